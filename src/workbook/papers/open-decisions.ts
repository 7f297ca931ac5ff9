/** What papers say of decisions that are still to be made, and of nominations that they may undo. */
import { unsettled } from "../outputs/unsettled";
import { awardName, subjectName, type PaperContext } from "./context";
import type { PaperPart } from "./document";
import { nominated } from "./vote-table";

/** One line for each open decision, then one for those of an award whose nomination hangs on the same decisions; none where nothing is open. */
export function openDecisions(context: PaperContext): PaperPart[] {
  const { bloc, result, words: { papers } } = context;
  if (result === null || result.open.length === 0) return [];
  const names = (subjects: readonly string[]): string => subjects.map((subject) => subjectName(context, subject)).join("; ");
  const line = (key: string, text: string): PaperPart => ({ kind: "paragraph", key, look: "body", indent: true, text });
  const { mayLose } = unsettled(bloc, result);
  const hanging = new Map<string, { award: string; after: readonly string[]; subjects: string[] }>();
  for (const { award, subject } of nominated(context)) {
    const after = mayLose(award, subject);
    const key = `may-change:${award}:${after.join(",")}`;
    const known = hanging.get(key) ?? { award, after, subjects: [] };
    if (after.length > 0) hanging.set(key, { ...known, subjects: [...known.subjects, subject] });
  }
  return [
    ...result.open.map(({ award, subjects, places, code, group }) => line(`open:${code}:${award}:${group ?? ""}`, papers.open(awardName(context, award), names(subjects), places))),
    ...[...hanging].map(([key, { award, after, subjects }]) => line(key, papers.mayChange(awardName(context, award), names(subjects), after.map((code) => awardName(context, code)).join(", ")))),
  ];
}
