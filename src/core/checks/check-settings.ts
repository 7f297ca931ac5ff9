import type { Bloc, ClassRule, TieBreak } from "../bloc";
import { SCORE_LAYERS } from "../defaults";
import type { Report } from "../make-finding";
import { dayNumber } from "../iso-date";

/** Settings that cannot be meant: each is an error that names the setting by its key in bloc.json. */
export function checkSettings(bloc: Bloc, report: Report): void {
  const { scoreLayers, rounding, classes, tieBreaks, asOf } = bloc.settings;
  const bad = (setting: string, given: string, allowed: string): void => {
    report("bad-setting", { setting, given, allowed }, { field: setting });
  };
  if (scoreLayers.length === 0 || new Set(scoreLayers).size < scoreLayers.length) {
    bad("scoreLayers", scoreLayers.join(", "), SCORE_LAYERS.join(", "));
  }
  if (!Number.isInteger(rounding.decimals) || rounding.decimals < 0 || rounding.decimals > 9) {
    bad("rounding.decimals", String(rounding.decimals), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
  }
  if (asOf !== undefined && dayNumber(asOf) === null) bad("asOf", asOf, "yyyy-mm-dd");
  checkClasses(classes, bad);
  const lowest = classes.at(-1);
  if (lowest !== undefined && lowest.from > 0) report("class-gap", { name: lowest.name, from: String(lowest.from) }, { field: "classes" });
  checkTieBreaks(bloc, tieBreaks, report);
  for (const { subjects, by, why } of bloc.decisions ?? []) {
    if (by.trim() === "" || why.trim() === "") bad("decisions", subjects.join(", "), "by, why");
  }
}

/** A section tie-break names a criterion; what is named must exist. */
function checkTieBreaks(bloc: Bloc, tieBreaks: readonly TieBreak[], report: Report): void {
  const codes = new Set(bloc.criteria.map(({ code }) => code));
  for (const { by, criterion } of tieBreaks) {
    if (criterion === undefined ? by !== "section" : codes.has(criterion)) continue;
    const allowed = [...codes].join(", ");
    report("reference-unknown", { field: "tieBreaks", given: criterion ?? "", allowed }, { field: "tieBreaks" });
  }
}

function checkClasses(classes: readonly ClassRule[], bad: (setting: string, given: string, allowed: string) => void): void {
  const names = new Set<string>();
  let above = Infinity;
  for (const { name, from, minShareEach } of classes) {
    if (!Number.isFinite(from) || from < 0) bad("classes", `${name}: ${from}`, "0 … 100");
    else if (from >= above) bad("classes", `${name}: ${from}`, `< ${above}`);
    else above = from;
    if (names.has(name)) bad("classes", name, [...names].join(", "));
    names.add(name);
    if (minShareEach !== undefined && !(minShareEach >= 0 && minShareEach <= 100)) {
      bad("classes", `${name}: ${minShareEach}`, "0 … 100");
    }
  }
}
