/** Columns of the sections in the standings: what stands above them, and how wide they are. */
import type { Group } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import { exactMax } from "../../core/criteria/exact-numbers";
import { compare, least, negate } from "../../core/exact/arithmetic";
import { ZERO, type Exact } from "../../core/exact/exact";
import { shortText } from "../../core/exact/text";
import { COLUMN_PIXELS, pageWidth, PIXELS_PER_CHAR, PIXELS_PER_POINT } from "../page-fit";
import type { KeyedColumn } from "./keyed-sheet";
import type { OutputContext } from "./output-context";
import { MARGINS } from "./page-look";
import { MAX_DECIMALS, maxFor, type PrintedCriteria } from "./printed-criteria";
import { charsOfLine, charsOfWords, linesOf } from "./row-height";

/** Lines of a heading for which columns are made wider. */
const HEADING_LINES = 5;
/** A word longer than this is broken. */
const WORD_CHARS = 14;
const SIZE = 12;
/** Type of 12 points is printed in 9 or more. */
const LEAST_SIZE = 9;

/** Heading of a section: its number, its name, and what it can bring. */
export function sectionTitle({ words, criteria }: Pick<OutputContext, "words" | "criteria">, group: Group, section: CriterionNode): string {
  const { label, name } = section.criterion;
  const title = label === "" || label === "-" ? name : `${label.replace(/\.$/, "")}. ${name}`;
  const texts = words.outputs.standings;
  const max = maxFor(criteria, group.code, section);
  if (max !== "0") return `${title}\n${texts.sectionMax(max)}`;
  const limit = limitOutside(criteria, section);
  return limit === null ? title : `${title}\n${texts.sectionLimit(shortText(limit.most, MAX_DECIMALS), limit.scale)}`;
}

/**
 * Characters of each section's column, in order: what its figures and the words of its heading need; what is left of
 * the page beside `others` (characters of all other columns) goes to the highest headings. Type prints at 9 points
 * or more as long as the sections' own words leave it.
 */
export function charsOfSections(titles: readonly string[], decimals: number, others: readonly number[]): number[] {
  const figures = charsOfLine(`1000,${"0".repeat(decimals)}`, SIZE) + 1;
  const chars = titles.map((title) => Math.max(figures, Math.min(WORD_CHARS, charsOfWords(title))));
  for (let room = roomBeside([...others, ...chars]); room > 0; room -= 1) {
    const lines = titles.map((title, i) => linesOf(title, chars[i] ?? 0, SIZE, true));
    const highest = lines.indexOf(Math.max(...lines));
    if ((lines[highest] ?? 0) <= HEADING_LINES) break;
    chars[highest] = (chars[highest] ?? 0) + 1;
  }
  return chars;
}

/** Characters that are left on a page beside columns of so many; 0 where the page is full. */
export function roomBeside(columns: readonly number[]): number {
  const pixels = (pageWidth({ orientation: "landscape", margins: MARGINS }) * SIZE * PIXELS_PER_POINT) / LEAST_SIZE;
  const page = Math.floor((pixels - columns.length * COLUMN_PIXELS) / PIXELS_PER_CHAR);
  return Math.max(0, page - columns.reduce((total, one) => total + one, 0));
}

/** A column as wide as is wanted, as far as the page has room. */
export function widened(columns: readonly KeyedColumn[], key: string, wanted: number): KeyedColumn[] {
  const room = roomBeside(columns.map(({ chars }) => chars));
  return columns.map((column) => (column.key === key ? { ...column, chars: Math.max(column.chars, Math.min(wanted, column.chars + room)) } : column));
}

interface LimitOutside {
  readonly most: Exact;
  readonly scale: "bonus" | "penalty";
}

/** The most that a section outside the scale can add or take off; null where nothing limits it as a whole. */
function limitOutside({ rules }: PrintedCriteria, { leaf, index, criterion }: CriterionNode): LimitOutside | null {
  const rule = leaf >= 0 ? rules.leaves[leaf] : rules.parents[index];
  if (rule == null) return null;
  const { cap, floor } = limitsOf(rule.parameters);
  if ("scale" in rule.kind) {
    if (rule.kind.scale === "base") return null;
    const own = criterion.max === undefined ? null : exactMax(criterion.max);
    const most = cap !== null && own !== null ? least(cap, own) : cap ?? own;
    return most === null || compare(most, ZERO) === 0 ? null : { most, scale: rule.kind.scale };
  }
  if (cap !== null && compare(cap, ZERO) > 0) return { most: cap, scale: "bonus" };
  return floor !== null && compare(floor, ZERO) < 0 ? { most: negate(floor), scale: "penalty" } : null;
}

/** Cap and floor of a rule, of whichever kind it is; null where it has none. */
function limitsOf(parameters: unknown): { readonly cap: Exact | null; readonly floor: Exact | null } {
  const { cap = null, floor = null } = (parameters ?? {}) as { readonly cap?: Exact | null; readonly floor?: Exact | null };
  return { cap, floor };
}
