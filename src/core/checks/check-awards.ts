import type { AwardRule } from "../award";
import type { Bloc } from "../bloc";
import { ballotFault } from "../awards/ballot";
import { quotaBase } from "../awards/quota";
import { hasCondition } from "../awards/has-condition";
import type { Report } from "../make-finding";

/** Codes, numbers and references of the award rules. A half-year has no awards, so it is not told of gaps. */
export function checkAwards(bloc: Bloc, report: Report): void {
  const codes = new Set<string>();
  for (const award of bloc.awards) {
    const { code, name } = award;
    if (codes.has(code)) report("award-code-doubled", { code }, { award: code });
    codes.add(code);
    checkNumbers(award, report);
    if (bloc.bloc.period === "half-year") continue;
    if (!hasCondition(award)) report("award-no-condition", { award: name }, { award: code });
  }
  checkReferences(bloc, codes, report);
  checkCandidates(bloc, codes, report);
  checkBallot(bloc, codes, report);
}

function checkNumbers(award: AwardRule, report: Report): void {
  const check = (column: "count" | "maxRank" | "min" | "percent" | "minTotal" | "minShareEach" | "minMonths" | "minBallot" | "minFrontline", allowed: string, ok: (n: number) => boolean): void => {
    const given = award[column];
    if (given === undefined || ok(given)) return;
    report("award-bad-value", { column, given: String(given), allowed }, { award: award.code, field: column });
  };
  const isPercent = (n: number): boolean => n >= 0 && n <= 100;
  check("count", "0, 1, 2 …", (n) => Number.isSafeInteger(n) && n >= 0);
  check("min", "0, 1, 2 …", (n) => Number.isSafeInteger(n) && n >= 0);
  check("maxRank", "1, 2, 3 …", (n) => Number.isSafeInteger(n) && n >= 1);
  check("percent", "0 … 100", isPercent);
  check("minMonths", "0, 1, 2 …", (n) => Number.isSafeInteger(n) && n >= 0);
  check("minShareEach", "0 … 100", isPercent);
  check("minBallot", "0 … 100", isPercent);
  check("minFrontline", "0 … 100", isPercent);
  check("minTotal", "0 …", Number.isFinite);
}

function checkReferences(bloc: Bloc, awards: ReadonlySet<string>, report: Report): void {
  const groups = new Set(bloc.groups.map((group) => group.code));
  const classes = new Set(bloc.settings.classes.map((rule) => rule.name));
  for (const award of bloc.awards) {
    const { code, groups: own, minClass, excludes } = award;
    const named = (field: string, given: string, known: ReadonlySet<string>): void => {
      if (known.has(given)) return;
      report("reference-unknown", { field, given, allowed: [...known].join(", ") }, { award: code, field });
    };
    own?.forEach((group) => named("groups", group, groups));
    excludes?.forEach((other) => named("excludes", other, awards));
    if (minClass !== undefined) named("minClass", minClass, classes);
    if (quotaBase(award, bloc.awards) === null) named("of", award.of ?? "", new Set(["members", "eligible", "registered", "candidates", ...awards]));
  }
}

function checkCandidates(bloc: Bloc, awards: ReadonlySet<string>, report: Report): void {
  const members = new Set(bloc.members.map((member) => member.code));
  const seen = new Set<string>();
  for (const { code, member, award, for: kind } of bloc.candidates) {
    const about = { candidate: code };
    const key = JSON.stringify([code, award]);
    if (seen.has(key)) report("candidate-code-doubled", { code }, about);
    seen.add(key);
    const unknown = (field: string, given: string, known: ReadonlySet<string>): void => {
      if (!known.has(given)) report("reference-unknown", { field, given, allowed: [...known].join(", ") }, { ...about, field });
    };
    unknown("member", member, members);
    unknown("award", award, awards);
    const rule = bloc.awards.find((one) => one.code === award);
    if (rule !== undefined) unknown("for", kind, new Set([rule.for]));
  }
}

function checkBallot(bloc: Bloc, awards: ReadonlySet<string>, report: Report): void {
  const subjects = new Set([...bloc.members.map((member) => member.code), ...bloc.candidates.map((candidate) => candidate.code)]);
  const seen = new Set<string>();
  for (const row of bloc.ballot) {
    const { award, subject, round } = row;
    const about = { award, field: "ballot" };
    if (!awards.has(award)) report("reference-unknown", { field: "ballot", given: award, allowed: [...awards].join(", ") }, about);
    if (!subjects.has(subject)) report("reference-unknown", { field: "ballot", given: subject, allowed: [...subjects].join(", ") }, about);
    const key = JSON.stringify([award, subject, round]);
    const fault = seen.has(key) ? `round = ${round}` : ballotFault(row);
    seen.add(key);
    if (fault !== null) report("ballot-counts", { award, subject, given: fault }, about);
  }
}
