import { fold } from "../format/fold";
import type { LocatedFinding } from "../located-finding";

/** Further sheets that a finding names; the rest it counts. */
const NAMED = 3;

/**
 * One finding for a column that stands on several sheets: at its place on the first of them, naming the others. A
 * column that somebody adds to every member's sheet would else be told of as many times as there are members.
 */
export function gatherExtraColumns(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const sheets = new Map<string, string[]>();
  const kept = findings.filter((finding) => {
    if (finding.code !== "extra-column") return true;
    const header = fold(finding.params.header);
    const known = sheets.get(header);
    if (known === undefined) sheets.set(header, [finding.sheet]);
    else if (!known.includes(finding.sheet)) known.push(finding.sheet);
    return known === undefined || known[0] === finding.sheet;
  });
  return kept.map((finding) => {
    if (finding.code !== "extra-column") return finding;
    const [, ...others] = sheets.get(fold(finding.params.header)) ?? [];
    return { ...finding, params: { ...finding.params, others: others.slice(0, NAMED).map((name) => `“${name}”`).join(", "), more: Math.max(0, others.length - NAMED) } };
  });
}
