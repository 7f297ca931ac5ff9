/**
 * A paper that is signed, as plain data: what stands on it from top to bottom. The sheet and the Word file are both
 * made from it, so they say the same. Nothing here knows cells of a sheet or the Word format.
 */
import { fromDecimalText } from "../../core/exact/from-number";
import { fixedText } from "../../core/exact/text";
import type { Language } from "../../i18n";
import { formatDecimal } from "../../i18n/number";
import type { PaperKind } from "../../i18n/words-papers";
import type { PlanCell } from "../sheet-plan";

/** A place that people fill in. What they typed on the sheet comes back at the next making. */
export interface FillIn {
  /** Unique within the paper. */
  readonly fill: string;
  /** What stands there as long as nobody has typed anything: a known value, or dots for writing by hand. */
  readonly fallback: string;
  /** What stands there now. */
  readonly text: string;
  /** A formula that the user has put there, whose value is `text`. */
  readonly cell?: PlanCell;
}

/** Fixed text, or a place to fill in. */
export type PaperText = string | FillIn;

/** A number of a table: the decimal text, how many decimals are shown, and what is written behind it. */
export interface PaperNumber {
  readonly number: string;
  readonly decimals: number;
  readonly mark?: "%";
}

/** What a cell of a table holds. */
export type TableCell = PaperText | PaperNumber;

/** How a line looks. Sizes in points stand in SIZES. */
export type LineLook = "plain" | "bold" | "italic" | "title" | "subject" | "small" | "small-bold" | "body" | "heading" | "note" | "remark" | "rule";

/** A line of the letterhead or of a signature. */
export interface PaperLine {
  readonly text: PaperText;
  readonly look: LineLook;
  /** Default: centred. */
  readonly align?: "left" | "center";
}

/** One side of the letterhead: lines above and below its rule. */
export interface LetterSide {
  readonly above: readonly PaperLine[];
  readonly below: readonly PaperLine[];
}

/** A column of a table: which columns of the paper's grid it takes, the last one included. */
export interface TableColumn {
  readonly key: string;
  readonly header: string;
  readonly from: string;
  readonly to?: string;
  readonly align?: "left" | "center" | "right";
}

/** A row of a table; what is not named is empty. */
export interface TableRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, TableCell>>;
  readonly bold?: true;
  /** Only room to write in by hand: it goes where that saves a page. */
  readonly spare?: true;
}

/** A part of a paper. Keys are unique within the paper and stay the same from one making to the next. */
export type PaperPart =
  | { readonly kind: "letterhead"; readonly key: string; readonly left: LetterSide; readonly right: LetterSide }
  /** `indent` in millimetres, of the whole line from the left; "text": as running text begins. `spare`: only room to write in by hand, which goes where that saves a page. */
  | { readonly kind: "line"; readonly key: string; readonly text: PaperText; readonly look: LineLook; readonly align: "left" | "center"; readonly indent?: number | "text"; readonly spare?: true }
  /** A short rule in the middle below a subject. */
  | { readonly kind: "rule"; readonly key: string; readonly under: PaperLine }
  /** Running text. `keep`: it stays on the page of the part after it. */
  | { readonly kind: "paragraph"; readonly key: string; readonly text: string; readonly look: "body" | "italic" | "bold"; readonly indent: boolean; readonly keep?: true }
  /** `indent`: its label begins where running text does. */
  | { readonly kind: "field"; readonly key: string; readonly label: string; readonly value: FillIn; readonly tail?: string; readonly indent?: true; readonly keep?: true }
  /** `keep`: its end stays on the page of the part after it. */
  | { readonly kind: "table"; readonly key: string; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[]; readonly keep?: true }
  | { readonly kind: "signatures"; readonly key: string; readonly left: readonly PaperLine[]; readonly right: readonly PaperLine[] }
  /** `header` stands above the boxes of every page. */
  | { readonly kind: "boxes"; readonly key: string; readonly header?: string; readonly boxes: readonly { readonly key: string; readonly title: string; readonly hint: string }[] }
  | { readonly kind: "space"; readonly key: string; readonly points: number }
  /** What follows begins on a new page. */
  | { readonly kind: "page"; readonly key: string };

/** A column that the paper is laid out on; tables take one or several of them. */
export interface GridColumn {
  readonly key: string;
  /** Characters of the default font. */
  readonly chars: number;
}

/** Columns from one to another, both included. */
export type GridSpan = readonly [from: string, to: string];

/** A whole paper. */
export interface PaperDocument {
  readonly kind: PaperKind;
  readonly tab: string;
  /** Without extension. */
  readonly file: string;
  /** Title of the file for readers of its properties. */
  readonly title: string;
  readonly language: Language;
  readonly orientation: "portrait" | "landscape";
  readonly grid: readonly GridColumn[];
  /** Left and right side of letterhead and signatures. */
  readonly halves: readonly [GridSpan, GridSpan];
  /** Where a field's label, its place to fill in and what follows it stand. */
  readonly field: readonly [GridSpan, string, GridSpan];
  /** Signature boxes that stand side by side. */
  readonly boxes: readonly GridSpan[];
  /** No page has a number: ballots are secret, so each looks like the others. */
  readonly unnumbered?: true;
  readonly parts: readonly PaperPart[];
}

/** Type sizes in points, by look: NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const SIZES: Readonly<Record<LineLook, number>> = {
  plain: 12, bold: 12, italic: 13, title: 14, subject: 13, small: 11, "small-bold": 12, body: 13, heading: 13, note: 12, remark: 10, rule: 8,
};

/** Height of a box to sign in, in points. */
export const BOX_POINTS = 100;
/** Height of the row above boxes. */
export const BOX_HEADER_POINTS = 24;
/** Points of a box that stay free for the signature below a long name. */
export const BOX_ROOM = 38;

/** Looks in bold type. */
export const BOLD: ReadonlySet<LineLook> = new Set<LineLook>(["bold", "title", "subject", "small-bold", "heading"]);
/** Looks in italic type. */
export const ITALIC: ReadonlySet<LineLook> = new Set<LineLook>(["italic", "small-bold", "note", "remark"]);

/** What is shown of a text, filled in or not. */
export function shownText(text: PaperText): string {
  return typeof text === "string" ? text : text.text;
}

/** A number as it is printed in a language, rounded half away from zero to its decimals. */
export function shownNumber({ number, decimals, mark }: PaperNumber, language: Language): string {
  return `${formatDecimal(fixedText(fromDecimalText(number), decimals), language)}${mark ?? ""}`;
}

/** Whether a table's cell is a number. */
export function isNumber(cell: TableCell): cell is PaperNumber {
  return typeof cell !== "string" && "number" in cell;
}

/** The part of a paper that says how wide its columns are and what stands in which of them. */
export type PageGrid = Pick<PaperDocument, "orientation" | "grid" | "halves" | "field" | "boxes">;

/** Characters of names and texts together. */
const NAMES_AND_TEXTS = 53.5;
/** Characters of the names; beside more than `beside`, dots to write on would not stand on one line. */
export const UPRIGHT_NAMES = { least: 25.5, beside: 32.4, most: 33.4 } as const;

/**
 * The grid of an upright page: label ("No." on one line), name, text, three narrow columns that hold "1.000,00" and
 * "100,00%", in Word as well. Together as wide as the type area of A4.
 */
export function upright(name: number): PageGrid {
  return {
    orientation: "portrait",
    grid: [
      { key: "a", chars: 4.1 }, { key: "b", chars: name }, { key: "c", chars: NAMES_AND_TEXTS - name }, { key: "d", chars: 8.6 }, { key: "e", chars: 8.9 }, { key: "f", chars: 8.9 },
    ],
    halves: [["a", "b"], ["c", "f"]],
    field: [["a", "b"], "c", ["d", "f"]],
    boxes: [["a", "b"], ["c", "c"], ["d", "f"]],
  };
}

/** Such a grid where no table asks for another. */
export const UPRIGHT: PageGrid = upright(UPRIGHT_NAMES.beside);

/** The paper without its room to write in by hand, but for so many of its lines and rows, the first ones. */
export function withoutSpare(paper: PaperDocument, but = 0): PaperDocument {
  let left = but;
  const stays = ({ spare }: { readonly spare?: true }): boolean => spare !== true || left-- > 0;
  const parts = paper.parts.flatMap((part): PaperPart[] => {
    if (part.kind === "table") return [{ ...part, rows: part.rows.filter(stays) }];
    return part.kind !== "line" || stays(part) ? [part] : [];
  });
  return { ...paper, parts };
}

/** How many lines and rows of a paper are only room to write in by hand. */
export function spareOf({ parts }: PaperDocument): number {
  const all = parts.flatMap((part): readonly { readonly spare?: true }[] => (part.kind === "table" ? part.rows : part.kind === "line" ? [part] : []));
  return all.filter(({ spare }) => spare === true).length;
}
