import type { StatedReason } from "../../core/result";
import type { OutputContext } from "./output-context";

/** Parameters that hold the code of an award. */
const AWARD_PARAMS = ["award", "prior"] as const;

/** Reasons in words, in the order given, separated by "; ". Codes of awards become their names. */
export function reasonText({ words, bloc }: Pick<OutputContext, "words" | "bloc">, reasons: readonly StatedReason[]): string {
  const names = new Map(bloc.awards.map(({ code, name }) => [code, name]));
  return reasons.map(({ code, params }) => {
    const named = { ...params };
    for (const key of AWARD_PARAMS) {
      const name = names.get(String(params[key]));
      if (name !== undefined) named[key] = name;
    }
    return words.outputs.reasons[code](named);
  }).join("; ");
}
