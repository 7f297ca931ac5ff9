/** Explanation: for each member how every point came about, the gaps to its neighbours, its awards, its requests. */
import { explainBloc } from "../../../core/explain/explain-bloc";
import type { MemberView } from "../../explanation/view";
import { memberViews } from "../../explanation/member-view";
import type { WorkbookGrids } from "../../grid";
import { ownedSheet } from "../../ownership";
import { HEADER, readEarlier, wantSheet } from "../earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../keyed-sheet";
import type { OutputContext, OutputSheet } from "../output-context";
import { CENTER, MARGINS, TEXT_CENTER } from "../page-look";
import { cutIntoPages, pageRoom, type PageRoom } from "../page-breaks";
import { insideBlocks } from "../paged-sheet";
import { layOut } from "../plan-keyed-sheet";
import { headLines, pageSetUp } from "../sheet-text";
import { heading } from "../text-rows";
import { charsOfLine, charsOfWords } from "../row-height";
import { weave } from "../weave";
import { inFewestPages, type Widths } from "./column-widths";
import { memberRows, NAME_SIZE, sumFormulas, TEXT_LOOK } from "./member-rows";
import { BLANK_ROWS, keptRows } from "./request-rows";
import { EXPLANATION_ROLE, readExplanation } from "./requests";

const TAB_COLOR = "#7030A0";

/** Row that remembers whom the sheet explains: all members, also those that come later, or those chosen. */
const ALL = "scope:all";
const CHOSEN = "scope:chosen";
const HEAD = "head|";

/** The explanation of the members asked for; without being asked, of those on the sheet that stands already. */
export const explanation: OutputSheet = {
  wanted({ grids, words, explain }) {
    if (explain === undefined && explainedMembers(grids) === undefined) return [];
    return [wantSheet(grids, EXPLANATION_ROLE, words.explanation.tab)];
  },

  plan(context, role, target) {
    const { bloc, grids, words } = context;
    const { earlier, requests } = readExplanation("overwrite" in target ? ownedSheet(grids, role) : undefined);
    const scope = context.explain ?? explainedMembers(grids) ?? "all";
    // The run has ranked, so whatever is missing was left out or counted as the policy says.
    const views = memberViews(context, explainBloc(bloc, { provisional: true }), scope);
    const shown = new Set(views.map(({ member }) => member.code));
    const { laid: { columns, head, pages }, row: widthsRow, changed } = inFewestPages(earlier, views.length, (widths) => {
      const columns = columnsOf(context, widths);
      const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
      const head: KeyedRow[] = [...headLines(context, words.explanation.title(bloc.bloc), "", width, "label"), { key: HEADER, part: "header", cells: { ...words.explanation.columns } }];
      const planned = pageRoom({ orientation: "portrait", margins: MARGINS }, columns, head);
      const room = { ...planned, room: planned.room * SPARE };
      return { columns, head, pages: views.flatMap((view, i) => memberPages(context, view, requests.get(view.member.code) ?? [], columns, room, i > 0)) };
    });
    const rows: KeyedRow[] = [
      ...head,
      ...pages.flat(),
      { key: scope === "all" ? ALL : CHOSEN, part: "foot", only: "", cells: {}, printed: false },
      widthsRow,
      ...keptRows(context, [...requests].filter(([member]) => !shown.has(member)), columns),
    ];
    const layout = layOut({ columns, rows }, earlier, { titleColumn: "criterion" });
    const finished = rows.map((row): KeyedRow => {
      const formulas = sumFormulas(row, layout.rows.at, layout.columns.at);
      return formulas === undefined ? row : { ...row, cells: { ...row.cells, ...formulas } };
    });
    return weave({
      role, target, earlier, ...layout, columns: { at: layout.columns.at, moved: layout.columns.moved || changed }, sheet: { columns, rows: finished }, frozenColumn: "criterion", tabColor: TAB_COLOR, print: pageSetUp(context, "portrait", columns), repeatsHead: true,
    });
  },
};

/** Whom the explanation sheet explains; undefined where there is none that can be read. */
export function explainedMembers(grids: WorkbookGrids): readonly string[] | "all" | undefined {
  const earlier = readEarlier(ownedSheet(grids, EXPLANATION_ROLE));
  if (earlier === undefined) return undefined;
  if (earlier.rows.has(ALL)) return "all";
  return [...earlier.rows.keys()].flatMap((key) => (key.startsWith(HEAD) ? [key.slice(HEAD.length)] : []));
}

/** Pages hold this much more of a member than planned: with many rows of a line or two, none is a page too full in any host. */
const SPARE = 1.015;

/** Rows of a member that must not be left alone on its last page: about as many as its last blocks, awards and requests, have. */
const FEWEST_AT_END = 8;

/**
 * All rows of a member on pages of its own, as few as can be: with fewer blank rows for requests where that saves a
 * page. Each page after the first begins with the member's name again.
 */
function memberPages(context: OutputContext, view: MemberView, requests: Parameters<typeof memberRows>[2], columns: readonly KeyedColumn[], room: PageRoom, breaks: boolean): KeyedRow[][] {
  const { code, name: ofMember } = view.member;
  const title = context.words.explanation.head.continued(context.words.explanation.head.member(ofMember, code, view.group));
  const again = (page: number): KeyedRow => ({ ...heading(`again|${code}|${page}`, title, columns, NAME_SIZE), breakBefore: true });
  const name = room.heightOf(again(2));
  const pagesWith = (blanks: number): KeyedRow[][] => {
    const { rows, blocks, headings } = memberRows(context, view, requests, columns, blanks);
    const fits = (block: readonly KeyedRow[]): boolean => block.reduce((sum, row) => sum + room.heightOf(row), name) <= room.room;
    const together = insideBlocks(blocks.filter(fits));
    return cutIntoPages({ rows, headings: new Set([...headings, ...together]), fewest: FEWEST_AT_END }, room, 0, name);
  };
  const ways = BLANK_ROWS.map(pagesWith);
  const fewest = Math.min(...ways.map((pages) => pages.length));
  const pages = ways.find(({ length }) => length === fewest) ?? [];
  return pages.map((page, i): KeyedRow[] => {
    if (i > 0) return [again(i + 1), ...page];
    const [first, ...rest] = page;
    return first === undefined ? [] : [{ ...first, key: HEAD + code, ...(breaks ? { breakBefore: true as const } : {}) }, ...rest];
  });
}

function columnsOf({ words }: OutputContext, { criterion, rule, figures }: Widths): KeyedColumn[] {
  const { columns } = words.explanation;
  const layers = Object.values(words.inputs.values.layers).map((layer) => charsOfLine(layer, 12));
  const column = (key: keyof typeof columns, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars, look, printed: true });
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("label", Math.max(5, columns.label.length + 2), TEXT_CENTER), column("criterion", criterion, TEXT_LOOK), column("max", 9, { ...CENTER }),
    column("rule", rule, TEXT_LOOK), column("figures", figures, TEXT_LOOK), column("points", 9, { align: "right", indent: 1 }),
    column("source", Math.max(charsOfWords(columns.source), ...layers), { ...TEXT_LOOK, indent: 1 }),
  ];
}
