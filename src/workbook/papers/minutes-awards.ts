/** Part IV of the minutes: the vote, and who is put forward. */
import { hasBallot } from "./asks-for-votes";
import { awardNotes } from "./award-notes";
import { awardName, line, oneLine, paragraphs, place, subjectName, writingLines, type PaperContext } from "./context";
import type { PaperPart } from "./document";
import { nominated, nominationTable, onBallot } from "./vote-table";

/** Lines to write on what was agreed where the workbook has no award rules. */
const AGREED_LINES = 2;

/** What was voted on and who is put forward; of a workbook without award rules that it considered nobody, with lines to write on. */
export function awards(context: PaperContext): PaperPart[] {
  return [
    ...line(context, "minutes.awards", "heading", "left"),
    ...(context.bloc.awards.length === 0 ? notConsidered(context) : [...vote(context), ...proposals(context)]),
    ...awardNotes(context),
    ...stillOpen(context),
  ];
}

function notConsidered(context: PaperContext): PaperPart[] {
  const said = paragraphs(context, "minutes.noRules");
  return said.length === 0 ? [] : [...said, ...writingLines(context, "minutes.noRules", { from: 1, count: AGREED_LINES })];
}

/** Millimetres from the left, as running text begins. */
const INDENT = 7;

/** That there was a vote: until votes are recorded with their numbers to be filled in; or that there was none. What somebody has filled in stays. */
function vote(context: PaperContext): PaperPart[] {
  const { bloc, earlier, counted } = context;
  if (onBallot(context).length === 0 || !(counted || hasBallot(bloc))) return paragraphs(context, "minutes.noBallot");
  const recorded = bloc.ballot.length > 0;
  const counts = !recorded || earlier.typed.has("minutes.ballotCounts") ? oneLine(context, "minutes.ballotCounts") : null;
  return [
    ...(recorded ? paragraphs(context, "minutes.ballot") : []),
    ...(counts === null ? [] : [{ kind: "line", key: "minutes.ballotCounts", text: place(context, "minutes.ballotCounts", counts), look: "body", align: "left", indent: INDENT } as const]),
  ];
}

/** Nobody is put forward only where nothing is left to be decided. */
function proposals(context: PaperContext): PaperPart[] {
  if (nominated(context).length > 0) return [nominationTable(context, "awards")];
  return (context.result?.open ?? []).length > 0 ? [] : paragraphs(context, "minutes.noAwards");
}

function stillOpen(context: PaperContext): PaperPart[] {
  const open = context.result?.open ?? [];
  if (open.length === 0) return [];
  return [
    ...paragraphs(context, "minutes.open"),
    ...open.map(({ award, subjects, places, code, group }): PaperPart => ({
      kind: "paragraph", key: `open:${code}:${award}:${group ?? ""}`, look: "body", indent: true,
      text: context.words.papers.open(awardName(context, award), subjects.map((subject) => subjectName(context, subject)).join("; "), places),
    })),
  ];
}
