/** What must hold for every bloc, whatever its numbers. */
import fc from "fast-check";
import { rankBloc, resolveBloc, type RunResult } from "../../src/core";
import { describeBloc, ranks, standing, type SmallBloc } from "./small-bloc";

const points = fc.integer({ min: 0, max: 40 }).map((n) => n / 4);
const weight = fc.constantFrom(1, 1, 2, 0.5, 1.25, 3);
const code = (i: number): string => `M${String(i).padStart(2, "0")}`;

/** Two sections with five leaves of 10 points; one to eight members; every leaf N/A for some. */
function blocs(allowNa: boolean): fc.Arbitrary<SmallBloc> {
  const cell = allowNa ? fc.oneof({ weight: 5, arbitrary: points }, { weight: 1, arbitrary: fc.constant(null) }) : points;
  return fc
    .record({
      rows: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      weights: fc.array(weight, { minLength: 7, maxLength: 7 }),
    })
    .map(({ rows, weights }): SmallBloc => {
      const w = (i: number): number => weights[i] ?? 1;
      return {
        criteria: [
          { code: "I", name: "I", weight: w(5) },
          { code: "II", name: "II", weight: w(6) },
          ...[0, 1, 2, 3, 4].map((i) => ({ code: `c${i}`, name: `c${i}`, parent: i < 3 ? "I" : "II", max: 10, weight: w(i) })),
        ],
        points: Object.fromEntries(rows.map((row, i) => [code(i), row])),
        scores: rows.flatMap((row, i) =>
          row.flatMap((cellPoints, j) =>
            cellPoints === null ? [{ member: code(i), criterion: `c${j}`, state: "n/a" as const }] : [],
          ),
        ),
      };
    });
}

const run = (small: SmallBloc): RunResult => rankBloc(resolveBloc(describeBloc(small)));
const shuffle = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length });

/** Pairs of members in the order of the standings. */
function order(result: RunResult): string[] {
  return result.groups.flatMap((g) => g.standings.map((s) => `${s.rank ?? "-"} ${s.member}`));
}

test("the order of members, criteria and scores changes nothing", () => {
  fc.assert(
    fc.property(
      blocs(true).chain((small) => {
        const d = describeBloc(small);
        return fc.tuple(fc.constant(d), shuffle(d.members), shuffle(d.scores ?? []), fc.constantFrom("competition", "ordinal" as const));
      }),
      ([d, members, scores, rankMethod]) => {
        const settings = { rankMethod } as const;
        const plain = rankBloc(resolveBloc({ ...d, settings }));
        const mixed = rankBloc(resolveBloc({ ...d, settings, members, scores }));
        expect(mixed.groups).toEqual(plain.groups);
      },
    ),
    { numRuns: 100 },
  );
});

test("more points never lower a rank", () => {
  fc.assert(
    fc.property(
      blocs(false),
      fc.nat(),
      fc.nat({ max: 4 }),
      points,
      fc.constantFrom("rounded", "unrounded" as const),
      (small, pick, leaf, more, rankOn) => {
        const members = Object.keys(small.points);
        const member = members[pick % members.length] ?? "";
        const settings = { rankOn, rounding: { stage: "total" as const, decimals: 0 } } as const;
        const row = [...(small.points[member] ?? [])];
        row[leaf] = Math.min(10, Number(row[leaf]) + more);
        const before = ranks(run({ ...small, settings }))[member] ?? Infinity;
        const after = ranks(run({ ...small, settings, points: { ...small.points, [member]: row } }))[member] ?? Infinity;
        expect(after).toBeLessThanOrEqual(before);
      },
    ),
    { numRuns: 150 },
  );
});

test("scaling all weights of the sections changes no unrounded rank", () => {
  fc.assert(
    fc.property(blocs(true), fc.constantFrom(0.1, 0.3, 2, 7, 1000), (small, factor) => {
      const settings = { rankOn: "unrounded" as const };
      const criteria = (small.criteria ?? []).map((c) => (c.parent === undefined ? { ...c, weight: Number(((c.weight ?? 1) * factor).toPrecision(12)) } : c));
      expect(ranks(run({ ...small, settings, criteria }))).toEqual(ranks(run({ ...small, settings })));
    }),
    { numRuns: 100 },
  );
});

test("rounding at the total never reverses an order", () => {
  fc.assert(
    fc.property(blocs(true), fc.integer({ min: 0, max: 3 }), (small, decimals) => {
      const rounding = { stage: "total" as const, decimals };
      const exact = ranks(run({ ...small, settings: { rankOn: "unrounded", rounding } }));
      const rounded = ranks(run({ ...small, settings: { rankOn: "rounded", rounding } }));
      const ranked = Object.entries(exact).flatMap(([member, rank]) => (rank === null ? [] : [{ member, rank, after: rounded[member] ?? NaN }]));
      for (const a of ranked) {
        for (const b of ranked) if (a.rank < b.rank) expect(a.after).toBeLessThanOrEqual(b.after);
      }
      // Whoever has no score has no rank, rounded or not.
      for (const [member, rank] of Object.entries(exact)) if (rank === null) expect(rounded[member]).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("N/A by rate and by rescaling give the same order on unrounded totals", () => {
  fc.assert(
    fc.property(blocs(true), (small) => {
      const by = (notApplicable: "rate" | "rescale") =>
        order(run({ ...small, settings: { rankOn: "unrounded" }, groups: [{ code: "G", name: "G", notApplicable }] }));
      expect(by("rate")).toEqual(by("rescale"));
    }),
    { numRuns: 150 },
  );
});

test("a quota's ceiling is never passed, and nobody is both nominated and passed over", () => {
  fc.assert(
    fc.property(blocs(false), fc.nat({ max: 5 }), fc.constantFrom("ask", "none" as const), fc.constantFrom(0, 1, 2), (small, count, onTie, decimals) => {
      const result = run({
        ...small,
        settings: { rounding: { decimals } },
        awards: [{ code: "BK", name: "BK", for: "collective", count, onTie }],
      });
      const open = result.open.reduce((places, decision) => places + decision.places, 0);
      expect(result.nominations.length + open).toBeLessThanOrEqual(count);
      const nominated = new Set(result.nominations.map((n) => n.subject));
      const last = Math.max(0, ...[...nominated].map((m) => standing(result, m).rank ?? Infinity));
      for (const { subject, outcome } of result.considered) {
        expect(nominated.has(subject)).toBe(outcome === "nominated");
        if (outcome !== "nominated") expect(standing(result, subject).rank ?? Infinity).toBeGreaterThan(last);
      }
    }),
    { numRuns: 150 },
  );
});

test("under every method a better place has a smaller rank, and equal keys are tied", () => {
  fc.assert(
    fc.property(blocs(false), fc.constantFrom("competition", "modified", "dense", "ordinal" as const), (small, rankMethod) => {
      const [group] = run({ ...small, settings: { rankMethod, rounding: { decimals: 0 } } }).groups;
      const rows = group?.standings ?? [];
      rows.forEach((row, i) => {
        const next = rows[i + 1];
        if (next === undefined) return;
        expect(Number(row.total)).toBeGreaterThanOrEqual(Number(next.total));
        if (row.total === next.total) {
          expect(row.tied && next.tied).toBe(true);
          expect(row.member < next.member).toBe(true);
          if (rankMethod !== "ordinal") expect(row.rank).toBe(next.rank);
        } else expect(row.rank ?? 0).toBeLessThan(next.rank ?? 0);
      });
    }),
    { numRuns: 150 },
  );
});

test("the same bloc gives the same bytes", () => {
  fc.assert(
    fc.property(blocs(true), (small) => {
      expect(JSON.stringify(run(small))).toBe(JSON.stringify(run(small)));
    }),
    { numRuns: 30 },
  );
});
