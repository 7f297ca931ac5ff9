/** Limits that bind, and days that decide: formulas come to what the engine has. */
import { rankBloc, resolveBloc } from "../../../src/core";
import type { BlocDescription, ScoreDescription } from "../../../src/core/description";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { differences, PROVISIONAL } from "./differences";
import { computeWith } from "./evaluate";
import { cellKey, place } from "./placed";

const described = (criteria: BlocDescription["criteria"], scores: readonly ScoreDescription[], member: object = {}): BlocDescription => ({
  schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" }, settings: { missing: "zero" }, groups: [{ code: "G", name: "G" }], criteria,
  members: [{ code: "A", name: "A", group: "G", ...member }], scores,
});

const CASES: Readonly<Record<string, readonly [BlocDescription, Readonly<Record<string, number | string>>]>> = {
  "a deduction stops at its most": [
    described([{ code: "1", name: "1", rule: "deduction", parameters: "trừ 1/lần; tối đa trừ 3", max: 10 }], [{ member: "A", criterion: "1", actual: 7 }]), { "1": 7 },
  ],
  "a sum does not fall below its least": [
    described([{ code: "S", name: "S", rule: "sum", parameters: "thấp nhất 2" }, { code: "1", name: "1", parent: "S", max: 10 }], [{ member: "A", criterion: "1", layer: "final", points: 0.5 }]), { S: 2, "1": 0.5 },
  ],
  "a sum above its least stays as it is": [
    described([{ code: "S", name: "S", rule: "sum", parameters: "thấp nhất 2" }, { code: "1", name: "1", parent: "S", max: 10 }], [{ member: "A", criterion: "1", layer: "final", points: 6 }]), { S: 6, "1": 6 },
  ],
  "the day of the report is not that of a criterion with a due day of its own": [
    described(
      [{ code: "1", name: "1", rule: "lateness", parameters: "trừ 2/ngày; không nộp: 1", max: 10, due: "2026-11-10" }, { code: "2", name: "2", rule: "lateness", parameters: "trừ 2/ngày", max: 10 }],
      [{ member: "A", criterion: "1", actual: "2026-11-11" }], { reportDue: "2026-11-05", reportReceived: "2026-11-07" },
    ), { "1": 8, "2": 6 },
  ],
  "what was not handed in by its own due day stays so beside a report that was": [
    described(
      [{ code: "1", name: "1", rule: "lateness", parameters: "trừ 2/ngày; không nộp: 1", max: 10, due: "2026-11-10" }, { code: "2", name: "2", max: 10 }],
      [{ member: "A", criterion: "2", layer: "final", points: 5 }], { reportDue: "2026-11-05", reportReceived: "2026-11-07" },
    ), { "1": 1, "2": 5 },
  ],
};

test.each(Object.entries(CASES))("%s", async (_, [description, points]) => {
  const engine = await loadFormulaEngine();
  for (const settings of [description.settings, { ...description.settings, asOf: "2026-12-31" }]) {
    const bloc = resolveBloc({ ...description, ...(settings === undefined ? {} : { settings }) });
    const placed = place(bloc, rankBloc(bloc, PROVISIONAL), PROVISIONAL);
    const computed = computeWith(engine, placed);
    expect(differences(bloc, placed, computed, PROVISIONAL)).toEqual([]);
    expect(Object.fromEntries(Object.keys(points).map((code) => [code, computed(placed.cells.get(cellKey("G", "A", `points:${code}`)) ?? "nowhere")]))).toEqual(points);
  }
});
