import { frontlineShare } from "../../core/awards/frontline";
import { compare, multiply } from "../../core/exact/arithmetic";
import { fromNumber } from "../../core/exact/from-number";
import { exactText } from "../../core/exact/text";
import type { OutputContext } from "./output-context";

/**
 * The share of frontline workers among the individuals put forward: all together, then each award that asks for a
 * minimum or where there are several. Empty where no individual is put forward.
 */
export function frontlineLines({ bloc, result, words }: OutputContext): string[] {
  const say = words.outputs.nominations.frontline;
  const all = frontlineShare(bloc, result.nominations);
  if (all.share === null) return [];
  const own = bloc.awards.filter((award) => award.for === "individual").flatMap((award) => {
    const of = frontlineShare(bloc, result.nominations, award.code);
    if (of.share === null) return [];
    const minimum = award.minFrontline === undefined ? "" : exactText(fromNumber(award.minFrontline));
    const reached = award.minFrontline !== undefined && compare(fromNumber(of.frontline * 100), multiply(fromNumber(award.minFrontline), fromNumber(of.nominated))) >= 0;
    return [{ ...of, share: of.share, award: award.name, minimum, reached }];
  });
  const isOneWithoutMinimum = own.length === 1 && own[0]?.minimum === "";
  return [say({ ...all, share: all.share, award: "", minimum: "", reached: false }), ...(isOneWithoutMinimum ? [] : own.map((one) => say(one)))];
}
