/** Words of the stability of ranks: a diagnostic that decides nothing. */
import type { FindingText } from "./words";

/** A change of one score after which two neighbours have changed places. Points are a decimal as printed, without a sign. */
export interface SwapWords {
  readonly ahead: string;
  readonly behind: string;
  readonly criterion: string;
  readonly points: string;
}

export interface StabilityWords {
  readonly title: string;
  readonly about: string;
  /** That it is for reference and decides nothing. */
  readonly reference: string;
  /** How the weights were varied. `share` is a decimal in per cent as printed. */
  readonly settings: (share: string, runs: number, seed: number) => string;
  readonly provisional: string;
  /** `span`: from the highest to the lowest rank reached. `held`: how often the rank stayed what it is. */
  readonly columns: Readonly<Record<"rank" | "member" | "span" | "held", string>>;
  readonly columnsNote: string;
  readonly span: (best: number, worst: number) => string;
  /** Heads one table: the group, and whether it is that of members to whom some criterion does not apply. */
  readonly table: (group: string, isOwnTable: boolean) => string;
  readonly swaps: {
    readonly heading: string;
    /** The one behind gets more. */
    readonly gains: (swap: SwapWords) => string;
    /** The one ahead gets less. */
    readonly loses: (swap: SwapWords) => string;
    readonly tied: (ahead: string, behind: string) => string;
    readonly none: (ahead: string, behind: string) => string;
  };
  readonly drops: {
    readonly heading: string;
    readonly count: (criteria: number) => string;
    readonly without: (criterion: string, moves: string) => string;
    /** `to` null: not ranked any more. */
    readonly move: (member: string, from: number, to: number | null) => string;
    readonly none: string;
  };
  /** There is only one ranked member in the table. */
  readonly alone: string;
  readonly nobody: string;
  readonly stopped: FindingText;
  readonly pane: {
    readonly share: string;
    readonly shareOption: (share: string) => string;
    readonly start: string;
    readonly stale: string;
  };
  readonly cli: {
    readonly help: string;
    readonly share: string;
    readonly runs: string;
    readonly seed: string;
    readonly json: string;
    /** A number that is outside its range; `allowed` says the range. */
    readonly badNumber: (option: string, given: string, allowed: string) => string;
    readonly allowed: Readonly<Record<"share" | "runs" | "seed", string>>;
  };
}
