/** Words of the calculation sheet, the comparison of layers, and what live formulas say. */
import type { ScoreLayer } from "../core/bloc";
import type { RowContent } from "../core/formula/formula";

export interface CalculationWords {
  readonly tab: string;
  /** `period` as in "Năm 2023". */
  readonly title: (period: string) => string;
  /** What is computed from what, and that nothing should be typed there. */
  readonly note: string;
  /** `common`: what is the same for all members; `commonOfGroup`: for all members of the group that is named behind it. */
  readonly columns: { readonly label: string; readonly criterion: string; readonly content: string; readonly common: string; readonly commonOfGroup: string };
  /** Names the rows about a member as a whole, below those of the criteria. */
  readonly whole: string;
  /** What a row holds. `number` tells rows of one content apart: work rows and ranking keys are several. */
  readonly contents: Readonly<Record<RowContent, (number: number | undefined) => string>>;
  /** Above the words for states. */
  readonly states: string;
  /** On the standings: instead of the line that names the run, once a live total or rank has moved away from it. */
  readonly changed: (ranAt: string) => string;
  /** The same on the other sheets. */
  readonly moved: (ranAt: string) => string;
  readonly beside: {
    readonly bar: string;
    readonly gap: string;
    readonly previousRank: string;
    readonly rankMove: string;
    readonly totalMove: string;
    /** What rescaling for criteria that do not apply, and rounding, add to the sum of the sections. */
    readonly rescaling: string;
    readonly chart: string;
  };
  readonly layers: {
    readonly tab: string;
    /** `period` as in "Năm 2023"; `layers` are those that have a column, in the order of the columns. */
    readonly title: (period: string, layers: readonly ScoreLayer[]) => string;
    readonly names: Readonly<Record<ScoreLayer, string>>;
    /** Difference of one layer from another. */
    readonly difference: (layer: string, from: string) => string;
    readonly counted: string;
    /** Above a member's rows on every page after its first. */
    readonly continued: (member: string) => string;
    readonly total: string;
    /** Below a member's rows: each sentence where what it explains occurs. */
    readonly legend: {
      readonly counted: string;
      /** An empty cell beside points that count: the layer has not scored it, or not everything below it. */
      readonly empty: string;
      /** The sign of no difference. */
      readonly same: string;
      /** Points from figures, in italics. */
      readonly computed: string;
      /** `how` as the remarks of the standings say it, from earned points to the full scale. */
      readonly rescaled: (how: string) => string;
    };
  };
}
