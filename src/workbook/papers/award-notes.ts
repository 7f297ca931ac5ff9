/** What the minutes say of awards beside the list: decisions where members were equal, and who is barred and why. */
import type { ReasonCode, StatedReason } from "../../core/result";
import { reasonWithin } from "../outputs/reason-text";
import { awardName, subjectName, type PaperContext } from "./context";
import type { PaperPart } from "./document";

/** Bars that are none of the conditions of one award: missing registration or reports, and what a unit was excluded for. */
const BARS: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["excluded", "dissolved", "not-registered", "report-not-received", "report-late"]);
const DECIDED: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["decided", "decided-otherwise"]);

interface Line {
  readonly award: string;
  readonly subject: string;
  readonly reasons: readonly StatedReason[];
}

/** A heading and a line each, those chosen before those who were not, with the reasons in the words of the nominations sheet; nothing where there is nothing to say. */
export function awardNotes(context: PaperContext): PaperPart[] {
  const { bloc, result, words } = context;
  if (result === null) return [];
  const having = (codes: ReadonlySet<ReasonCode>, reasons: readonly StatedReason[]): StatedReason[] => reasons.filter(({ code }) => codes.has(code));
  const told = result.considered.map(({ award, subject, reasons }): Line => ({ award, subject, reasons: having(DECIDED, reasons) }));
  const isChosen = ({ reasons }: Line): boolean => reasons.some(({ code }) => code === "decided");
  const decided = bloc.awards.flatMap(({ code }) => {
    const lines = told.filter(({ award }) => award === code);
    return [...lines.filter(isChosen), ...lines.filter((one) => !isChosen(one))];
  });
  const members = result.groups.flatMap(({ standings }) => standings.flatMap((one): Line[] => (one.eligible ? [] : [{ award: "", subject: one.member, reasons: having(BARS, one.reasons) }])));
  const known = new Set(members.map(({ subject }) => subject));
  const others = result.considered.flatMap(({ award, subject, outcome, reasons }): Line[] =>
    (outcome !== "not-nominated" || known.has(subject) ? [] : [{ award, subject, reasons: having(BARS, reasons) }]));
  return [...block(context, "decided", words.papers.decidedTies, decided), ...block(context, "barred", words.papers.barred, [...members, ...others])];
}

function block(context: PaperContext, key: string, title: string, all: readonly Line[]): PaperPart[] {
  const lines = all.filter(({ reasons }) => reasons.length > 0);
  if (lines.length === 0) return [];
  return [
    { kind: "paragraph", key, text: title, look: "body", indent: true, keep: true },
    ...lines.map(({ award, subject, reasons }): PaperPart => ({
      kind: "paragraph", key: `${key}:${award}:${subject}`, look: "body", indent: true,
      text: context.words.papers.because(award === "" ? "" : awardName(context, award), subjectName(context, subject), reasonWithin(context, reasons)),
    })),
  ];
}
