import type { StatedReason } from "../../core/result";
import { lowerFirst } from "../../i18n/letter-case";
import type { OutputContext } from "./output-context";

/** Parameters that hold the code of an award. */
const AWARD_PARAMS = ["award", "prior"] as const;

type ReasonContext = Pick<OutputContext, "words" | "bloc">;

/** Reasons in words, in the order given, separated by "; ", as a sentence of its own. Codes of awards become their names. */
export function reasonText(context: ReasonContext, reasons: readonly StatedReason[]): string {
  return reasons.map((reason, i) => (i === 0 ? told : toldWithin)(context, reason)).join("; ");
}

/** The same as it stands behind a colon or in brackets. */
export function reasonWithin(context: ReasonContext, reasons: readonly StatedReason[]): string {
  return reasons.map((reason) => toldWithin(context, reason)).join("; ");
}

/** What somebody typed keeps its letters. */
function toldWithin(context: ReasonContext, reason: StatedReason): string {
  const text = told(context, reason);
  return reason.code === "excluded" ? text : lowerFirst(text);
}

function told({ words, bloc }: ReasonContext, { code, params }: StatedReason): string {
  const names = new Map(bloc.awards.map(({ code: of, name }) => [of, name]));
  const named: Record<string, string | number> = { ...params, kind: bloc.bloc.kind };
  for (const key of AWARD_PARAMS) {
    const name = names.get(String(params[key]));
    if (name !== undefined) named[key] = name;
  }
  return words.outputs.reasons[code](named);
}
