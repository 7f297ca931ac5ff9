/** Random blocs with every kind of rule and every setting that decides points and ranks. */
import fc from "fast-check";
import type { BlocDescription, CriterionDescription, ScoreDescription } from "../../../src/core/description";

type Recorded = Partial<Omit<ScoreDescription, "member" | "criterion">>;
/** One way to write a leaf: its rule, and what may be recorded on it. */
interface LeafShape {
  readonly criterion: Partial<CriterionDescription>;
  readonly recorded: fc.Arbitrary<Recorded>;
}

const quarter = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((n) => n / 4);
const layer = fc.constantFrom("self", "cross-check", "appraised", "final" as const);
const points = (value: fc.Arbitrary<number | string>): fc.Arbitrary<Recorded> => fc.record({ layer, points: value });
const actual = (value: fc.Arbitrary<number | string>): fc.Arbitrary<Recorded> => fc.record({ actual: value });
const count = fc.nat({ max: 9 });
const figure = fc.oneof(fc.nat({ max: 200 }), fc.integer({ min: 0, max: 2000 }).map((n) => n / 8), fc.constantFrom("9,5", "12.25", "7"));
const target = fc.integer({ min: 1, max: 300 });
const withTarget = fc.record({ actual: figure, target });
const day = (most: number) => fc.nat({ max: most }).map((n) => `2026-11-${String(n + 1).padStart(2, "0")}`);

const LEAVES: readonly LeafShape[] = [
  { criterion: { max: 10 }, recorded: points(fc.oneof(quarter(10), fc.constantFrom("9,5", "8.25", " 7 "))) },
  { criterion: { max: 12.5, rule: "direct", due: "2026-11-10" }, recorded: points(quarter(12)) },
  { criterion: { max: 10, rule: "yes-no" }, recorded: points(fc.constantFrom("yes", "no", 1, 0, 10)) },
  { criterion: { max: 10, rule: "level", parameters: "Tốt: 10; Khá: 7,25; Không: 0" }, recorded: actual(fc.constantFrom("Tốt", "KHÁ", "khong", "Không", "tot ")) },
  { criterion: { max: 10, rule: "bands", parameters: "từ 95: 10; từ 90: 8,5; còn lại: 0" }, recorded: actual(fc.oneof(fc.constantFrom(95, 90, 94.99, 89.99), figure)) },
  { criterion: { max: 10, rule: "bands", parameters: "theo tỷ lệ; trên 100: 10; từ 80 đến 100: 7,5; còn lại: 1" }, recorded: withTarget },
  { criterion: { max: 8, rule: "proportional", parameters: "thấp nhất 30%" }, recorded: withTarget },
  { criterion: { max: 10, rule: "proportional", parameters: "tối đa 120%; vượt 1%: cộng 0,1; thưởng tối đa 2", target: 50 }, recorded: fc.oneof(withTarget, actual(figure)) },
  { criterion: { max: 10, rule: "proportional", parameters: "càng thấp càng tốt; vượt 1%: cộng 0,02" }, recorded: withTarget },
  { criterion: { max: 10, rule: "relative-to-leader" }, recorded: fc.oneof(withTarget, actual(figure)) },
  { criterion: { max: 7, rule: "min-max", due: "2026-11-20" }, recorded: actual(figure) },
  { criterion: { max: 7, rule: "min-max", parameters: "càng thấp càng tốt" }, recorded: actual(figure) },
  { criterion: { max: 5, rule: "count", parameters: "0,75/mô hình; tối đa 4", due: "2026-11-05" }, recorded: actual(count) },
  { criterion: { max: 5, rule: "deduction", parameters: "trừ 0,5/lần; tối đa trừ 3" }, recorded: actual(count) },
  { criterion: { max: 10, rule: "lateness", parameters: "trừ 1,5/ngày; thấp nhất 2; không nộp: 1", due: "2026-11-10" }, recorded: actual(fc.oneof(day(20), fc.constant("Không nộp"))) },
  { criterion: { max: 10, rule: "lateness", parameters: "trừ 2/ngày" }, recorded: actual(day(20)) },
  { criterion: { max: 20, rule: "external", parameters: "thang 30; nguồn: QĐ 1" }, recorded: actual(fc.nat({ max: 30 })) },
  { criterion: { max: 20, rule: "external", parameters: "nguồn: QĐ 1" }, recorded: actual(quarter(20)) },
  { criterion: { rule: "bonus", parameters: "tối đa 3" }, recorded: points(quarter(3)) },
  { criterion: { rule: "bonus", parameters: "0,5/mô hình", max: 4 }, recorded: actual(count) },
  { criterion: { rule: "penalty" }, recorded: points(fc.integer({ min: -8, max: 8 }).map((n) => n / 4)) },
  { criterion: { rule: "penalty", parameters: "trừ 1/vụ; tối đa trừ 3" }, recorded: actual(count) },
];

const PARENTS: readonly Partial<CriterionDescription>[] = [
  {}, {}, {}, { rule: "sum", parameters: "tối đa 12" }, { rule: "sum", parameters: "thấp nhất 2" }, { rule: "weighted-mean", max: 10 }, { rule: "weighted-mean" },
  { rule: "geometric-mean" }, { rule: "mean-of-achievements", max: 20 }, { rule: "drop-lowest", parameters: "bỏ 1 mục thấp nhất" }, { rule: "keep-highest", parameters: "giữ 2 mục cao nhất" },
];
const COMPUTED = new Set(["level", "bands", "proportional", "relative-to-leader", "min-max", "count", "deduction", "lateness", "external"]);

const weight = fc.constantFrom(1, 1, 1, 2, 0.5, 1.25, 0);

interface Tree {
  readonly criteria: CriterionDescription[];
  readonly leaves: { readonly code: string; readonly shape: LeafShape }[];
}

/** Two to four sections; a part of a section may have parts of its own. */
const tree: fc.Arbitrary<Tree> = fc
  .array(
    fc.record({
      parent: fc.nat({ max: PARENTS.length - 1 }), inner: fc.option(fc.nat({ max: PARENTS.length - 1 })), weight, only: fc.constantFrom(undefined, undefined, undefined, ["G1"]),
      leaves: fc.array(fc.record({ shape: fc.nat({ max: LEAVES.length - 1 }), weight, deep: fc.boolean() }), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map((sections): Tree => {
    const built: Tree = { criteria: [], leaves: [] };
    sections.forEach((section, s) => {
      const code = `S${s + 1}`;
      const groups = section.only === undefined ? {} : { groups: section.only };
      built.criteria.push({ code, name: code, weight: section.weight, ...groups, ...PARENTS[section.parent] });
      const deep = section.inner !== null && section.leaves.some((one) => one.deep) ? `${code}.9` : null;
      if (deep !== null) built.criteria.push({ code: deep, name: deep, parent: code, weight: section.weight, ...PARENTS[section.inner ?? 0] });
      section.leaves.forEach((one, i) => {
        const leaf = `${code}.${i + 1}`;
        const shape = LEAVES[one.shape];
        if (shape === undefined) throw new Error("no such shape");
        built.criteria.push({ code: leaf, name: leaf, parent: one.deep && deep !== null ? deep : code, weight: one.weight, ...shape.criterion });
        built.leaves.push({ code: leaf, shape });
      });
    });
    return built;
  });

const settings = fc.record({
  missing: fc.constantFrom("zero", "leave-out", "stop" as const),
  rounding: fc.record({ stage: fc.constantFrom("leaf", "section", "total", "none" as const), decimals: fc.constantFrom(0, 1, 2, 3) }),
  rankOn: fc.constantFrom("rounded", "unrounded" as const),
  rankMethod: fc.constantFrom("competition", "modified", "dense", "ordinal" as const),
  scoreLayers: fc.constantFrom(
    ["final", "appraised", "cross-check", "self"] as const, ["self", "final"] as const, ["appraised", "self", "final", "cross-check"] as const,
  ),
  asOf: fc.constantFrom("2026-11-05", "2026-11-25"),
  classes: fc.constantFrom(
    [], [{ name: "Xuất sắc", from: 80 }, { name: 'Tốt "A"', from: 50 }, { name: "Khá", from: 0 }],
    [{ name: "Xuất sắc", from: 60, minShareEach: 40 }, { name: "Tốt", from: 40, minShareEach: 0 }, { name: "Khá", from: 30 }],
  ),
  tieBreaks: fc.subarray(
    [{ by: "section", criterion: "S1" }, { by: "external" }, { by: "penalties" }, { by: "ballot" }, { by: "women" }, { by: "decision" }] as const,
    { minLength: 0 },
  ),
});

const policy = fc.constantFrom("rescale", "rate", "full-points", "separate" as const);

function recordedOn({ shape }: Tree["leaves"][number]): fc.Arbitrary<readonly Recorded[]> {
  const computed = COMPUTED.has(shape.criterion.rule ?? "direct");
  return fc.oneof(
    { weight: 12, arbitrary: shape.recorded.map((one) => [one]) },
    { weight: 1, arbitrary: fc.constantFrom("n/a", "pending", "not-published" as const).map((state) => [{ state }]) },
    { weight: 1, arbitrary: fc.constant([]) },
    ...(computed
      ? [{ weight: 1, arbitrary: fc.tuple(shape.recorded, fc.constantFrom(3, 4.5), fc.boolean()).map(([one, value, who]): Recorded[] => [one, { layer: "final", points: value, ...(who ? { by: "Khối trưởng", why: "Có minh chứng" } : {}) }]) }]
      : []),
  );
}

/** A bloc, and the same bloc after some scores have been typed anew or cleared. */
export interface Change {
  readonly before: BlocDescription;
  readonly after: BlocDescription;
}

/** One to seven members in two groups; members without any score, without a place, without a report date. */
export const anyChange: fc.Arbitrary<Change> = tree.chain(({ criteria, leaves }) =>
  fc
    .record({
      settings, policies: fc.tuple(policy, policy), period: fc.constantFrom("year", "half-year" as const),
      members: fc.array(
        fc.record({
          group: fc.constantFrom("G1", "G1", "G2"), blank: fc.nat({ max: 9 }), excluded: fc.constantFrom(undefined, undefined, undefined, true, false),
          due: fc.constantFrom(undefined, "2026-11-08"), received: fc.constantFrom(undefined, "2026-11-07", "2026-11-10"), scores: fc.tuple(...leaves.map(recordedOn)),
          later: fc.tuple(...leaves.map((leaf) => fc.option(recordedOn(leaf), { freq: 2 }))), votes: fc.nat({ max: 3 }),
        }),
        { minLength: 1, maxLength: 7 },
      ),
    })
    .map(({ settings: set, policies, period, members }): Change => {
      const codes = members.map((_, i) => `M${i + 1}`);
      const scoresOf = (isLater: boolean): ScoreDescription[] =>
        members.flatMap(({ group, scores, later, blank }, i) =>
          blank === 0 ? [] : leaves.flatMap(({ code }, leaf): ScoreDescription[] => {
            const section = criteria.find((one) => one.code === code.split(".")[0]);
            if (section?.groups?.includes(group) === false) return [];
            const recorded = (isLater ? later[leaf] : null) ?? scores[leaf] ?? [];
            return recorded.map((one) => ({ ...one, member: codes[i] ?? "", criterion: code }));
          }),
        );
      const before: BlocDescription = {
        schema: 1,
        bloc: { name: "Khối", kind: "khoi", year: 2026, period },
        settings: set,
        groups: [{ code: "G1", name: "Một", notApplicable: policies[0] }, { code: "G2", name: "Hai", notApplicable: policies[1] }],
        criteria,
        members: members.map(({ group, excluded, due, received }, i) => ({
          code: codes[i] ?? "", name: `Đơn vị ${i + 1}`, group,
          ...(excluded === undefined ? {} : { excluded: { reason: "kỷ luật", keepsPlace: excluded } }),
          ...(due === undefined ? {} : { reportDue: due }), ...(received === undefined ? {} : { reportReceived: received }),
        })),
        scores: scoresOf(false),
        awards: [{ code: "CO", name: "Cờ", for: "collective" }],
        ballot: members.flatMap(({ votes }, i) => (votes === 0 ? [] : [{ award: "CO", subject: codes[i] ?? "", round: 1, for: votes, voters: 7 }])),
        decisions: [{ subjects: codes.slice(0, 3).reverse(), by: "Khối trưởng", why: "Cùng điểm" }],
      };
      return { before, after: { ...before, scores: scoresOf(true) } };
    }),
);
