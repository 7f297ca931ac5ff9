/** Tables of criteria on pages: what stays together, and what is named again where a table goes on over a page. */
import type { CriterionNode } from "../../core/criteria/tree";
import type { CellFormat } from "../sheet-plan";
import type { KeyedColumn, KeyedRow } from "./keyed-sheet";
import type { TablePart } from "./page-breaks";
import { insideBlocks } from "./paged-sheet";
import { onOneLine } from "./row-height";

/** Rows of the last section that all stay with the totals; of a longer one some do. */
const WHOLE_ROWS = 10;
const SOME_ROWS = 3;

/** How a table shows criteria. */
export interface CriteriaTable {
  /** Whether a criterion has a row. */
  readonly shows: (node: CriterionNode) => boolean;
  readonly rowOf: (node: CriterionNode) => KeyedRow;
  readonly columns: readonly KeyedColumn[];
  /** Start of the keys of the lines that name criteria again, for sheets that hold several such tables. */
  readonly prefix: string;
  /** The name of what goes on over a page. */
  readonly continued: (name: string) => string;
  /** Rows of a criterion with parts that are never divided; of one that has more some may stand on the next page. */
  readonly together: number;
}

const AGAIN: CellFormat = { bold: true, italic: true };

/** The rows of a section. A page that begins within it first names again everything that its first criterion is part of. */
export function sectionPart(section: CriterionNode, { shows, rowOf, columns, prefix, continued, together }: CriteriaTable): TablePart {
  const shown = [section, ...below(section)].filter(shows).map((node) => ({ node, row: onOneLine(rowOf(node), columns) }));
  const byKey = new Map(shown.map(({ node, row }) => [row.key, node]));
  const rowsOf = new Map(shown.map(({ node, row }) => [node, row]));
  const blocks = shown.filter(({ node: { children } }) => children.every((child) => child.children.length === 0))
    .map(({ node, row }) => [row, ...node.children.flatMap((child) => rowsOf.get(child) ?? [])]);
  const again = ({ criterion: { code, label, name } }: CriterionNode, page: number): KeyedRow =>
    onOneLine({ key: `${prefix}again:${code}:${page}`, part: "body", cells: { label, criterion: continued(name) }, look: AGAIN }, columns);
  return {
    rows: shown.map(({ row }) => row), isList: true,
    headings: new Set([
      ...shown.flatMap(({ node, row }) => (node.children.length > 0 ? [row.key] : [])), ...insideBlocks(blocks.filter((rows) => rows.length <= together)),
    ]),
    goesOn: (page, first) => wholesOf(byKey.get(first.key)).map((node) => again(node, page)),
  };
}

/** The parts with the totals in the last one, so that totals never stand on a page without anything that they sum up. */
export function withTotals(sections: readonly TablePart[], totals: readonly KeyedRow[], notes: readonly KeyedRow[]): TablePart[] {
  const last = sections.at(-1);
  if (last === undefined) return [{ rows: [...totals, ...notes], headings: new Set() }];
  const { isList: _moves, ...whole } = last;
  return [...sections.slice(0, -1), {
    ...(last.rows.length > WHOLE_ROWS ? last : whole), rows: [...last.rows, ...totals, ...notes],
    headings: new Set([...last.headings, ...insideBlocks([[...last.rows.slice(-1), ...totals]])]),
    fewest: totals.length + SOME_ROWS + notes.filter(({ part }) => part === "body").length,
  }];
}

/** What a criterion is part of, the section first. */
function wholesOf(node: CriterionNode | undefined): CriterionNode[] {
  const parent = node?.parent ?? null;
  return parent === null ? [] : [...wholesOf(parent), parent];
}

function below({ children }: CriterionNode): CriterionNode[] {
  return children.flatMap((child) => [child, ...below(child)]);
}
