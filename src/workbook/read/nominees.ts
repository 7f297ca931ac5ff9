/** Reads the sheets about nominees: candidates put forward, ballot results, awards granted, decisions. */
import type { BallotResult, Candidate, GrantedAward } from "../../core/award";
import type { Decision } from "../../core/bloc";
import { plainText } from "../../core/rules/plain-text";
import { fold } from "../format/fold";
import { listOf, type AwardNames } from "./awards";
import type { CellPlace, FindingList } from "./findings";
import type { MemberNames } from "./members";
import { ballotKey, notePlace, tablePlaces, type TablePlaces } from "./places";
import { present } from "./present";
import type { Table } from "./table";
import { isTotal } from "./totals";

const WOMEN: ReadonlySet<string> = new Set(["ba", "co", "chi", "ms", "mrs"]);
const MEN: ReadonlySet<string> = new Set(["ong", "anh", "mr"]);

/** By which names members and awards are known. */
export interface Names {
  readonly members: MemberNames;
  readonly awards: AwardNames;
}

/** The candidates. Without a column or word for it, a row with Ông/Bà is a person, any other a collective. */
export function readCandidates(
  table: Table<"candidates">, names: Names,
): { readonly candidates: readonly Candidate[]; readonly places: TablePlaces } {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("name") ?? table.sheet.firstCol);
  const candidates: Candidate[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const name = table.text(row, "name");
    const member = table.text(row, "member");
    const award = table.text(row, "award");
    if (name === "" || isTotal(name) || (member === "" && award === "")) continue;
    const code = table.text(row, "code") || madeCode(`${member} ${name} ${award}`);
    const kind = table.choice(row, "for", "awardFor", { candidate: code, field: "for" });
    const salutation = fold(table.text(row, "salutation"));
    const leader = table.choice(row, "leader", "leader", { candidate: code, field: "leader" });
    notePlace(places, code, row);
    candidates.push({
      code,
      name,
      for: kind ?? (salutation === "" ? "collective" : "individual"),
      member: names.members.find(member) ?? member,
      award: names.awards.find(award) ?? award,
      ...present({
        position: table.text(row, "position") || undefined,
        woman: WOMEN.has(salutation) ? true : MEN.has(salutation) ? false : undefined,
        leader: leader === undefined ? undefined : leader === "yes",
        citation: table.text(row, "citation") || undefined,
        priorTitles: table.text(row, "priorTitles") || undefined,
        initiative: table.text(row, "initiative") || undefined,
        report: table.text(row, "report") || undefined,
        note: table.text(row, "note") || undefined,
      }),
    });
  }
  return { candidates, places };
}

/** The ballots. A blank round is the first; without the number of voters the ballots issued stand for it. */
export function readBallot(
  table: Table<"ballot">, names: Names, candidates: readonly Candidate[], findings: FindingList,
): { readonly ballot: readonly BallotResult[]; readonly places: TablePlaces } {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("subject") ?? table.sheet.firstCol);
  const subjects = new SubjectNames(names.members, candidates);
  const ballot: BallotResult[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const typedSubject = table.text(row, "subject");
    const typedAward = table.text(row, "award");
    if (typedSubject === "" || isTotal(typedSubject) || typedAward === "") continue;
    const count = (key: "round" | "voters" | "issued" | "returned" | "valid" | "votesFor"): number | undefined =>
      table.number(row, key, (given: string, place: CellPlace) => findings.at(place, "figure-unreadable", { given, expected: "count" }));
    const votesFor = count("votesFor");
    if (votesFor === undefined) continue;
    const issued = count("issued");
    const award = names.awards.find(typedAward) ?? typedAward;
    const subject = subjects.find(typedSubject, award) ?? typedSubject;
    const round = count("round") ?? 1;
    for (const key of [ballotKey(award, subject), ballotKey(award, subject, round)]) notePlace(places, key, row);
    ballot.push({
      award, subject, round, for: votesFor, voters: count("voters") ?? issued ?? 0,
      ...present({ issued, returned: count("returned"), valid: count("valid") }),
    });
  }
  return { ballot, places };
}

/** The awards that were granted, with their decisions. */
export function readGranted(
  table: Table<"granted">, names: Names, findings: FindingList,
): { readonly granted: readonly GrantedAward[]; readonly places: TablePlaces } {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("subject") ?? table.sheet.firstCol);
  const granted: GrantedAward[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const typedSubject = table.text(row, "subject");
    const typedAward = table.text(row, "award");
    if (typedSubject === "" || isTotal(typedSubject) || typedAward === "") continue;
    const year = table.number(row, "year", (given: string, place: CellPlace) => findings.at(place, "figure-unreadable", { given, expected: "count" }));
    if (year === undefined) {
      if (table.text(row, "year") === "") findings.at(table.place(row, "year"), "figure-unreadable", { given: "", expected: "count" });
      continue;
    }
    const subject = names.members.find(typedSubject) ?? typedSubject;
    const member = table.text(row, "member");
    notePlace(places, subject, row);
    granted.push({
      subject, award: names.awards.find(typedAward) ?? typedAward, year,
      ...present({
        decision: table.text(row, "decision") || undefined, date: table.date(row, "date"), by: table.text(row, "by") || undefined,
        for: table.choice(row, "for", "awardFor"), member: names.members.find(member) ?? (member || undefined), occasion: table.choice(row, "occasion", "occasion"),
      }),
    });
  }
  return { granted, places };
}

/** What head and deputy decided. A row without who and why is no decision; core reports what it cannot use. */
export function readDecisions(
  table: Table<"decisions">, names: Names, candidates: readonly Candidate[],
): { readonly decisions: readonly Decision[]; readonly places: TablePlaces } {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("subjects") ?? table.sheet.firstCol);
  const known = new SubjectNames(names.members, candidates);
  const decisions: Decision[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const subjects = listOf(table.text(row, "subjects"));
    if (subjects.length === 0) continue;
    const typed = table.text(row, "award");
    const award = typed === "" ? undefined : (names.awards.find(typed) ?? typed);
    notePlace(places, award ?? "", row);
    decisions.push({
      ...present({ award }),
      subjects: subjects.map((subject) => known.find(subject, award ?? "") ?? subject),
      by: table.text(row, "by"),
      why: table.text(row, "why"),
    });
  }
  return { decisions, places };
}

/** Finds who was voted on: a candidate for that award by code or name, else a member. */
class SubjectNames {
  private readonly byName = new Map<string, string | null>();
  private readonly codes = new Set<string>();

  constructor(private readonly members: MemberNames, candidates: readonly Candidate[]) {
    for (const { code, name, award } of candidates) {
      this.codes.add(code);
      for (const key of [`${award} ${fold(name)}`, fold(name)]) {
        const other = this.byName.get(key);
        this.byName.set(key, other === undefined || other === code ? code : null);
      }
    }
  }

  find(typed: string, award: string): string | undefined {
    if (this.codes.has(typed)) return typed;
    return this.members.find(typed) ?? this.byName.get(`${award} ${fold(typed)}`) ?? this.byName.get(fold(typed)) ?? undefined;
  }
}

function madeCode(text: string): string {
  return plainText(text).toUpperCase().replace(/ /g, "-");
}
