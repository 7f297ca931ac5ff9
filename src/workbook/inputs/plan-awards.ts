/** The sheets about awards: rules, candidates, ballots, awards granted, decisions. */
import type { InputWords } from "../../i18n/words-inputs";
import type { PlanCell } from "../sheet-plan";
import { literalList } from "./draft";
import { DATE, NUMBER, PROSE, TEXT, TEXT_LEFT, planTable, type PlannedSheet } from "./input-table";
import { cell, dateCell, type InputContext } from "./names";

const SPARE = 20;

function words(values: Readonly<Record<string, string>>): readonly string[] | null {
  return literalList(Object.values(values));
}

function yesNoCell({ values }: InputWords, value: boolean | undefined): PlanCell {
  return value === undefined ? null : value ? values.yesNo.yes : values.yesNo.no;
}

function titlesOf({ bloc: { bloc }, words: { titles, span } }: InputContext, role: "awards" | "candidates" | "ballot" | "granted" | "decisions"): readonly string[] {
  return [role === "granted" ? titles[role] : `${titles[role]} ${span(bloc.period, bloc.year)}`, bloc.name];
}

/** The award rules. */
export function planAwards(context: InputContext): PlannedSheet {
  const { bloc, words: catalogue, groupText, awardText } = context;
  const { values } = catalogue;
  const numbers = { width: 10, format: NUMBER };
  return planTable({
    table: "awards",
    role: "awards",
    tab: context.target("awards"),
    titles: titlesOf(context, "awards"),
    guide: catalogue.guides.awards,
    headers: catalogue.columns.awards,
    looks: {
      label: { width: 6, format: TEXT },
      name: { width: 38, format: PROSE },
      for: { width: 10, format: TEXT, list: words(values.awardFor) },
      scope: { width: 12, format: TEXT, list: words(values.scope) },
      groups: { width: 20, format: PROSE },
      count: numbers,
      percent: numbers,
      of: { width: 20, format: PROSE },
      round: { width: 12, format: TEXT, list: words(values.quotaRounding) },
      min: numbers,
      leaderOnly: { width: 10, format: TEXT, list: words(values.yesNo) },
      maxRank: { width: 8, format: NUMBER },
      minTotal: numbers,
      minClass: { width: 22, format: PROSE, list: literalList(bloc.settings.classes.map(({ name }) => name)) },
      minShareEach: numbers,
      minMonths: numbers,
      minBallot: numbers,
      ballotBase: { width: 18, format: PROSE, list: words(values.ballotBase) },
      minFrontline: { width: 14, format: NUMBER },
      prior: { width: 20, format: PROSE },
      excludes: { width: 20, format: PROSE },
      condition: { width: 24, format: PROSE },
      onTie: { width: 16, format: PROSE, list: words(values.onTie) },
      advisory: { width: 10, format: TEXT, list: words(values.yesNo) },
      code: { width: 10, format: TEXT },
    },
    rows: bloc.awards.map((award, at) => ({
      code: award.code,
      cells: {
        label: String(at + 1),
        name: award.name,
        for: values.awardFor[award.for],
        scope: values.scope[award.scope],
        groups: cell(award.groups?.map(groupText).join("; ")),
        count: cell(award.count),
        percent: cell(award.percent),
        of: cell(baseText(context, award.of)),
        round: award.round === undefined ? null : values.quotaRounding[award.round],
        min: cell(award.min),
        leaderOnly: yesNoCell(catalogue, award.leaderOnly),
        maxRank: cell(award.maxRank),
        minTotal: cell(award.minTotal),
        minClass: cell(award.minClass),
        minShareEach: cell(award.minShareEach),
        minMonths: cell(award.minMonths),
        minBallot: cell(award.minBallot),
        ballotBase: award.ballotBase === undefined ? null : values.ballotBase[award.ballotBase],
        minFrontline: cell(award.minFrontline),
        prior: cell(award.prior),
        excludes: cell(award.excludes?.map(awardText).join("; ")),
        onTie: values.onTie[award.onTie],
        advisory: yesNoCell(catalogue, award.advisory),
        code: award.code,
      },
    })),
    spare: SPARE,
    rare: [
      "groups", "percent", "of", "round", "min", "leaderOnly", "maxRank", "minTotal", "minClass", "minShareEach", "minMonths", "minBallot", "ballotBase",
      "minFrontline", "prior", "excludes", "condition", "advisory",
    ],
    hiddenHint: catalogue.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#BF8F00",
  });
}

function baseText({ words: { values }, awardText }: InputContext, of: string | undefined): string | undefined {
  const bases: Readonly<Record<string, string>> = values.quotaBase;
  return of === undefined ? undefined : (bases[of] ?? awardText(of));
}

/** The candidates put forward. */
export function planCandidates(context: InputContext): PlannedSheet {
  const { bloc, words: catalogue, awardText, memberText } = context;
  const { values } = catalogue;
  const prose = { width: 24, format: PROSE };
  return planTable({
    table: "candidates",
    role: "candidates",
    tab: context.target("candidates"),
    titles: titlesOf(context, "candidates"),
    guide: catalogue.guides.candidates,
    headers: catalogue.columns.candidates,
    looks: {
      label: { width: 6, format: TEXT },
      salutation: { width: 8, format: TEXT },
      name: { width: 28, format: PROSE },
      position: { width: 30, format: PROSE },
      member: { width: 22, format: PROSE, list: literalList(bloc.members.map(({ code }) => memberText(code))) },
      leader: { width: 12, format: TEXT, list: words(values.leader) },
      for: { width: 12, format: TEXT, list: words(values.awardFor) },
      award: { width: 26, format: PROSE, list: literalList(bloc.awards.map(({ code }) => awardText(code))) },
      citation: prose,
      priorTitles: prose,
      initiative: prose,
      report: { width: 12, format: PROSE },
      note: { width: 18, format: PROSE },
      code: { width: 12, format: TEXT },
    },
    rows: bloc.candidates.map((candidate, at) => ({
      code: candidate.code,
      cells: {
        label: String(at + 1),
        salutation: candidate.woman === undefined ? null : candidate.woman ? catalogue.salutations.woman : catalogue.salutations.man,
        name: candidate.name,
        position: cell(candidate.position),
        member: memberText(candidate.member),
        leader: candidate.leader === undefined ? null : candidate.leader ? values.leader.yes : values.leader.no,
        for: values.awardFor[candidate.for],
        award: awardText(candidate.award),
        citation: cell(candidate.citation),
        priorTitles: cell(candidate.priorTitles),
        initiative: cell(candidate.initiative),
        report: cell(candidate.report),
        note: cell(candidate.note),
        code: candidate.code,
      },
    })),
    spare: SPARE,
    rare: ["citation", "priorTitles", "initiative", "report"],
    hiddenHint: catalogue.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#BF8F00",
  });
}

/** The ballot results. Who was voted on stands by short name, or by code where two have one name. */
export function planBallot(context: InputContext): PlannedSheet {
  const { bloc, words: catalogue, awardText, memberText } = context;
  const numbers = { width: 12, format: NUMBER };
  const isMember = new Set(bloc.members.map(({ code }) => code));
  return planTable({
    table: "ballot",
    role: "ballot",
    tab: context.target("ballot"),
    titles: titlesOf(context, "ballot"),
    guide: catalogue.guides.ballot,
    headers: catalogue.columns.ballot,
    looks: {
      award: { width: 30, format: PROSE, list: literalList(bloc.awards.map(({ code }) => awardText(code))) },
      subject: { width: 30, format: PROSE },
      round: numbers,
      voters: { width: 16, format: NUMBER },
      issued: numbers,
      returned: numbers,
      valid: numbers,
      invalid: numbers,
      votesFor: numbers,
      votesAgainst: numbers,
      share: numbers,
    },
    rows: bloc.ballot.map((row) => ({
      code: `${row.award} ${row.subject} ${row.round}`,
      cells: {
        award: awardText(row.award),
        subject: isMember.has(row.subject) ? memberText(row.subject) : row.subject,
        round: row.round,
        voters: row.voters,
        issued: cell(row.issued),
        returned: cell(row.returned),
        valid: cell(row.valid),
        votesFor: row.for,
      },
    })),
    spare: SPARE,
    hiddenHint: catalogue.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#BF8F00",
  });
}

/** The awards granted, year by year. */
export function planGranted(context: InputContext): PlannedSheet {
  const { bloc, words: catalogue, awardText, memberText } = context;
  const isMember = new Set(bloc.members.map(({ code }) => code));
  return planTable({
    table: "granted",
    role: "granted",
    tab: context.target("granted"),
    titles: titlesOf(context, "granted"),
    guide: catalogue.guides.granted,
    headers: catalogue.columns.granted,
    looks: {
      label: { width: 6, format: TEXT },
      subject: { width: 32, format: PROSE },
      for: { width: 12, format: TEXT, list: words(catalogue.values.awardFor) },
      member: { width: 22, format: PROSE, list: literalList(bloc.members.map(({ code }) => memberText(code))) },
      award: { width: 32, format: PROSE },
      year: { width: 8, format: NUMBER },
      occasion: { width: 20, format: PROSE, list: words(catalogue.values.occasion) },
      decision: { width: 20, format: TEXT_LEFT },
      date: { width: 14, format: DATE },
      by: { width: 22, format: PROSE },
      note: { width: 20, format: PROSE },
    },
    rows: bloc.granted.map((row, at) => ({
      code: String(at),
      cells: {
        label: String(at + 1),
        subject: isMember.has(row.subject) ? memberText(row.subject) : row.subject,
        for: row.for === undefined ? null : catalogue.values.awardFor[row.for],
        member: row.member === undefined ? null : memberText(row.member),
        award: awardText(row.award),
        year: row.year,
        occasion: row.occasion === undefined ? null : catalogue.values.occasion[row.occasion],
        decision: cell(row.decision),
        date: dateCell(row.date),
        by: cell(row.by),
      },
    })),
    spare: SPARE,
    rare: ["for", "member", "occasion"],
    hiddenHint: catalogue.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#BF8F00",
  });
}

/** What head and deputy decided by hand. */
export function planDecisions(context: InputContext): PlannedSheet {
  const { bloc, words: catalogue, awardText, memberText } = context;
  const isMember = new Set(bloc.members.map(({ code }) => code));
  return planTable({
    table: "decisions",
    role: "decisions",
    tab: context.target("decisions"),
    titles: titlesOf(context, "decisions"),
    guide: catalogue.guides.decisions,
    headers: catalogue.columns.decisions,
    looks: {
      label: { width: 6, format: TEXT },
      award: { width: 32, format: PROSE, list: literalList(bloc.awards.map(({ code }) => awardText(code))) },
      subjects: { width: 44, format: PROSE },
      by: { width: 28, format: PROSE },
      why: { width: 40, format: PROSE },
    },
    rows: (bloc.decisions ?? []).map((decision, at) => ({
      code: String(at),
      cells: {
        label: String(at + 1),
        award: decision.award === undefined ? null : awardText(decision.award),
        subjects: decision.subjects.map((subject) => (isMember.has(subject) ? memberText(subject) : subject)).join("; "),
        by: decision.by,
        why: decision.why,
      },
    })),
    spare: SPARE,
    hiddenHint: catalogue.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#BF8F00",
  });
}
