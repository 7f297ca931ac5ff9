/** Names of groups in Vietnamese sentences: many begin with "Nhóm" themselves, which is not said twice. */
import { lowerFirst } from "../letter-case";

const OWN = /^(?:nhóm|toàn)\s/i;

/** A line of its own: "Nhóm: Sở, ngành", "Nhóm có đánh giá". */
export function groupLine(name: string): string {
  return OWN.test(name) ? name : `Nhóm: ${name}`;
}

/** Within a sentence: "nhóm Sở, ngành", "nhóm có đánh giá". */
export function ofGroup(name: string): string {
  return OWN.test(name) ? lowerFirst(name) : `nhóm ${name}`;
}
