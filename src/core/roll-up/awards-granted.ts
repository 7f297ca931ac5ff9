import type { AwardFor, GrantedAward } from "../award";
import type { Bloc } from "../bloc";
import { plainText } from "../rules/plain-text";
import type { Lineage, YearOfBloc } from "./units";

/** One award given to a unit of the bloc, to a collective within one, or to a person. */
export interface GrantedEntry {
  /** One award has one id, also where it counts for several units that one body has become. */
  readonly id: string;
  /** Code of the unit that it counts for; null where the sheet does not say whose it is. */
  readonly unit: string | null;
  /** null where the sheet does not say whether a unit or a person was given it: it is counted under neither. */
  readonly for: AwardFor | null;
  /** As printed: the member's full name, or what the sheet says. */
  readonly subject: string;
  /** The subject is a member of the bloc itself, not an office or a person within it. */
  readonly isMember: boolean;
  /** The award's full name. */
  readonly award: string;
  readonly year: number;
  readonly occasion: "year" | "congress";
  readonly decision?: string;
  readonly date?: string;
  readonly by?: string;
  /** Years of the workbooks that name it. */
  readonly sources: readonly number[];
}

/**
 * All awards granted that the years' workbooks (given in order of time) name, each once, by year, occasion, unit, kind and name. The same
 * award stands in several workbooks where a later year needs it as a prior title: entries that differ in nothing
 * but what one of them leaves blank are one entry. Awards of years that were not given are left out; those of the
 * congress stay, whatever their year.
 */
export function grantedOverYears(inOrder: readonly YearOfBloc[], units: readonly Lineage[]): GrantedEntry[] {
  const years = new Set(inOrder.map(({ bloc }) => bloc.bloc.year));
  const entries: GrantedEntry[] = [];
  for (const [period, { bloc }] of inOrder.entries()) {
    for (const [nth, row] of bloc.granted.entries()) {
      if (row.occasion !== "congress" && !years.has(row.year)) continue;
      for (const entry of entriesOf(bloc, row, units, period, `${bloc.bloc.year}:${nth + 1}`)) {
        const at = entries.findIndex((one) => !one.sources.includes(bloc.bloc.year) && isSame(one, entry));
        const other = entries[at];
        if (other === undefined) entries.push(entry);
        else entries[at] = { ...entry, ...other, for: other.for ?? entry.for, sources: [...other.sources, bloc.bloc.year] };
      }
    }
  }
  return entries.sort(byYearAndKind);
}

/** One entry, or one for each of the units that a body has become. */
function entriesOf(bloc: Bloc, row: GrantedAward, units: readonly Lineage[], period: number, id: string): GrantedEntry[] {
  const subject = bloc.members.find(({ code }) => code === row.subject);
  const owner = subject?.code ?? row.member;
  const heirs = units.filter(({ bodies }) => bodies.some((body) => body.at === period && body.member.code === owner));
  const entry = (unit: string | null): GrantedEntry => ({
    id,
    unit,
    for: row.for ?? (subject === undefined ? null : "collective"),
    subject: subject?.name ?? row.subject,
    isMember: subject !== undefined,
    award: bloc.awards.find(({ code }) => code === row.award)?.name ?? row.award,
    year: row.year,
    occasion: row.occasion ?? "year",
    ...(row.decision === undefined ? {} : { decision: row.decision }),
    ...(row.date === undefined ? {} : { date: row.date }),
    ...(row.by === undefined ? {} : { by: row.by }),
    sources: [bloc.bloc.year],
  });
  return heirs.length === 0 ? [entry(null)] : heirs.map(({ code }) => entry(code));
}

/** The same award, named by two workbooks. */
function isSame(a: GrantedEntry, b: GrantedEntry): boolean {
  const agree = (key: "decision" | "date" | "by"): boolean => a[key] === undefined || b[key] === undefined || plainText(a[key]) === plainText(b[key]);
  return a.unit === b.unit && a.year === b.year && a.occasion === b.occasion && a.isMember === b.isMember
    && (a.for === null || b.for === null || a.for === b.for)
    && (a.isMember || plainText(a.subject) === plainText(b.subject))
    && plainText(a.award) === plainText(b.award) && agree("decision") && agree("date") && agree("by");
}

const KINDS: readonly (AwardFor | null)[] = ["collective", "individual", null];

function byYearAndKind(a: GrantedEntry, b: GrantedEntry): number {
  return a.year - b.year || (a.occasion < b.occasion ? 1 : a.occasion > b.occasion ? -1 : 0)
    || KINDS.indexOf(a.for) - KINDS.indexOf(b.for);
}
