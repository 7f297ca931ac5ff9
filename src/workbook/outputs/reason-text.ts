import type { StatedReason } from "../../core/result";
import { lowerFirst } from "../../i18n/letter-case";
import type { OutputContext } from "./output-context";

/** Parameters that hold the code of an award. */
const AWARD_PARAMS = ["award", "prior"] as const;

type ReasonContext = Pick<OutputContext, "words" | "bloc">;

/** The group whose places an award fills; null or absent: those of the whole bloc, or the reasons are about no award. */
type PlacesOf = string | null;

/**
 * Reasons in words, in the order given, separated by "; ", as a sentence of its own. Codes of awards become their names,
 * and of several groups places are said to be the group's where each has its own.
 */
export function reasonText(context: ReasonContext, reasons: readonly StatedReason[], group: PlacesOf = null): string {
  return reasons.map((reason, i) => (i === 0 ? told : toldWithin)(context, reason, group)).join("; ");
}

/** The same as it stands behind a colon or in brackets. */
export function reasonWithin(context: ReasonContext, reasons: readonly StatedReason[], group: PlacesOf = null): string {
  return reasons.map((reason) => toldWithin(context, reason, group)).join("; ");
}

/** What somebody typed keeps its letters. */
function toldWithin(context: ReasonContext, reason: StatedReason, group: PlacesOf): string {
  const text = told(context, reason, group);
  return reason.code === "excluded" ? text : lowerFirst(text);
}

function told({ words, bloc }: ReasonContext, { code, params }: StatedReason, group: PlacesOf): string {
  const names = new Map(bloc.awards.map(({ code: of, name }) => [of, name]));
  const named: Record<string, string | number> = { ...params, kind: bloc.bloc.kind, scope: group === null || bloc.groups.length < 2 ? "bloc" : "group" };
  for (const key of AWARD_PARAMS) {
    const name = names.get(String(params[key]));
    if (name !== undefined) named[key] = name;
  }
  return words.outputs.reasons[code](named);
}
