/** Part IV of the minutes: the vote, and who is put forward. */
import { hasBallot } from "./asks-for-votes";
import { awardNotes } from "./award-notes";
import { line, oneLine, paragraphs, place, writingLines, type PaperContext } from "./context";
import type { PaperPart } from "./document";
import { openDecisions } from "./open-decisions";
import { nominated, nominationTable, onBallot } from "./vote-table";

/** Lines to write on what was agreed where the workbook has no award rules. */
const AGREED_LINES = 2;

/** What was voted on and who is put forward; of a workbook without award rules that it considered nobody, with lines to write on. */
export function awards(context: PaperContext): PaperPart[] {
  return [
    ...line(context, "minutes.awards", "heading", "left"),
    ...(context.bloc.awards.length === 0 ? paragraphs(context, "minutes.noRules") : vote(context)),
    ...counts(context),
    ...(context.bloc.awards.length === 0 ? [] : proposals(context)),
    ...agreed(context),
    ...awardNotes(context),
    ...stillOpen(context),
  ];
}

/** Lines to write on what was agreed where there are no award rules; with rules, those that somebody has written on. */
function agreed(context: PaperContext): PaperPart[] {
  const { bloc, earlier } = context;
  if (oneLine(context, "minutes.noRules") === null) return [];
  return writingLines(context, "minutes.noRules", { from: 1, count: AGREED_LINES }).filter(({ key }) => bloc.awards.length === 0 || earlier.typed.has(key));
}

/** Whether somebody is voted on. */
function isHeld(context: PaperContext): boolean {
  return onBallot(context).length > 0 && (context.counted || hasBallot(context.bloc));
}

/** That there was a vote, once votes are recorded; or that there was none, unless somebody has filled in its numbers. */
function vote(context: PaperContext): PaperPart[] {
  if (context.bloc.ballot.length > 0) return paragraphs(context, "minutes.ballot");
  return isHeld(context) || context.earlier.typed.has("minutes.ballotCounts") ? [] : paragraphs(context, "minutes.noBallot");
}

/** The numbers of ballots to be filled in until votes are recorded; what somebody has filled in stays. */
function counts(context: PaperContext): PaperPart[] {
  const { bloc, earlier } = context;
  const text = oneLine(context, "minutes.ballotCounts");
  const isOpen = bloc.ballot.length === 0 && isHeld(context);
  if (text === null || !(isOpen || earlier.typed.has("minutes.ballotCounts"))) return [];
  return [{ kind: "line", key: "minutes.ballotCounts", text: place(context, "minutes.ballotCounts", text), look: "body", align: "left", indent: "text" }];
}

/** Nobody is put forward only where nothing is left to be decided. */
function proposals(context: PaperContext): PaperPart[] {
  if (nominated(context).length > 0) return [nominationTable(context, "awards")];
  return (context.result?.open ?? []).length > 0 ? [] : paragraphs(context, "minutes.noAwards");
}

function stillOpen(context: PaperContext): PaperPart[] {
  const lines = openDecisions(context);
  return lines.length === 0 ? [] : [...paragraphs(context, "minutes.open"), ...lines];
}
