/** A small bloc described in a few words: tests state only what they are about. */
import type { BlocDescription, ScoreDescription } from "../../src/core/description";
import { rankBloc, resolveBloc, type Bloc, type Finding, type FindingCode, type RunResult, type Standing } from "../../src/core";

export type Points = number | string | null;

/** Criteria "1", "2" … as sections of 10 points each; members "A", "B" …; a year with final points. */
export interface SmallBloc {
  /** By member code, points for the leaves in order; null is missing. */
  readonly points: Readonly<Record<string, readonly Points[]>>;
  readonly bloc?: Partial<BlocDescription["bloc"]>;
  readonly settings?: BlocDescription["settings"];
  readonly groups?: BlocDescription["groups"];
  readonly criteria?: BlocDescription["criteria"];
  /** What is special about single members. */
  readonly members?: Readonly<Record<string, Partial<BlocDescription["members"][number]>>>;
  readonly scores?: readonly ScoreDescription[];
  readonly awards?: NonNullable<BlocDescription["awards"]>;
  readonly candidates?: NonNullable<BlocDescription["candidates"]>;
  readonly ballot?: NonNullable<BlocDescription["ballot"]>;
  readonly granted?: NonNullable<BlocDescription["granted"]>;
  readonly decisions?: NonNullable<BlocDescription["decisions"]>;
  readonly layer?: "self" | "cross-check" | "appraised" | "final";
}

export function describeBloc(small: SmallBloc): BlocDescription {
  const width = Math.max(0, ...Object.values(small.points).map((row) => row.length));
  const criteria: BlocDescription["criteria"] =
    small.criteria ?? Array.from({ length: width }, (_, i) => ({ code: String(i + 1), name: `Criterion ${i + 1}`, max: 10 }));
  const parents = new Set(criteria.map((c) => c.parent));
  const leaves = criteria.filter((c) => !parents.has(c.code));
  const layer = small.layer ?? "final";
  return {
    schema: 1,
    bloc: { name: "Khối thử", kind: "khoi", year: 2023, period: "year", ...small.bloc },
    ...(small.settings === undefined ? {} : { settings: small.settings }),
    groups: small.groups ?? [{ code: "G", name: "Group" }],
    criteria,
    members: Object.keys(small.points).map((code) => ({ code, name: `Member ${code}`, group: "G", ...small.members?.[code] })),
    scores: [
      ...Object.entries(small.points).flatMap(([member, row]) =>
        row.flatMap((points, i): ScoreDescription[] =>
          points === null ? [] : [{ member, criterion: leaves[i]?.code ?? "?", layer, points }],
        ),
      ),
      ...(small.scores ?? []),
    ],
    awards: small.awards ?? [],
    candidates: small.candidates ?? [],
    ballot: small.ballot ?? [],
    granted: small.granted ?? [],
    ...(small.decisions === undefined ? {} : { decisions: small.decisions }),
  };
}

export function smallBloc(small: SmallBloc): Bloc {
  return resolveBloc(describeBloc(small));
}

export function rankSmall(small: SmallBloc): RunResult {
  return rankBloc(smallBloc(small));
}

/** Standings of all groups by member code. */
export function byMember(result: RunResult): Record<string, Standing> {
  return Object.fromEntries(result.groups.flatMap((g) => g.standings.map((s) => [s.member, s] as const)));
}

export function standing(result: RunResult, member: string): Standing {
  const found = byMember(result)[member];
  if (!found) throw new Error(`no standing of ${member}; findings: ${codes(result.findings).join(", ")}`);
  return found;
}

export function ranks(result: RunResult): Record<string, number | null> {
  return Object.fromEntries(result.groups.flatMap((g) => g.standings.map((s) => [s.member, s.rank] as const)));
}

export function totals(result: RunResult): Record<string, string | null> {
  return Object.fromEntries(result.groups.flatMap((g) => g.standings.map((s) => [s.member, s.total] as const)));
}

export function codes(findings: readonly Finding[]): FindingCode[] {
  return findings.map((f) => f.code);
}

export function findingsOf(findings: readonly Finding[], code: FindingCode): Finding[] {
  return findings.filter((f) => f.code === code);
}
