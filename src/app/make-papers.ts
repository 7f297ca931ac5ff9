/** The papers that are signed: as sheets of the workbook, and as Word files. */
import { againOnConflict, oneAtATime, type ReadWorkbook, readWorkbook, showSheet } from "../excel";
import { wordsFor } from "../i18n";
import type { PaperKind } from "../i18n/words-papers";
import { PAPER_KINDS, type PaperDocuments, type PaperOptions, paperDocuments, paperRole, planPapers } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import type { Assessment } from "./assess";
import { applyBeside, assessUnchanged } from "./beside-final";
import type { Shell } from "./shell";
import { type ToldFinding, tellFindings } from "./tell-finding";

export { PAPER_KINDS };
export type { PaperKind };

/** What came of papers that were asked for. */
export interface PapersOutcome {
  /** Papers made; `sheet` is the tab where it was written to the workbook. */
  readonly made: readonly { readonly kind: PaperKind; readonly name: string; readonly role: string; readonly sheet?: string }[];
  /** Papers not made, and why, in words. */
  readonly refused: readonly { readonly kind: PaperKind; readonly name: string; readonly why: string }[];
  /** Findings of the papers; where one was refused because the run stopped, also what stopped it. */
  readonly findings: readonly ToldFinding[];
}

/** A Word file. */
export interface PaperFile {
  readonly kind: PaperKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the sheets of these papers, and of their wording. What users have filled in or reworded stays. With `show`
 * the first of them is brought to the front. Final results have papers as well, as long as they are unchanged:
 * otherwise the fault is "final-changed". Rejects with a HostFault before anything is written where a sheet is
 * protected or filtered.
 */
export function makePapers(shell: Shell, kinds: readonly PaperKind[], options: { readonly show?: boolean } = {}): Promise<PapersOutcome> {
  return oneAtATime(shell.excel, () => againOnConflict(async () => {
    const grids = await readWorkbook(shell.excel);
    const { options: asked, findings } = await optionsOf(shell, grids, kinds);
    const planned = planPapers(asked);
    await applyBeside(shell, grids, planned.plans);
    const tabs = new Map(planned.plans.map((plan) => [plan.role, tabOf(plan)]));
    const first = planned.documents[0];
    const firstTab = first === undefined ? undefined : tabs.get(paperRole(first.kind));
    if (options.show === true && firstTab !== undefined) await showSheet(shell.excel, firstTab);
    return outcomeOf(shell, planned, findings, tabs);
  }));
}

/**
 * The same papers as Word files, with what users have filled in on the sheets. Nothing is written to the workbook.
 * The part that makes Word files is fetched when it is first needed.
 */
export async function paperFiles(shell: Shell, kinds: readonly PaperKind[]): Promise<PapersOutcome & { readonly files: readonly PaperFile[] }> {
  const grids = await readWorkbook(shell.excel);
  const { options, findings } = await optionsOf(shell, grids, kinds);
  const made = paperDocuments(options);
  const { paperToDocx } = await import(/* webpackChunkName: "docx" */ "../docx");
  const files: PaperFile[] = [];
  for (const document of made.documents) files.push({ kind: document.kind, fileName: `${document.file}.docx`, bytes: await paperToDocx(document) });
  return { ...outcomeOf(shell, made, findings, new Map()), files };
}

async function optionsOf(shell: Shell, grids: ReadWorkbook, kinds: readonly PaperKind[]): Promise<{ options: PaperOptions; findings: Assessment["findings"] }> {
  const { bloc, result, findings } = await assessUnchanged(shell, grids);
  return { options: { bloc, result, grids, language: shell.language, kinds }, findings };
}

function outcomeOf(shell: Shell, { documents, refused, findings }: PaperDocuments, assessed: Assessment["findings"], tabs: ReadonlyMap<string, string>): PapersOutcome {
  const { names, refused: reasons } = wordsFor(shell.language).papers;
  const stopped = refused.some(({ why }) => why === "stopped" || why === "no-bloc");
  const errors = stopped ? assessed.filter(({ severity }) => severity === "error") : [];
  return {
    made: documents.map(({ kind }) => {
      const sheet = tabs.get(paperRole(kind));
      return { kind, name: names[kind], role: paperRole(kind), ...(sheet === undefined ? {} : { sheet }) };
    }),
    refused: refused.map(({ kind, why }) => ({ kind, name: names[kind], why: reasons[why](names[kind]) })),
    findings: tellFindings([...errors, ...findings], shell.language),
  };
}
