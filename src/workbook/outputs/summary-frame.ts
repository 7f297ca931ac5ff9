/** What stands above and below the rows of the score summary: its headers, and the lines that explain what is on it. */
import type { Group } from "../../core/bloc";
import type { LeafResult, Standing } from "../../core/result";
import type { SummarySign } from "../../i18n/words-outputs";
import type { CellFormat, PlanCell } from "../sheet-plan";
import type { InputReferences } from "./calculation/input-references";
import { HEADER } from "./earlier-sheet";
import type { KeyedRow } from "./keyed-sheet";
import { addUpAsShown } from "./number-cell";
import { shortNameOf, type OutputContext } from "./output-context";
import { appliesTo } from "./printed-criteria";
import { footLines } from "./sheet-text";
import { rescaledFrom } from "./standings-note";

/** A group as the sheet shows it: its members in the order of the members' list, so that columns keep their place. */
export interface SummaryBlock {
  readonly group: Group;
  readonly standings: readonly Standing[];
  readonly leaves: ReadonlyMap<string, ReadonlyMap<string, LeafResult>>;
}

/** What all rows of the sheet share. */
export interface SummaryPage extends OutputContext {
  readonly blocks: readonly SummaryBlock[];
  /** Decimals of points. */
  readonly decimals: number;
  readonly inputs: InputReferences;
}

/** Key of the column of a member of a group. */
export const memberColumn = (group: string, member: string): string => `m:${group}:${member}`;
/** Key of the column of a group's maxima. */
export const maxColumn = (group: string): string => `max:${group}`;

/** The headers: where there are several groups, what each is called stands above its members. */
export function headersOf(page: SummaryPage): KeyedRow[] {
  return [...(page.bloc.groups.length > 1 ? [groupHeader(page.blocks)] : []), memberHeader(page)];
}

const NOTE: CellFormat = { italic: true };

/** The lines below the table, for so many characters in width. */
export function notesOf(page: SummaryPage, width: number): KeyedRow[] {
  return [
    ...footLines("legend", "label", page.words.outputs.summary.legend(signsOf(page)), width, NOTE),
    ...roundedLines(page, width),
    ...rescaledLines(page, width),
  ];
}

function groupHeader(blocks: readonly SummaryBlock[]): KeyedRow {
  const cells: Record<string, PlanCell> = {};
  const joins: [string, string][] = [];
  for (const { group, standings } of blocks) {
    const last = standings.at(-1);
    cells[maxColumn(group.code)] = group.name;
    if (last !== undefined) joins.push([maxColumn(group.code), memberColumn(group.code, last.member)]);
  }
  return { key: "groups", part: "header", cells, joins };
}

function memberHeader(page: SummaryPage): KeyedRow {
  const words = page.words.outputs.summary;
  const cells: Record<string, PlanCell> = { label: words.label, criterion: words.criterion };
  for (const { group, standings } of page.blocks) {
    cells[maxColumn(group.code)] = words.max;
    for (const { member } of standings) cells[memberColumn(group.code, member)] = shortNameOf(page, member);
  }
  return { key: HEADER, part: "header", cells };
}

/** The line that says that points are shown rounded, where parts of anybody seem not to add up for that. */
function roundedLines({ words, criteria, exact, decimals, blocks }: SummaryPage, width: number): KeyedRow[] {
  const whole = [criteria.tree.sections, ...criteria.tree.nodes.map(({ children }) => children)];
  const adds = (member: string): boolean => whole.every((parts) => addUpAsShown(parts.map(({ criterion }) => exact(`points:${criterion.code}`, member)), decimals));
  const isPlain = blocks.every(({ standings }) => standings.every(({ member }) => adds(member)));
  return isPlain ? [] : footLines("shown-rounded", "label", words.explanation.sums.shownRounded(decimals), width, NOTE);
}

/** Members whose total is more than their sections add up to, since it was brought to the full scale: from what. */
function rescaledLines(context: OutputContext, width: number): KeyedRow[] {
  const texts = context.words.outputs.standings;
  const notes = context.result.groups.flatMap(({ standings }) => standings).flatMap((standing) => {
    const from = rescaledFrom(standing);
    return from === undefined ? [] : [`${shortNameOf(context, standing.member)}: ${texts.rescaled(from.earned, from.max, from.fullMax)}.`];
  });
  return footLines("rescaled", "label", notes.join(" "), width, NOTE);
}

/** The signs that stand on the sheet, for its legend. */
function signsOf({ blocks, criteria }: SummaryPage): ReadonlySet<SummarySign> {
  const leaves = blocks.flatMap(({ standings }) => standings.flatMap((standing) => standing.leaves));
  const isMissing = blocks.some(({ group }) => criteria.tree.nodes.some((node) => !appliesTo(criteria, group.code, node)));
  const layers = new Set(leaves.flatMap(({ status, layer }) => (status === "value" ? [layer] : [])));
  const unsettled = (["cross-check", "self"] as const).filter((layer) => layers.has(layer));
  return new Set<SummarySign>([
    ...unsettled,
    ...(leaves.some(({ status }) => status === "overridden") ? ["overridden"] as const : []),
    // What has no sign is told apart only beside what has one.
    ...(unsettled.length > 0 && layers.size > unsettled.length ? ["plain"] as const : []),
    ...(isMissing ? ["not-for-group"] as const : []),
  ]);
}
