/** COINr's ASEM example: 51 countries, 49 indicators, through min–max and weighted means at four levels. */
import { rankBloc, resolveBloc, type BlocDescription } from "../../src/core";
import asem from "../cases/coinr_asem_full.json";

interface Asem {
  readonly indicators: readonly string[];
  readonly direction: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly tree: Readonly<Record<string, readonly string[]>>;
  readonly units: readonly string[];
  readonly treated: readonly (readonly number[])[];
  readonly normalised: readonly (readonly number[])[];
  readonly aggregate_codes: readonly string[];
  readonly aggregated: readonly (readonly number[])[];
  readonly results_ranks: readonly { readonly UnitCode: string; readonly Index: number }[];
}

const data = asem as unknown as Asem;
const parentOf = new Map(Object.entries(data.tree).flatMap(([parent, children]) => children.map((child) => [child, parent] as const)));

/** The index as the bloc's only section, or one of its sub-indices as the only section. */
function asBloc(root: string): BlocDescription {
  const below = (code: string): string[] => [code, ...(data.tree[code] ?? []).flatMap(below)];
  const codes = below(root);
  const criteria = codes.map((code) => {
    const parent = parentOf.get(code);
    const isLeaf = data.tree[code] === undefined;
    return {
      code,
      name: code,
      max: 100,
      weight: data.weights[code] ?? 1,
      rule: isLeaf ? "min-max" : "weighted-mean",
      ...(isLeaf && data.direction[code] === -1 ? { parameters: "less is better" } : {}),
      ...(code === root || parent === undefined ? {} : { parent }),
    };
  });
  const leaves = new Set(codes);
  return {
    schema: 1,
    bloc: { name: "ASEM", kind: "khoi", year: 2018, period: "year" },
    settings: { rounding: { stage: "none", decimals: 9 } },
    groups: [{ code: "G", name: "All" }],
    criteria,
    members: data.units.map((code) => ({ code, name: code, group: "G" })),
    scores: data.units.flatMap((member, u) =>
      data.indicators.flatMap((criterion, i) => (leaves.has(criterion) ? [{ member, criterion, actual: data.treated[u]?.[i] ?? NaN }] : [])),
    ),
  };
}

const result = rankBloc(resolveBloc(asBloc("Index")));
const standings = result.groups[0]?.standings ?? [];
const byUnit = new Map(standings.map((s) => [s.member, s]));

test("the run has nothing to remark", () => {
  expect(result.findings).toEqual([]);
  expect(standings).toHaveLength(51);
});

test("min–max normalisation of all 49 indicators to 1e-9", () => {
  data.units.forEach((unit, u) => {
    const leaves = new Map(byUnit.get(unit)?.leaves.map((l) => [l.criterion, l.points]));
    data.indicators.forEach((indicator, i) => {
      expect(Math.abs(Number(leaves.get(indicator)) - (data.normalised[u]?.[i] ?? NaN))).toBeLessThan(1e-9);
    });
  });
});

test.each(data.aggregate_codes)("%s of every country to 1e-9", (code) => {
  const at = data.aggregate_codes.indexOf(code);
  const own = code === "Index" ? result : rankBloc(resolveBloc(asBloc(code)));
  const totals = new Map(own.groups[0]?.standings.map((s) => [s.member, Number(s.total)]));
  data.units.forEach((unit, u) => {
    expect(Math.abs((totals.get(unit) ?? NaN) - (data.aggregated[u]?.[at] ?? NaN))).toBeLessThan(1e-9);
  });
});

test("the 51 published ranks", () => {
  expect(data.results_ranks).toHaveLength(51);
  for (const { UnitCode, Index } of data.results_ranks) expect([UnitCode, byUnit.get(UnitCode)?.rank]).toEqual([UnitCode, Index]);
});
