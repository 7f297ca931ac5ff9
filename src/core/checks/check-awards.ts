import type { AwardRule, Bloc } from "../bloc";
import { hasCondition } from "../awards/has-condition";
import type { Report } from "../make-finding";

/** Settings of a rule that the engine does not apply yet, by their keys in bloc.json. */
export function notAppliedSettings(award: AwardRule): string[] {
  const keys: (keyof AwardRule)[] = ["percent", "of", "minBallot", "prior"];
  const found = keys.filter((key) => award[key] !== undefined).map(String);
  if (award.advisory === true) found.push("advisory");
  if (award.for === "individual") found.push("for");
  return found;
}

/** Codes, numbers and references of the award rules. A half-year has no awards, so it is not told of gaps. */
export function checkAwards(bloc: Bloc, report: Report): void {
  const codes = new Set<string>();
  for (const award of bloc.awards) {
    const { code, name } = award;
    if (codes.has(code)) report("award-code-doubled", { code }, { award: code });
    codes.add(code);
    checkNumbers(award, report);
    if (bloc.bloc.period === "half-year") continue;
    for (const setting of notAppliedSettings(award)) {
      report("award-setting-not-applied", { award: name, setting }, { award: code, field: setting });
    }
    if (!hasCondition(award)) report("award-no-condition", { award: name }, { award: code });
  }
  checkReferences(bloc, codes, report);
}

function checkNumbers(award: AwardRule, report: Report): void {
  const check = (column: "count" | "maxRank" | "min" | "percent" | "minTotal" | "minBallot", allowed: string, ok: (n: number) => boolean): void => {
    const given = award[column];
    if (given === undefined || ok(given)) return;
    report("award-bad-value", { column, given: String(given), allowed }, { award: award.code, field: column });
  };
  const isPercent = (n: number): boolean => n >= 0 && n <= 100;
  check("count", "0, 1, 2 …", (n) => Number.isSafeInteger(n) && n >= 0);
  check("min", "0, 1, 2 …", (n) => Number.isSafeInteger(n) && n >= 0);
  check("maxRank", "1, 2, 3 …", (n) => Number.isSafeInteger(n) && n >= 1);
  check("percent", "0 … 100", isPercent);
  check("minBallot", "0 … 100", isPercent);
  check("minTotal", "0 …", Number.isFinite);
}

function checkReferences(bloc: Bloc, awards: ReadonlySet<string>, report: Report): void {
  const groups = new Set(bloc.groups.map((group) => group.code));
  const classes = new Set(bloc.settings.classes.map((rule) => rule.name));
  for (const { code, groups: own, minClass, excludes } of bloc.awards) {
    const named = (field: string, given: string, known: ReadonlySet<string>): void => {
      if (known.has(given)) return;
      report("reference-unknown", { field, given, allowed: [...known].join(", ") }, { award: code, field });
    };
    own?.forEach((group) => named("groups", group, groups));
    excludes?.forEach((other) => named("excludes", other, awards));
    if (minClass !== undefined) named("minClass", minClass, classes);
  }
}
