import type { RunOutcome } from "../../app";
import type { BlocKind, OpenDecision } from "../../core";
import type { PaneLanguage } from "../words";

export interface NominationLine {
  readonly award: string;
  readonly names: readonly string[];
}

export interface NominationsView {
  readonly lines: readonly NominationLine[];
  /** Decisions that only people can make, one sentence each. */
  readonly open: readonly string[];
  readonly kind: BlocKind;
  /** Whether the bloc has any award rule at all. */
  readonly hasRules: boolean;
}

/** Who is put forward for what, award by award in the order of the award rules, and what is left to decide. */
export function nominationsView(outcome: RunOutcome, words: PaneLanguage): NominationsView {
  const bloc = outcome.bloc;
  const awards = new Map(bloc?.awards.map((award) => [award.code, award.name]));
  const subjects = new Map([
    ...(bloc?.members.map((member): [string, string] => [member.code, member.name]) ?? []),
    ...(bloc?.candidates.map((candidate): [string, string] => [candidate.code, candidate.name]) ?? []),
  ]);
  const awardName = (code: string): string => awards.get(code) ?? code;
  const subjectName = (code: string): string => subjects.get(code) ?? code;

  const byAward = new Map<string, string[]>();
  for (const nomination of outcome.result.nominations) {
    const names = byAward.get(nomination.award) ?? [];
    byAward.set(nomination.award, [...names, subjectName(nomination.subject)]);
  }
  const kind = bloc?.bloc.kind ?? "khoi";
  const decision = (open: OpenDecision): string =>
    words.pane.nominations.decisions[open.code](awardName(open.award), open.subjects.map(subjectName).join(", "), open.places, kind);
  return {
    lines: [...byAward].map(([code, names]) => ({ award: awardName(code), names })),
    open: outcome.result.open.map(decision),
    kind,
    hasRules: (bloc?.awards.length ?? 0) > 0,
  };
}
