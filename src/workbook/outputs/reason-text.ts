import type { Reason } from "../../core/result";
import type { OutputContext } from "./output-context";

/** Reasons in words, in the order given, separated by "; ". Codes of awards become their names. */
export function reasonText({ words, bloc }: Pick<OutputContext, "words" | "bloc">, reasons: readonly Reason[]): string {
  return reasons.map(({ code, params }) => {
    const award = bloc.awards.find((rule) => rule.code === params.award)?.name;
    const named = award === undefined ? params : { ...params, award };
    return words.outputs.reasons[code]?.(named) ?? words.outputs.otherReason(code);
  }).join("; ");
}
