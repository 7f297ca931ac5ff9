/** Runs are made in binary numbers: with every weight as it is they must come to the exact standings. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rankBloc, resolveBloc, stabilityOf, type Bloc, type BlocDescription } from "../../../src/core";
import { assess } from "../../../src/core/assess";
import type { NotApplicablePolicy, RankMethod, Settings } from "../../../src/core/bloc";
import { maximaOf } from "../../../src/core/criteria/maxima";
import { ranksInto, shakenTable, valuesWith, WEIGHT_STEPS } from "../../../src/core/stability/intervals";
import { linearParts } from "../../../src/core/stability/linear-parts";
import { randomStream } from "../../../src/core/stability/random";
import { tablesOf } from "../../../src/core/stability/table";
import { smallBloc, type Points } from "../small-bloc";

/** Ranks of every table by a run in which every factor is the same; and those of the standings. */
function bothWays(bloc: Bloc, factor = WEIGHT_STEPS): { run: unknown; standings: unknown } {
  const { model, settled } = assess(bloc, { provisional: true });
  const tables = model.groups.flatMap((group, i) => tablesOf(model, group, settled[i] ?? []));
  const run = tables.map((table) => {
    const parts = linearParts(model, table.group);
    const shaken = shakenTable(table, parts, 100);
    const ranks = new Int32Array(table.placed.length);
    ranksInto(ranks, Int32Array.from(ranks, (_, m) => m), valuesWith(shaken, new Float64Array(parts.length).fill(factor)), shaken);
    return table.placed.map(({ member }, m) => `${member.member.code} ${ranks[m]}`);
  });
  const standings = rankBloc(bloc, { provisional: true }).groups.flatMap(({ standings: all }) =>
    (["main", "not-applicable"] as const).map((name) => all.filter(({ table, rank }) => table === name && rank !== null).map(({ member, rank }) => `${member} ${rank}`)));
  return { run, standings: standings.filter((table) => table.length > 0) };
}

const samples = join(__dirname, "../../../samples");
test.each(readdirSync(samples).filter((name) => name.endsWith(".bloc.json")))("the sample %s", (name) => {
  const { run, standings } = bothWays(resolveBloc(JSON.parse(readFileSync(join(samples, name), "utf8")) as BlocDescription));
  expect(run).toEqual(standings);
  expect(standings).not.toEqual([]);
});

const policies: NotApplicablePolicy[] = ["rescale", "rate", "full-points", "separate"];
const methods: RankMethod[] = ["competition", "modified", "dense", "ordinal"];

/** Ten members on six criteria with few different points, so that there are ties; N/A, missing, bonus and penalty among them. */
function randomBloc(seed: number, notApplicable: NotApplicablePolicy, settings: Partial<Settings>): Bloc {
  const random = randomStream(seed);
  const below = (n: number): number => Math.floor((random() / 2 ** 32) * n);
  const criteria = [
    { code: "S", name: "S", weight: 2 },
    { code: "1", name: "1", parent: "S", max: 10 }, { code: "2", name: "2", parent: "S", max: 7, weight: 0.5 },
    { code: "P", name: "P", rule: "weighted-mean", max: 12 },
    { code: "3", name: "3", parent: "P", max: 9 }, { code: "4", name: "4", parent: "P", max: 3 },
    { code: "5", name: "5", rule: "bonus", max: 3 }, { code: "6", name: "6", rule: "penalty", max: 3 },
  ];
  const most = [10, 7, 9, 3, 3, 3];
  const states: { member: string; criterion: string; state: "n/a" | "pending" }[] = [];
  const points = Object.fromEntries(Array.from({ length: 10 }, (_, m) => [
    `M${m}`,
    most.map((max, leaf): Points => {
      if (leaf < 4 && below(8) === 0) {
        states.push({ member: `M${m}`, criterion: String(leaf + 1), state: below(2) === 0 ? "n/a" : "pending" });
        return null;
      }
      return max - below(3);
    }),
  ]));
  return smallBloc({ criteria, points, scores: states, groups: [{ code: "G", name: "G", notApplicable }], settings: { missing: "leave-out", ...settings } });
}

describe.each(policies)("random blocs, %s", (policy) => {
  test.each(methods)("%s", (rankMethod) => {
    for (let seed = 1; seed <= 6; seed++) {
      for (const settings of [{}, { rankOn: "unrounded" }, { rounding: { stage: "total", decimals: 0 } }, { rounding: { stage: "leaf", decimals: 0 } }] as Partial<Settings>[]) {
        const { run, standings } = bothWays(randomBloc(seed, policy, { rankMethod, tieBreaks: [{ by: "section", criterion: "S" }], ...settings }));
        expect({ seed, settings, run }).toEqual({ seed, settings, run: standings });
      }
    }
  });
});

test("weights that all vary alike change nothing: they are renormalised", () => {
  for (const factor of [500, 1500, 2000]) {
    const { run, standings } = bothWays(randomBloc(3, "rescale", {}), factor);
    expect(run).toEqual(standings);
  }
});

const ways: Partial<Settings>[] = [
  {}, { rankOn: "unrounded" }, { rounding: { stage: "none", decimals: 2 } }, { rounding: { stage: "leaf", decimals: 0 } }, { rounding: { stage: "section", decimals: 0 } },
  { rankMethod: "ordinal", tieBreaks: [{ by: "section", criterion: "5" }] },
];

test.each(ways)("a criterion left out is what the bloc without it comes to: %j", (settings) => {
  for (const policy of policies) {
    const bloc = randomBloc(5, policy, settings);
    const [group] = stabilityOf(bloc, { provisional: true, share: 0.1, runs: 1, seed: 1 });
    const before = new Map(group?.intervals.map(({ member, rank }) => [member, rank]));
    // Under "separate" who has N/A stays in its table; without N/A there is only one.
    if (policy === "separate") continue;
    for (const code of ["1", "2", "P", "5", "6"].filter((one) => settings.tieBreaks?.some(({ criterion }) => criterion === one) !== true)) {
      const gone = new Set(bloc.criteria.filter((one) => one.code === code || one.parent === code).map((one) => one.code));
      const without: Bloc = { ...bloc, criteria: bloc.criteria.filter((one) => !gone.has(one.code)), entries: bloc.entries.filter((one) => !gone.has(one.criterion)) };
      const moves = rankBloc(without, { provisional: true }).groups[0]?.standings.flatMap(({ member, rank: to }) => {
        const from = before.get(member);
        return from === to ? [] : [{ member, from, to }];
      });
      const told = group?.drops.find(({ criterion }) => criterion === code)?.moves ?? [];
      const inOrder = <T extends { member: string }>(list: readonly T[] = []): T[] => [...list].sort((a, b) => (a.member < b.member ? -1 : 1));
      expect({ code, moves: inOrder(told) }).toEqual({ code, moves: inOrder(moves) });
    }
  }
});

test("the maximum of a mean of which a part does not apply is the member's own", () => {
  const { model } = assess(randomBloc(1, "rate", {}), { provisional: true });
  const [group] = model.groups;
  const section = model.tree.byCode.get("S") ?? null;
  expect(group === undefined ? [] : maximaOf(model.tree, model.rules, "G", section).applies).toEqual([false, false, false, true, true, true, true, true]);
});
