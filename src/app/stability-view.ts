/** The stability of ranks in words, the same for the pane and the command line; and as plain data for other systems. */
import type { Bloc, GroupStability, SwapChange } from "../core";
import { type Language, type Words, wordsFor } from "../i18n";
import { formatDecimal } from "../i18n/number";
import type { StabilityOutcome, StabilitySettings } from "./diagnose-stability";
import { plainNumber } from "./plain-number";
import { type FindingJson, findingJson } from "./result-json";

/** One table of one group, ready to be shown. */
export interface StabilityTableView {
  readonly key: string;
  readonly name: string;
  /** Members in printed order. */
  readonly rows: readonly { readonly member: string; readonly rank: string; readonly name: string; readonly span: string; readonly held: string }[];
  /** One sentence for each two neighbours. */
  readonly swaps: readonly string[];
  /** One sentence for each criterion without which ranks change. */
  readonly drops: readonly string[];
}

type Diagnosed = Extract<StabilityOutcome, { readonly status: "diagnosed" }>;

/** How the weights were varied, in words. */
export function stabilitySettingsText({ share, runs, seed }: StabilitySettings, language: Language): string {
  return wordsFor(language).stability.settings(formatDecimal(plainNumber(share), language), runs, seed);
}

/** Every table in which anybody is ranked. Members go by their short names in sentences. */
export function stabilityView({ bloc, groups, settings }: Diagnosed, language: Language): StabilityTableView[] {
  const words = wordsFor(language);
  const say = words.stability;
  const names = namesOf(bloc);
  return groups.map((each): StabilityTableView => ({
    key: `${each.group} ${each.table}`,
    name: say.table(bloc.groups.find(({ code }) => code === each.group)?.name ?? each.group, each.table === "not-applicable"),
    rows: each.intervals.map(({ member, rank, best, worst, held }) => ({
      member, rank: String(rank), name: names.member(member), span: say.span(best, worst), held: `${percentHeld(held, settings.runs)}%`,
    })),
    swaps: each.swaps.map((swap) => swapText(swap, names, words)),
    drops: each.drops.map(({ criterion, moves }) =>
      say.drops.without(names.criterion(criterion), moves.map(({ member, from, to }) => say.drops.move(names.short(member), from, to)).join("; "))),
  }));
}

interface Names {
  readonly member: (code: string) => string;
  readonly short: (code: string) => string;
  readonly criterion: (code: string) => string;
}

function namesOf({ members, criteria }: Bloc): Names {
  const known = new Map(members.map((member) => [member.code, member]));
  const labels = new Map(criteria.map(({ code, label, name }) => [code, [label, name].filter((part) => part !== "").join(" ")]));
  const printed = [...labels.values()];
  const doubled = new Set(printed.filter((text, i) => printed.indexOf(text) !== i));
  return {
    member: (code) => known.get(code)?.name ?? code,
    short: (code) => known.get(code)?.shortName ?? code,
    // Criteria of different sections may be printed alike: then the code tells them apart.
    criterion: (code) => {
      const text = labels.get(code) ?? code;
      return doubled.has(text) ? `${text} (${code})` : text;
    },
  };
}

function swapText({ ahead, behind, tied, change }: SwapChange, names: Names, words: Words): string {
  const say = words.stability.swaps;
  const both = { ahead: names.short(ahead), behind: names.short(behind) };
  if (change === undefined) return (tied ? say.tied : say.none)(both.ahead, both.behind);
  const told = { ...both, criterion: names.criterion(change.criterion), points: formatDecimal(change.points.replace("-", ""), words.language) };
  return change.points.startsWith("-") ? say.loses(told) : say.gains(told);
}

/** Whole per cent; 100 only where it was every time, 0 only where it was never. */
function percentHeld(held: number, runs: number): number {
  if (held === 0 || held === runs) return held === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((held / runs) * 100)));
}

/** Plain data for JSON.stringify. */
export interface StabilityJson {
  readonly status: StabilityOutcome["status"];
  /** Absent where the run stopped. */
  readonly settings?: StabilitySettings;
  readonly provisional?: boolean;
  readonly fingerprint?: string;
  readonly groups: readonly GroupStability[];
  readonly findings: readonly FindingJson[];
}

export function stabilityJson(outcome: StabilityOutcome): StabilityJson {
  const findings = outcome.findings.map(findingJson);
  if (outcome.status === "stopped") return { status: outcome.status, groups: [], findings };
  const { settings, provisional, fingerprint, groups } = outcome;
  return { status: outcome.status, settings, provisional, fingerprint, groups, findings };
}
