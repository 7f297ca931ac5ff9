import type { Bloc } from "../../core/bloc";
import type { PlanCell, PrintLayout } from "../sheet-plan";
import { liveLine } from "./calculation/live";
import { pageScale, printedChars } from "../page-fit";
import type { KeyedColumn, KeyedRow } from "./keyed-sheet";
import type { OutputContext } from "./output-context";
import { lineHeight, MARGINS, pageCode, pageText, RUN_LINE, SUBTITLE, TITLE } from "./page-look";
import { pageNote } from "./page-note";
import { textLine, wrapText } from "./plan-keyed-sheet";
import { joinedPoints } from "./text-rows";

/** Characters of the fingerprint that stand in a page footer; the whole stands in the run log. */
const SHORT_FINGERPRINT = 8;

/** Whether the sheets of this run say "tạm tính": something is not settled, or it is a half-year review. */
export function isProvisional({ bloc, result }: Pick<OutputContext, "bloc" | "result">): boolean {
  return result.provisional || bloc.bloc.period === "half-year";
}

/** What the lines above a table are made of; the calculation sheet itself and sheets without figures have no places. */
export type HeadContext = Omit<OutputContext, "calc"> & Partial<Pick<OutputContext, "calc">>;

/** The line that names the run. It gives way to `changed` once any points, total or rank of these groups are no longer those of the run. */
export function runLine({ words, ranAt, calc }: HeadContext, groups: readonly string[], changed: string): PlanCell {
  const pairs = groups.flatMap((group) => (["rank", "total"] as const).map((key) => [calc?.range(key, group), calc?.range(`published-${key}`, group)] as const));
  return liveLine(pairs, groups.map((group) => calc?.range("moved", group)), words.outputs.runLine(ranAt), changed);
}

/** The bloc's name above everything; nothing where the set-up could not be read. */
export function blocLine(bloc: Pick<Bloc, "bloc"> | null, first: string): KeyedRow {
  const name = bloc?.bloc.name ?? "";
  return textLine("bloc", "head", first, name.toUpperCase(), { look: { bold: true, size: 12 }, points: name === "" ? 3 : lineHeight(12) });
}

/**
 * The lines above a table: bloc, title, a second line, the run that the sheet shows. Every kind of sheet
 * always has the same ones, since a line that is missing on a later run was deleted by the user.
 */
export function headLines(context: HeadContext, title: string, second: string, width: number, first: string): KeyedRow[] {
  const { words, bloc, ranAt } = context;
  const across = (key: string, text: string, look: typeof TITLE, size: number, cell: PlanCell = text): KeyedRow => ({
    key, part: "head", only: first, cells: { [first]: cell }, across: true, look, points: text === "" ? 3 : joinedPoints(text, width, size, look.bold),
  });
  return [
    blocLine(bloc, first),
    across("title", isProvisional(context) ? `${title} (${words.outputs.provisional.toUpperCase().replaceAll(" ", "\u00A0")})` : title, TITLE, 14),
    across("second", second, SUBTITLE, 13),
    across("run", words.outputs.runLine(ranAt), RUN_LINE, 12, runLine(context, bloc.groups.map(({ code }) => code), words.calculation.moved(ranAt))),
    { key: "space", part: "head", only: "", cells: {}, points: 8 },
  ];
}

/** Page set-up of a result sheet with these columns, on so many pages in width: the bloc's note and "Tạm tính" on every page, fingerprint and page number below. */
export function pageSetUp(context: Omit<OutputContext, "calc">, orientation: PrintLayout["orientation"], columns: readonly KeyedColumn[], fitWide = 1): Pick<PrintLayout, "orientation" | "fitWide" | "header" | "footer" | "margins"> {
  const { words, fingerprint, bloc } = context;
  const provisional = isProvisional(context) ? words.outputs.provisionalPage : "";
  const note = pageNote(bloc.bloc.note, orientation, provisional, Math.min(1, fitWide * pageScale({ orientation, margins: MARGINS }, printedChars(columns))));
  const left = fingerprint === "" ? "" : words.outputs.fingerprint(fingerprint.slice(0, SHORT_FINGERPRINT));
  return {
    orientation, fitWide, margins: MARGINS,
    header: {
      ...(note === undefined ? {} : { left: note }),
      ...(provisional === "" ? {} : { right: pageText(provisional, "Bold") }),
    },
    footer: { ...(left === "" ? {} : { left: pageText(left) }), right: pageCode(words.outputs.page) },
  };
}

/** Lines below a table, cut to its width because text that may grow never stands in joined cells. */
export function footLines(key: string, column: string, text: string, width: number, look?: KeyedRow["look"]): KeyedRow[] {
  return wrapText(text, width).map((line, i) => textLine(`${key}:${i + 1}`, "foot", column, line, look === undefined ? {} : { look }));
}
