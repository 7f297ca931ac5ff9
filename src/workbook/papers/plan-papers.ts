/** All papers: which can be made of a bloc, their documents, their sheets. */
import type { AwardFor } from "../../core/award";
import type { Bloc } from "../../core/bloc";
import { makeFinding } from "../../core/make-finding";
import type { RunResult } from "../../core/result";
import { wordsFor, type Language, type Words } from "../../i18n";
import type { PaperKind, PaperRefusal, PieceKey } from "../../i18n/words-papers";
import { CELL_CHARACTERS, cutLongCells } from "../cut-long-cells";
import type { WorkbookGrids } from "../grid";
import type { LocatedFinding } from "../located-finding";
import { wantSheet } from "../outputs/earlier-sheet";
import { requestsIn } from "../outputs/explanation/requests";
import { chooseTargets, ownedSheet, targetName } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import { leftToVote } from "./asks-for-votes";
import { ballots } from "./ballots";
import type { PaperContext } from "./context";
import { countMinutes } from "./count";
import { cutLongTexts } from "./cut-long-texts";
import type { PaperDocument } from "./document";
import { paperRole, readPaper, type EarlierPaper } from "./fill-ins";
import { minutes } from "./minutes";
import { pact } from "./pact";
import { planPaper } from "./paper-sheet";
import { fillWording, placeholderNames, placeholderValues } from "./placeholders";
import { registrations } from "./registrations";
import { submission } from "./submission";
import { planTemplate, readPieces, TEMPLATE_ROLE, wantTemplate, type Pieces } from "./template";
import { onBallot, nominated } from "./vote-table";

interface PaperOfKind {
  readonly build: (context: PaperContext) => PaperDocument;
  readonly needsRanking: boolean;
  /** Whether it is about awards, of which a half-year has none. */
  readonly aboutAwards: boolean;
}

const PAPERS: Readonly<Record<PaperKind, PaperOfKind>> = {
  minutes: { build: minutes, needsRanking: true, aboutAwards: false },
  count: { build: countMinutes, needsRanking: true, aboutAwards: true },
  ballots: { build: ballots, needsRanking: true, aboutAwards: true },
  submission: { build: submission, needsRanking: true, aboutAwards: true },
  registrations: { build: registrations, needsRanking: false, aboutAwards: false },
  pact: { build: pact, needsRanking: false, aboutAwards: false },
};

/** Every paper, in the order in which they are offered. */
export const PAPER_KINDS = Object.keys(PAPERS) as readonly PaperKind[];

/** Whether a sheet of this role is a paper or the wording of papers: people write on it, and it holds neither data nor results. */
export function isPaperRole(role: string): boolean {
  return role === TEMPLATE_ROLE || PAPER_KINDS.some((kind) => role === paperRole(kind));
}

/** What papers are made from. */
export interface PaperOptions {
  /** null where the workbook's bloc could not be read. */
  readonly bloc: Bloc | null;
  readonly result: RunResult;
  readonly grids: WorkbookGrids;
  readonly language: Language;
  readonly kinds: readonly PaperKind[];
}

/** A paper that was not made, and why. */
export interface RefusedPaper {
  readonly kind: PaperKind;
  readonly why: PaperRefusal;
}

/** The papers that can be made. */
export interface PaperDocuments {
  readonly documents: readonly PaperDocument[];
  readonly refused: readonly RefusedPaper[];
  readonly findings: readonly LocatedFinding[];
}

/** The same as sheets. */
export interface PaperPlans extends PaperDocuments {
  /** The wording first, then a sheet for each document, in the same order. */
  readonly plans: readonly SheetPlan[];
}

/**
 * The asked papers as documents, with the wording and the filled-in places that the workbook holds. A paper that
 * needs a ranking is refused where the run stopped; one about awards also in a half-year, or where there is nobody
 * to be put forward.
 */
export function paperDocuments(options: PaperOptions): PaperDocuments {
  return build(options);
}

/** The same, and the plans of their sheets and of the wording. Nothing is planned where no paper can be made. */
export function planPapers(options: PaperOptions): PaperPlans {
  const { bloc, grids, language } = options;
  const words = wordsFor(language);
  const built = build(options);
  if (bloc === null || built.documents.length === 0) return { ...built, plans: [] };
  const wanted = [wantTemplate(grids, words), ...built.documents.map(({ kind, tab }) => wantSheet(grids, paperRole(kind), tab))];
  const [template, ...targets] = chooseTargets(wanted, grids);
  const plans = built.documents.map((document, i) => planPaper(document, built.earlier.get(document.kind) ?? readPaper(grids, document.kind), targets[i]?.target ?? { create: document.tab }));
  const taken = [template, ...targets].flatMap((chosen): LocatedFinding[] => (chosen?.taken === undefined ? []
    : [{ ...makeFinding("own-sheet-name-taken", { wanted: chosen.taken, used: targetName(chosen.target) }), sheet: chosen.taken }]));
  // A text that fits by itself may be too long together with what stands in its cell.
  const fitting = cutLongCells([...(template === undefined ? [] : [planTemplate(grids, built.pieces, words, template.target)]), ...plans]);
  return { documents: built.documents, refused: built.refused, findings: [...built.findings, ...taken, ...fitting.findings], plans: fitting.plans };
}

interface Built extends PaperDocuments {
  readonly pieces: Pieces;
  readonly earlier: ReadonlyMap<PaperKind, EarlierPaper>;
}

function build({ bloc, result, grids, language, kinds }: PaperOptions): Built {
  if (bloc === null) return { documents: [], refused: kinds.map((kind) => ({ kind, why: "no-bloc" })), findings: [], pieces: new Map(), earlier: new Map() };
  const words = wordsFor(language);
  const ranked = result.status === "ranked" ? result : null;
  const counted = kinds.includes("count") || ownedSheet(grids, paperRole("count")) !== undefined || leftToVote(ranked).length > 0;
  const pieces = readPieces(grids, bloc, words, { provisional: ranked?.provisional === true, counted });
  const findings = new UnknownPlaceholders(words);
  const piece = wordingOf(bloc, pieces, words, findings, commendedIn(bloc, ranked));
  const documents: PaperDocument[] = [];
  const refused: RefusedPaper[] = [];
  const requests = requestsIn(grids);
  const earlier = new Map<PaperKind, EarlierPaper>();
  const cuts: LocatedFinding[] = [];
  for (const kind of PAPER_KINDS.filter((one) => kinds.includes(one))) {
    const paper = readPaper(grids, kind);
    const context: PaperContext = { bloc, result: ranked, words, piece, earlier: paper, requests, counted };
    const why = refusal(kind, context);
    if (why !== undefined) {
      refused.push({ kind, why });
      continue;
    }
    const { document, cut } = cutLongTexts(PAPERS[kind].build(context));
    if (cut) cuts.push({ ...makeFinding("paper-text-cut", { paper: words.papers.names[kind], limit: CELL_CHARACTERS }), sheet: "" });
    documents.push(document);
    earlier.set(kind, paper);
  }
  return { documents, refused, findings: [...findings.all, ...cuts], pieces, earlier };
}

function refusal(kind: PaperKind, context: PaperContext): PaperRefusal | undefined {
  const { needsRanking, aboutAwards } = PAPERS[kind];
  if (aboutAwards && context.bloc.bloc.period === "half-year") return "half-year";
  if (needsRanking && context.result === null) return "stopped";
  if (!aboutAwards) return undefined;
  if (context.bloc.awards.length === 0) return "no-awards";
  return (kind === "submission" ? nominated(context) : onBallot(context)).length === 0 ? "nobody" : undefined;
}

/** Whether collectives, individuals or both are put forward; where nobody is yet, whom the bloc has awards for. */
function commendedIn({ awards }: Bloc, result: RunResult | null): ReadonlySet<AwardFor> {
  const nominees = new Set(result?.nominations.map(({ award }) => award));
  const of = awards.filter(({ code }) => nominees.size === 0 || nominees.has(code));
  return new Set(of.map((rule) => rule.for));
}

function wordingOf(bloc: Bloc, pieces: Pieces, words: Words, unknown: UnknownPlaceholders, commended: ReadonlySet<AwardFor>): PaperContext["piece"] {
  const values = placeholderValues(bloc, words, commended);
  const halfYear = bloc.bloc.period === "half-year";
  return (key) => {
    const planned = pieces.get(key);
    if (planned === undefined || (halfYear && words.papers.pieces[key].halfYear === null)) return null;
    return fillWording(planned.text, values, (given) => unknown.found(given, key, planned.at));
  };
}

/** Names in braces that stand for nothing, each told once for a cell. */
class UnknownPlaceholders {
  readonly all: LocatedFinding[] = [];
  private readonly told = new Set<string>();

  constructor(private readonly words: Words) {}

  found(given: string, key: PieceKey, at: { readonly sheet: string; readonly cell: string } | undefined): void {
    const id = JSON.stringify([key, given]);
    if (this.told.has(id)) return;
    this.told.add(id);
    this.all.push({ ...makeFinding("placeholder-unknown", { given, allowed: placeholderNames(this.words) }), sheet: at?.sheet ?? "", ...(at === undefined ? {} : { cell: at.cell }) });
  }
}
