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

/** A heading and its lines, in the words of the nominations sheet; nothing where there is nothing to say. */
export function awardNotes(context: PaperContext): PaperPart[] {
  const { words } = context;
  return [...block("decided", words.papers.decidedTies, decisions(context)), ...block("barred", words.papers.barred, bars(context))];
}

const having = (codes: ReadonlySet<ReasonCode>, reasons: readonly StatedReason[]): StatedReason[] => reasons.filter(({ code }) => codes.has(code));

/** One line for each decision on an award: those chosen, then those who were not, and why; decisions that choose nobody last. */
function decisions(context: PaperContext): Note[] {
  const told = (context.result?.considered ?? []).map(({ award, subject, reasons }): Line => ({ award, subject, reasons: having(DECIDED, reasons) })).filter(({ reasons }) => reasons.length > 0);
  return context.bloc.awards.flatMap(({ code, name }) => {
    const byReason = new Map<string, Line[]>();
    for (const one of told) {
      const why = JSON.stringify(one.reasons.map(({ params }) => params));
      if (one.award === code) byReason.set(why, [...(byReason.get(why) ?? []), one]);
    }
    const decided = [...byReason.values()];
    return [...decided.filter((lines) => lines.some(isChosen)), ...decided.filter((lines) => !lines.some(isChosen))].map((lines): Note => {
      const chosen = lines.filter(isChosen);
      const others = lines.filter((one) => !isChosen(one));
      const names = (some: readonly Line[]): string => some.map(({ subject }) => subjectName(context, subject)).join("; ");
      const reason = reasonWithin(context, (chosen[0] ?? others[0])?.reasons ?? []);
      const key = `${code}:${lines.map(({ subject }) => subject).join(",")}`;
      const { because, chosen: chosenOf } = context.words.papers;
      return { key, text: chosen.length > 0 && others.length > 0 ? chosenOf(name, names(chosen), names(others), reason) : because(name, names(lines), reason) };
    });
  });
}

function isChosen({ reasons }: Line): boolean {
  return reasons.some(({ code }) => code === "decided");
}

/** Who is not put forward because of a bar, each once, with the reasons. */
function bars(context: PaperContext): Note[] {
  const { result, words } = context;
  const members = (result?.groups ?? []).flatMap(({ standings }) => standings.flatMap((one): Line[] => (one.eligible ? [] : [{ award: "", subject: one.member, reasons: having(BARS, one.reasons) }])));
  const known = new Set(members.map(({ subject }) => subject));
  const others = (result?.considered ?? []).flatMap(({ award, subject, outcome, reasons }): Line[] =>
    (outcome !== "not-nominated" || known.has(subject) ? [] : [{ award, subject, reasons: having(BARS, reasons) }]));
  return [...members, ...others].filter(({ reasons }) => reasons.length > 0).map(({ award, subject, reasons }) => ({
    key: `${award}:${subject}`, text: words.papers.because(award === "" ? "" : awardName(context, award), subjectName(context, subject), reasonWithin(context, reasons)),
  }));
}

interface Note {
  readonly key: string;
  readonly text: string;
}

function block(key: string, title: string, notes: readonly Note[]): PaperPart[] {
  if (notes.length === 0) return [];
  return [
    { kind: "paragraph", key, text: title, look: "body", indent: true, keep: true },
    ...notes.map((note): PaperPart => ({ kind: "paragraph", key: `${key}:${note.key}`, look: "body", indent: true, text: note.text })),
  ];
}
