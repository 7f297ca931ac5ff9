/** Bản giao ước thi đua: the pact, with a box for every unit's signature. */
import type { Criterion } from "../../core/bloc";
import { fromNumber } from "../../core/exact/from-number";
import { exactText } from "../../core/exact/text";
import { formatDecimal } from "../../i18n/number";
import { bases, blocNote, field, letterhead, line, linesOfPiece, oneLine, paperFrame, paragraphs, space, type PaperContext } from "./context";
import type { PaperDocument, PaperPart, TableRow } from "./document";
import { signersOf } from "./signers";

/** Label, target, unit, and a wide column for what each unit promised; two boxes beside each other, about as wide as each other. */
const GRID: Pick<PaperDocument, "orientation" | "grid" | "halves" | "field" | "boxes"> = {
  orientation: "portrait",
  grid: [{ key: "a", chars: 4.1 }, { key: "b", chars: 31 }, { key: "c", chars: 7.8 }, { key: "d", chars: 41.1 }],
  // The name of the country on one line.
  halves: [["a", "b"], ["c", "d"]],
  field: [["a", "b"], "d", ["d", "d"]],
  boxes: [["a", "c"], ["d", "d"]],
};

/** The pact: terms, the targets that units registered, signature boxes. */
export function pact(context: PaperContext): PaperDocument {
  const { bloc, words } = context;
  const { blank } = words.papers;
  const targets = targetRows(context);
  const header = oneLine(context, "pact.boxes");
  const hint = linesOfPiece(context, "pact.boxHint").join(" ");
  return {
    ...paperFrame(context, "pact"), ...GRID,
    parts: [
      letterhead(context),
      space("head", 14),
      ...line(context, "pact.title", "title"), ...line(context, "pact.subject", "subject"),
      space("title"),
      ...bases(context, ["pact.bases"]),
      ...field(context, "pact.opened", blank), ...field(context, "pact.place", blank),
      ...paragraphs(context, "pact.intro"), ...paragraphs(context, "pact.terms"),
      ...(targets.length === 0 ? [] : [...paragraphs(context, "pact.targets"), targetTable(context, targets)]),
      space("targets"),
      ...paragraphs(context, "pact.end"),
      space("sign", 10),
      { kind: "boxes", key: "boxes", ...(header === null ? {} : { header }), boxes: signersOf(bloc.members).map(({ code, name }) => ({ key: code, title: name.toUpperCase(), hint })) },
      ...blocNote(context, GRID.grid),
    ],
  };
}

function targetTable({ words }: PaperContext, rows: readonly TableRow[]): PaperPart {
  const { columns } = words.papers;
  return {
    kind: "table", key: "targets", rows,
    columns: [
      { key: "label", header: columns.label, from: "a", align: "center" }, { key: "target", header: columns.target, from: "b" },
      { key: "unit", header: columns.unit, from: "c", align: "center" }, { key: "promised", header: columns.promised, from: "d" },
    ],
  };
}

/** A row for each criterion that has a target, of all units or of some. */
function targetRows(context: PaperContext): TableRow[] {
  return context.bloc.criteria.flatMap((criterion) => {
    const promised = promisedText(context, criterion);
    return promised === "" ? [] : [{ criterion, promised }];
  }).map(({ criterion, promised }, i) => ({
    key: criterion.code, cells: { label: String(i + 1), target: criterion.name, promised, unit: criterion.unit ?? "" },
  }));
}

function promisedText({ bloc, words }: PaperContext, criterion: Criterion): string {
  const shown = (target: number): string => formatDecimal(exactText(fromNumber(target)), words.language);
  const signers = signersOf(bloc.members);
  const own = signers.flatMap(({ code, shortName, group }) => {
    if (criterion.groups !== undefined && !criterion.groups.includes(group)) return [];
    const target = bloc.entries.find((entry) => entry.member === code && entry.criterion === criterion.code)?.target ?? criterion.target;
    return target === undefined ? [] : [{ shortName, target }];
  });
  const [first] = own;
  if (first === undefined) return "";
  if (own.length === signers.length && own.every(({ target }) => target === first.target)) return `${words.papers.everyone}: ${shown(first.target)}`;
  // A figure is never parted from its unit.
  return own.map(({ shortName, target }) => `${shortName}:\u00a0${shown(target)}`).join("; ");
}
