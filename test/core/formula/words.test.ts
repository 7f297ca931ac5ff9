/** Words that people type for yes, no and "not handed in": formulas know every one that the engine knows. */
import { rankBloc, resolveBloc, type BlocDescription } from "../../../src/core";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { differences } from "./differences";
import { computeWith } from "./evaluate";
import { cellKey, place, STATUS_WORDS } from "./placed";

const NOT_HANDED_IN = ["không nộp", "chưa nộp", "không gửi", "khong nop", "chua nop", "khong gui", "not submitted", "none", "Không nộp", "CHƯA NỘP"];
const YES = ["yes", "y", "có", "co", "đạt", "dat", "x", "X", "true", "1", "✓", "✔", "☑", "Có", "ĐẠT", "Có".normalize("NFD"), "Đạt".normalize("NFD")];
const NO = ["no", "n", "không", "khong", "không đạt", "khong dat", "false", "0", "Không", "KHÔNG ĐẠT", "Không đạt".normalize("NFD")];
const WORDS: Readonly<Record<string, readonly string[]>> = { late: NOT_HANDED_IN, said: [...YES, ...NO] };

test.each([["2023-12-31", "1"], ["2023-11-20", null]])("on %s every word is the same to formulas as to the engine, and what it is", async (asOf, notHandedIn) => {
  const members = Array.from({ length: YES.length + NO.length }, (_, i) => `M${i}`);
  const description: BlocDescription = {
    schema: 1,
    bloc: { name: "Khối", kind: "khoi", year: 2023, period: "year" },
    settings: { asOf },
    groups: [{ code: "G", name: "Nhóm" }],
    criteria: [
      { code: "late", name: "Báo cáo", max: 10, rule: "lateness", parameters: "trừ 2/ngày; không nộp: 1", due: "2023-11-20" },
      { code: "said", name: "Đạt hay không", max: 5, rule: "yes-no" },
    ],
    members: members.map((code) => ({ code, name: code, group: "G" })),
    scores: members.flatMap((member, i) => [
      { member, criterion: "late", actual: WORDS["late"]?.[i] ?? "2023-11-20" },
      { member, criterion: "said", layer: "final" as const, points: WORDS["said"]?.[i] ?? "no" },
    ]),
  };
  const bloc = resolveBloc(description);
  const result = rankBloc(bloc);
  const points = new Map(result.groups[0]?.standings.map(({ member, leaves }) => [member, leaves.map((leaf) => leaf.points)]));
  expect(members.map((member) => points.get(member))).toEqual(members.map((_, i) => [i < NOT_HANDED_IN.length ? notHandedIn : "10", i < YES.length ? "5" : "0"]));
  const engine = await loadFormulaEngine();
  const placed = place(bloc, result);
  const computed = computeWith(engine, placed);
  expect(differences(bloc, placed, computed)).toEqual([]);
  const words = members.map((member) => computed(placed.cells.get(cellKey("G", member, "status:late")) ?? ""));
  expect(words).toEqual(members.map((_, i) => (i < NOT_HANDED_IN.length && notHandedIn === null ? STATUS_WORDS.pending : "")));
});
