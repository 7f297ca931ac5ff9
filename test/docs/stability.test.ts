import { resolveBloc, stabilityOf } from "../../src/core";
import { numberIn, partOf, said, tablesOf, under } from "./rules-document";

test("the example of docs/rules.md on stability is computed again", () => {
  const [table] = tablesOf(partOf("stability"));
  if (table === undefined || table.rows.length === 0) throw new Error("docs/rules.md has no example of stability");
  const of = (row: readonly string[], header: string): string => said(under(table, row, header), "vi");
  const bloc = resolveBloc({
    schema: 1,
    bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" },
    groups: [{ code: "G", name: "Nhóm" }],
    criteria: ["1", "2"].map((code) => ({ code, name: `Tiêu chí ${code}`, max: 10 })),
    members: table.rows.map((row) => ({ code: of(row, "Đơn vị"), name: of(row, "Đơn vị"), group: "G" })),
    scores: table.rows.flatMap((row) => ["1", "2"].map((criterion) => ({ member: of(row, "Đơn vị"), criterion, layer: "final" as const, points: numberIn(of(row, `Tiêu chí ${criterion}`)) ?? 0 }))),
  });
  const [group] = stabilityOf(bloc, { share: 0.2, runs: 10_000, seed: 1 });
  const without = group?.drops.find(({ criterion }) => criterion === "1")?.moves ?? [];
  for (const row of table.rows) {
    const code = of(row, "Đơn vị");
    const interval = group?.intervals.find(({ member }) => member === code);
    const { best = 0, worst = 0, rank = 0 } = interval ?? {};
    const swap = group?.swaps.find(({ behind }) => behind === code);
    expect([code, String(rank), best === worst ? String(best) : `${best}–${worst}`]).toEqual([code, of(row, "Hạng"), of(row, "Cao nhất–thấp nhất")]);
    expect([code, swap === undefined ? "" : (swap.change?.points.replace(".", ",") ?? "không được")]).toEqual([code, of(row, "Để lên trước một hạng")]);
    expect([code, String(without.find(({ member }) => member === code)?.to ?? rank)]).toEqual([code, of(row, "Khi bỏ tiêu chí 1")]);
  }
});
