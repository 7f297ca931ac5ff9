/** Tờ trình: the submission that puts the nominations forward. */
import { awardName, headSignature, letterhead, line, linesOfPiece, paperFrame, paragraphs, space, type PaperContext } from "./context";
import { UPRIGHT, type PaperDocument, type PaperLine, type PaperPart } from "./document";
import { nominated, nominationTable } from "./vote-table";

/** The submission with its legal bases and the list of those put forward. */
export function submission(context: PaperContext): PaperDocument {
  const [greeting, ...addressees] = linesOfPiece(context, "submission.to");
  return {
    ...paperFrame(context, "submission"), ...UPRIGHT,
    parts: [
      letterhead(context, { number: "submission.number", dated: true }),
      space("head", 14),
      ...line(context, "submission.title", "title"), ...line(context, "submission.subject", "subject"),
      ...(context.result?.provisional === true ? line(context, "common.provisional", "note") : []),
      space("title"),
      ...(greeting === undefined ? [] : [{ kind: "line", key: "to:0", text: greeting, look: "body", align: "center" } as const]),
      ...addressees.map((text, i): PaperPart => ({ kind: "line", key: `to:${i + 1}`, text, look: "body", align: "center" })),
      space("to"),
      ...paragraphs(context, "common.bases", "italic"), ...paragraphs(context, "submission.basis", "italic"),
      ...paragraphs(context, "submission.request"),
      ...perAward(context),
      nominationTable(context, "list"),
      ...paragraphs(context, "submission.attached", "italic"),
      ...paragraphs(context, "submission.end"),
      space("sign", 12),
      { kind: "signatures", key: "signatures", left: receivers(context), right: headSignature(context) },
    ],
  };
}

function perAward(context: PaperContext): PaperPart[] {
  const proposed = nominated(context);
  return context.bloc.awards.flatMap(({ code }): PaperPart[] => {
    const count = proposed.filter(({ award }) => award === code).length;
    return count === 0 ? [] : [{ kind: "paragraph", key: `award:${code}`, text: context.words.papers.perAward(awardName(context, code), count), look: "body", indent: true }];
  });
}

function receivers(context: PaperContext): PaperLine[] {
  return [
    ...linesOfPiece(context, "submission.receiversTitle").map((text): PaperLine => ({ text, look: "small-bold", align: "left" })),
    ...linesOfPiece(context, "submission.receivers").map((text): PaperLine => ({ text, look: "small", align: "left" })),
  ];
}
