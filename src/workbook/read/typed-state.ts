import type { Criterion, Entry, ScoreLayer, ScoreState } from "../../core/bloc";
import { SCORE_LAYERS } from "../../core/defaults";
import { level } from "../../core/rules/level";
import { ruleKindNamed } from "../../core/rules";
import { plainText } from "../../core/rules/plain-text";
import { valueOf } from "../format/values";

/** Where people write a state when the sheet has no column for it, or they overlook the column. */
export const STATE_CELLS = ["actual", ...SCORE_LAYERS] as const;
/** A column for points or for the result. */
export type StateCell = (typeof STATE_CELLS)[number];

/** Whether a text is one of the words for a state, as the column Tình trạng knows them. */
export function stateWord(text: unknown): ScoreState | undefined {
  return typeof text === "string" && text.trim() !== "" ? valueOf("state", text) : undefined;
}

/** A state that stands among points or results, and the columns that say it. */
export interface TypedState {
  readonly state: ScoreState;
  readonly cells: readonly StateCell[];
}

/**
 * The state that a row says among its points or results; null where it says none, or where it is not alone: two
 * different states, a result besides, or anything in a layer that counts. A word that the criterion's own levels
 * have is a level.
 */
export function typedState(row: Pick<Entry, "layers" | "typed" | "actual">, criterion: Criterion, counted: readonly ScoreLayer[]): TypedState | null {
  const said = STATE_CELLS.flatMap((cell) => {
    const state = stateWord(cell === "actual" ? row.actual : row.typed?.[cell]?.points);
    return state === undefined || (cell === "actual" && isLevel(String(row.actual), criterion)) ? [] : [{ cell, state }];
  });
  const [first] = said;
  if (first === undefined || said.some(({ state }) => state !== first.state)) return null;
  const cells = said.map(({ cell }) => cell);
  const others = STATE_CELLS.filter((cell) => !cells.includes(cell) && (cell === "actual" ? row.actual : row.layers[cell] ?? row.typed?.[cell]) !== undefined);
  return others.some((cell) => cell === "actual" || counted.includes(cell)) ? null : { state: first.state, cells };
}

function isLevel(word: string, criterion: Criterion): boolean {
  if (ruleKindNamed(criterion.rule)?.name !== level.name) return false;
  const read = level.parse(criterion.parameters, criterion);
  return "parameters" in read && read.parameters.some(({ name }) => plainText(name) === plainText(word));
}
