/**
 * The host's own share of the time: requests go in as they come from the library, so the library's work is not
 * counted. Processor time, since a busy machine makes the clock say nothing; the second run, since code warms up.
 */
import { createWorkbook, putCell, SimHost } from "../../src/simhost";
import type { ActionInfo, ObjectPathInfo, RequestBody } from "../../src/simhost/protocol/messages";

const WORKBOOK: ObjectPathInfo = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS: ObjectPathInfo = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };

function request(paths: readonly ObjectPathInfo[], actions: readonly ActionInfo[]): RequestBody {
  const all = [WORKBOOK, SHEETS, ...paths];
  return { Actions: actions, ObjectPaths: Object.fromEntries(all.map((path) => [String(path.Id), path])) };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  await work();
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

test("1,000 sheets of 60×16 are read in blocks of 50 within a second", async () => {
  const workbook = createWorkbook(Array.from({ length: 1000 }, (_, index) => `Đơn vị ${index + 1}`));
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < 60; row += 1) {
      for (let col = 0; col < 16; col += 1) putCell(sheet, row, col, { value: col % 3 === 0 ? `Tiêu chí ${row}` : row * col * 0.5, style: 0 });
    }
  }
  const host = new SimHost(workbook);
  const blocks: RequestBody[] = [];
  for (let from = 0; from < 1000; from += 50) {
    const paths: ObjectPathInfo[] = [];
    const actions: ActionInfo[] = [];
    for (let index = from; index < from + 50; index += 1) {
      const id = 10 + index * 2;
      paths.push({ Id: id, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [`Đơn vị ${index + 1}`] } });
      paths.push({ Id: id + 1, ObjectPathType: 3, Name: "GetUsedRangeOrNullObject", ParentObjectPathId: id, ArgumentInfo: { Arguments: [true] } });
      actions.push({ Id: 10_000 + index, ActionType: 2, Name: "", ObjectPathId: id + 1, QueryInfo: { Select: ["values", "numberFormat"] } });
    }
    blocks.push(request(paths, actions));
  }
  const taken = await seconds(async () => {
    for (const block of blocks) expect(JSON.parse(await host.execute(block, 1000))).not.toHaveProperty("Error");
  });
  expect(host.counters.cellsRead).toBe(1000 * 60 * 16 * 2 * 2);
  expect(taken).toBeLessThan(1);
});

test("1,000×70 cells are written within a fifth of a second", async () => {
  const values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 70 }, (_each, col) => (col % 7 === 0 ? `Đơn vị ${row}` : row + col / 100)));
  const paths: ObjectPathInfo[] = [
    { Id: 10, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["A"] } },
    { Id: 11, ObjectPathType: 3, Name: "GetRangeByIndexes", ParentObjectPathId: 10, ArgumentInfo: { Arguments: [0, 0, 1000, 70] } },
  ];
  const write = request(paths, [{ Id: 20, ActionType: 4, Name: "Values", ObjectPathId: 11, ArgumentInfo: { Arguments: [values] } }]);
  let workbook = createWorkbook(["A"]);
  const taken = await seconds(() => {
    workbook = createWorkbook(["A"]);
    return new SimHost(workbook).execute(write, 1000);
  });
  expect(workbook.sheets[0]?.rows.get(999)?.cells[69]?.value).toBe(999.69);
  expect(taken).toBeLessThan(0.2);
});
