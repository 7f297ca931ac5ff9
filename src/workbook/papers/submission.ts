/** Tờ trình: the submission that puts the nominations forward. */
import { awardName, bases, blocNote, headSignature, letterhead, line, linesOfPiece, paperFrame, paragraphs, provisionalLine, receivers, space, subject, withClosing, type PaperContext } from "./context";
import type { PaperDocument, PaperPart } from "./document";
import { openDecisions } from "./open-decisions";
import { uprightFor } from "./upright-for";
import { nominated, nominationTable } from "./vote-table";

/** Millimetres from the left. */
const GREETING = 22;
const ADDRESSEES = 40;

/** The submission with its legal bases and the list of those put forward. */
export function submission(context: PaperContext): PaperDocument {
  const [greeting, ...addressees] = linesOfPiece(context, "submission.to");
  const parts: PaperPart[] = [
    letterhead(context, { number: "submission.number", dated: true }),
    space("head", 14),
    ...line(context, "submission.title", "title"), ...subject(context, "submission.subject"),
    ...provisionalLine(context),
    space("title"),
    ...(greeting === undefined ? [] : [addressee(greeting, 0, addressees.length === 0 ? undefined : GREETING)]),
    ...addressees.map((text, i) => addressee(text, i + 1, ADDRESSEES)),
    space("to"),
    ...bases(context, ["common.bases", "submission.basis"]),
    ...paragraphs(context, "submission.request"),
    ...perAward(context),
    nominationTable(context, "list"),
    ...stillOpen(context),
    ...withClosing(paragraphs(context, "submission.attached", "italic"), paragraphs(context, "submission.end")),
    space("sign", 12),
    { kind: "signatures", key: "signatures", left: receivers(context, "submission.receiversTitle", "submission.receivers"), right: headSignature(context) },
    ...blocNote(context),
  ];
  return { ...paperFrame(context, "submission"), ...uprightFor(parts), parts };
}

/** One of several addressees stands below the colon of the greeting, the dashes below one another; a single one in the middle. */
function addressee(text: string, number: number, indent: number | undefined): PaperPart {
  const line = { kind: "line", key: `to:${number}`, text, look: "body" } as const;
  return indent === undefined ? { ...line, align: "center" } : { ...line, align: "left", indent };
}

/** That the proposals are intended only as long as something is to be decided, and what. */
function stillOpen(context: PaperContext): PaperPart[] {
  const lines = openDecisions(context);
  return lines.length === 0 ? [] : [{ kind: "paragraph", key: "intended", text: context.words.papers.intended, look: "body", indent: true, keep: true }, ...lines];
}

function perAward(context: PaperContext): PaperPart[] {
  const proposed = nominated(context);
  return context.bloc.awards.flatMap(({ code }): PaperPart[] => {
    const count = proposed.filter(({ award }) => award === code).length;
    return count === 0 ? [] : [{ kind: "paragraph", key: `award:${code}`, text: context.words.papers.perAward(awardName(context, code), count), look: "body", indent: true }];
  });
}
