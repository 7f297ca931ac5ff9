/**
 * Scoring and ranking alone, beside a bare floating-point loop over the same points: `core` prints one line of
 * JSON with the median of several runs for 100 and 1,000 members of 200 leaves.
 */
import { rankBloc, resolveBloc, type Bloc } from "../../src/core";
import { stabilityOf } from "../../src/core";
import { inventedBloc } from "./invented-bloc";

const RUNS = 7;

function median(work: () => unknown): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** The least that anybody could do: add binary numbers and sort. Not exact, not checked, not explained. */
function bareLoop(bloc: Bloc): () => number[] {
  const index = new Map(bloc.members.map((member, i) => [member.code, i]));
  const rows = bloc.members.map((): number[] => []);
  for (const entry of bloc.entries) rows[index.get(entry.member) ?? 0]?.push(Number(entry.layers.appraised?.points ?? 0));
  return () => rows.map((row) => row.reduce((sum, points) => sum + points, 0)).sort((a, b) => b - a);
}

const sizes = [100, 1000].map((members) => {
  const bloc = resolveBloc(inventedBloc(members, 200));
  if (rankBloc(bloc).status !== "ranked") throw new Error("the invented bloc is not ranked");
  return { members, rank: median(() => rankBloc(bloc)), bare: median(bareLoop(bloc)) };
});
const small = resolveBloc(inventedBloc(30, 100));
const stability = median(() => stabilityOf(small, { runs: 10_000, share: 0.1, seed: 1 }));
console.log(JSON.stringify({ sizes, stability }));
