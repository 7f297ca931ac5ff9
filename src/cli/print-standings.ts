import { unsettled, type RunOutcome } from "../app";
import type { Words } from "../i18n";
import { lowerFirst } from "../i18n/letter-case";
import { formatDecimal, formatPercent } from "../i18n/number";

/** Width on a terminal: letters with combining marks count once. */
function width(text: string): number {
  return [...new Intl.Segmenter("vi", { granularity: "grapheme" }).segment(text)].length;
}

function pad(text: string, to: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, to - width(text)));
  return right ? space + text : text + space;
}

/** A table with aligned columns; `right` tells which columns are numbers. */
export function table(rows: readonly (readonly string[])[], right: readonly boolean[]): string[] {
  const clean = rows.map((row) => row.map((cell) => cell.normalize("NFC")));
  const widths = right.map((_, col) => Math.max(...clean.map((row) => width(row[col] ?? ""))));
  return clean.map((row) => row.map((cell, col) => pad(cell, widths[col] ?? 0, right[col] ?? false)).join("  ").trimEnd());
}

/** The standings of every group, the nominations and what is still to be decided, as lines for a terminal. */
export function standingsLines(outcome: RunOutcome, words: Words): string[] {
  const { bloc, result } = outcome;
  if (!bloc) return [];
  const say = words.cli.result;
  const nameOf = new Map(bloc.members.map((member) => [member.code, member.name]));
  const awardOf = new Map(bloc.awards.map((award) => [award.code, award.name]));
  const subjectOf = (code: string) => nameOf.get(code) ?? bloc.candidates.find((candidate) => candidate.code === code)?.name ?? code;
  const lines: string[] = [];
  for (const group of result.groups) {
    const name = bloc.groups.find((g) => g.code === group.code)?.name ?? group.code;
    lines.push("", result.provisional ? `${name} (${say.provisional.toLowerCase()})` : name);
    const heads = [say.columns.rank, say.columns.member, say.columns.total, say.columns.max, say.columns.rate, say.columns.class, say.columns.note];
    const body = group.standings.map((standing) => [
      standing.rank === null ? "–" : String(standing.rank),
      nameOf.get(standing.member) ?? standing.member,
      standing.total === null ? "–" : formatDecimal(standing.total, words.language),
      `${standing.earned === null ? "–" : formatDecimal(standing.earned, words.language)}/${formatDecimal(standing.max, words.language)}`,
      standing.rate === null ? "–" : formatPercent(standing.rate, words.language),
      standing.class ?? "",
      [standing.table === "not-applicable" ? say.ownTable : "", standing.tied ? say.tied : "", standing.provisional ? say.provisional : "", standing.rank === null ? say.unranked : ""].filter(Boolean).join("; "),
    ]);
    lines.push(...table([heads, ...body], [true, false, true, true, true, false, false]).map((line) => `  ${line}`));
  }
  if (result.nominations.length > 0) {
    lines.push("", say.nominations);
    const { mayLose } = unsettled(bloc, result);
    for (const { award, subject } of result.nominations) {
      const after = mayLose(award, subject).map((code) => awardOf.get(code) ?? code);
      lines.push(`  ${awardOf.get(award) ?? award}: ${subjectOf(subject)}${after.length === 0 ? "" : ` (${lowerFirst(words.outputs.nominations.mayChange(after))})`}`);
    }
  }
  if (result.open.length > 0) {
    lines.push("", say.open(bloc.bloc.kind));
    for (const { award, subjects, code, places } of result.open) {
      lines.push(`  ${awardOf.get(award) ?? award}: ${subjects.map(subjectOf).join(", ")} (${words.outputs.nominations.decision[code](places, bloc.bloc.kind)})`);
    }
  }
  if (outcome.fingerprint) lines.push("", `${say.fingerprint}: ${outcome.fingerprint}`);
  return lines;
}

/** Findings as lines: severity, place, what is wrong, what to do; and a line with the counts. */
export function findingLines(outcome: Pick<RunOutcome, "findings">, words: Words): string[] {
  const say = words.cli.result;
  if (outcome.findings.length === 0) return [say.clean];
  const order = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...outcome.findings].sort((a, b) => order[a.severity] - order[b.severity]);
  const count = (severity: keyof typeof order) => sorted.filter((finding) => finding.severity === severity).length;
  const lines = sorted.map((finding) => {
    const where = finding.sheet === "" ? "" : ` [${finding.sheet}${finding.cell ? `!${finding.cell}` : ""}]`;
    return `${say.severity[finding.severity]}${where}: ${finding.what} ${finding.todo}`.trimEnd();
  });
  return [...lines, say.counts(count("error"), count("warning"), count("info"))];
}
