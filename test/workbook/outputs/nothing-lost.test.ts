/**
 * Whatever users type on a standings sheet outside our cells, and whatever happens to members, groups, scores
 * and sections between runs: every text is still in the workbook afterwards.
 */
import fc from "fast-check";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { G1, G2, makeBloc, run, TWO_GROUPS } from "./run-fixture";

const CODES = ["A", "B", "C", "D", "E", "V", "H"];

type Edit =
  | { readonly kind: "remark" | "append" | "side" | "gap" | "formula"; readonly row: number; readonly col: number }
  | { readonly kind: "below" | "far" | "above"; readonly row: number; readonly col: number }
  | { readonly kind: "insertRow" | "insertColumn"; readonly row: number; readonly col: number };

const edit = fc.record({
  kind: fc.constantFrom<Edit["kind"]>("remark", "append", "side", "gap", "formula", "below", "far", "above", "insertRow", "insertColumn"),
  row: fc.nat(12), col: fc.nat(6),
}) as fc.Arbitrary<Edit>;

const state = fc.record({
  members: fc.dictionary(fc.constantFrom(...CODES), fc.record({ group: fc.constantFrom("G1", "G2"), i: fc.nat(50), ii: fc.nat(50) }), { minKeys: 1, maxKeys: 7 }),
  sections: fc.constantFrom(["I"], ["I", "II"], ["I", "II", "III"]),
  groups: fc.constantFrom(1, 2, 2, 2),
  edits: fc.array(fc.tuple(fc.constantFrom(G1, G2), edit), { maxLength: 8 }),
});

/** Types something that can be told apart wherever it goes; returns what must still be found, if anything was typed. */
function type(sheet: TestSheet, { kind, row, col }: Edit, token: string): string | undefined {
  const header = sheet.all().find((cell) => cell.value === "row:header")?.row;
  const remark = sheet.all().find((cell) => cell.value === "column:remark")?.col;
  const last = Math.max(...sheet.all().filter((cell) => cell.col === keyColumn(sheet)).map((cell) => cell.row));
  if (header === undefined || remark === undefined) return undefined;
  const members = sheet.all().filter((cell) => typeof cell.value === "string" && cell.value.startsWith("row:m:"));
  const at = members[row % Math.max(1, members.length)]?.row;
  if (at === undefined) return undefined;
  const right = remark + 1 + (col % 3);
  switch (kind) {
    case "remark": {
      const before = String(sheet.get(at, remark));
      sheet.set(at, remark, before === "" ? token : `${before}\n${token}`);
      return token;
    }
    case "append": sheet.set(at, remark, `${String(sheet.get(at, remark))}; ${token}`); return token;
    case "side":
      if (sheet.get(at, right) !== "" || sheet.formula(at, right) !== undefined) return undefined;
      if (sheet.get(header, right) === "") sheet.set(header, right, `cột ${right}`);
      sheet.set(at, right, token);
      return token;
    case "formula":
      if (sheet.get(at, right) !== "" || sheet.formula(at, right) !== undefined) return undefined;
      sheet.setFormula(at, right, `=1+${row}`, 1 + row);
      return undefined;
    case "gap": {
      if (sheet.get(last + 1 + row, 2 + col) !== "") return undefined;
      sheet.set(last + 1 + row, 2 + col, token);
      return token;
    }
    case "below": sheet.insertRow(at).set(at, 2 + col, token); return token;
    case "far":
      if (sheet.get(row + 8, 40) !== "") return undefined;
      sheet.set(row + 8, 40, token);
      return token;
    case "above": sheet.insertRow(col % 6).set(col % 6, 3, token); return token;
    case "insertRow": sheet.insertRow(row); return undefined;
    case "insertColumn": {
      const before = 3 + col;
      sheet.insertColumn(before).set(header, before, token);
      return token;
    }
  }
}

function keyColumn(sheet: TestSheet): number {
  return sheet.find("bloc-ranking 1").col;
}

const times = (book: TestBook, token: string): number =>
  book.sheets.flatMap((sheet) => sheet.all()).filter(({ value }) => String(value).split(/[\s;:]+/).includes(token)).length;

test("every text of a user is still there, once, after any sequence of runs", () => {
  fc.assert(fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
    const book = new TestBook();
    const tokens: string[] = [];
    for (const { members, sections, groups, edits } of states) {
      const placed = groups === 2 ? members : Object.fromEntries(Object.entries(members).map(([code, member]) => [code, { ...member, group: "G1" }]));
      run(book, makeBloc({ members: placed, sections, groups: TWO_GROUPS.slice(0, groups) }));
      for (const token of tokens) if (times(book, token) !== 1) throw new Error(`${token} stands ${times(book, token)} times`);
      for (const [name, one] of edits) {
        const sheet = book.sheets.find((candidate) => candidate.name === name || (name === G1 && candidate.owned === "standings:G1"));
        const typed = sheet === undefined ? undefined : type(sheet, one, `chữ${tokens.length}`);
        if (typed !== undefined) tokens.push(typed);
      }
    }
    run(book, makeBloc());
    for (const token of tokens) if (times(book, token) !== 1) throw new Error(`${token} stands ${times(book, token)} times`);
  }), { numRuns: 40, seed: 20231205 });
});
