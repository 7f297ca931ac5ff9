import { SCORE_LAYERS } from "../../core/defaults";
import type { InputWords, ScoreSheetColumn } from "../../i18n/words-inputs";
import { columnLetters } from "../format/a1";
import type { PlanCell } from "../sheet-plan";
import type { PrintedCriterion } from "./criteria-order";

/**
 * The row that adds up a score sheet: the maxima, and the points of each layer. null where the points of a column are not
 * simply added: a criterion is computed, weighted, a bonus or a penalty, or a parent does something else than add.
 *
 * A layer's sum stands only where every criterion has points in it (or its answer, of those that are met or not) and
 * none has a status; so no sum of some is taken for the whole, and nothing is left out that Excel takes for text.
 */
export function totalCells(
  words: InputWords, shown: readonly PrintedCriterion[], methods: readonly (PlanCell | undefined)[], first: number, col: (key: ScoreSheetColumn) => number,
): Partial<Record<ScoreSheetColumn, PlanCell>> | null {
  const { direct, "yes-no": met } = words.rules;
  const isAdded = ({ criterion, isParent }: PrintedCriterion, at: number): boolean =>
    criterion.weight === 1 && (isParent ? criterion.rule === "sum" : methods[at] === direct || methods[at] === met);
  if (!shown.some(({ isParent }) => !isParent) || !shown.every(isAdded)) return null;
  const { yes, no } = words.values.yesNo;
  const cells = (key: ScoreSheetColumn): string => {
    const letters = columnLetters(col(key));
    return `${letters}${first + 1}:${letters}${first + shown.length}`;
  };
  const [method, max, state] = [cells("method"), cells("max"), cells("state")];
  const layer = (points: string): PlanCell => {
    const scored = `COUNTIFS(${method},"${direct}",${points},">=0")+COUNTIFS(${method},"${met}",${points},"${yes}")+COUNTIFS(${method},"${met}",${points},"${no}")`;
    const sum = `SUMIFS(${points},${method},"${direct}")+SUMIFS(${max},${method},"${met}",${points},"${yes}")`;
    return { formula: `=IF(AND(COUNTA(${state})=0,${scored}=COUNTA(${method})),${sum},"")` };
  };
  return {
    name: words.total,
    max: { formula: `=SUMIFS(${max},${method},"${direct}")+SUMIFS(${max},${method},"${met}")` },
    ...Object.fromEntries(SCORE_LAYERS.map((key) => [key, layer(cells(key))])),
  };
}
