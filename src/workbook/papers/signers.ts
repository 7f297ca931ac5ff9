import type { Member } from "../../core/bloc";

/** The members that sign the pact: all but those of which is known that they registered nothing and did not sign; all where that would leave none. */
export function signersOf(members: readonly Member[]): readonly Member[] {
  const signers = members.filter(({ registered, pactSigned }) => registered !== false || pactSigned !== undefined);
  return signers.length === 0 ? members : signers;
}
