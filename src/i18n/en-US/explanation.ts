import { Figures } from "../explanation-figures";
import { formatDecimal } from "../number";
import type { ExplanationParams, ExplanationWords, Gap, NamedPart, SectionGap } from "../words-explanation";
import { outputs } from "./outputs";
import { tieBreak } from "./standings-method";

const say = (tell: (f: Figures) => string) => (params: ExplanationParams): string => tell(new Figures(params, "en"));
const decimal = (text: string): string => formatDecimal(text, "en");
const size = (text: string): string => decimal(text.replace(/^-/, ""));
const join = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false && part !== "").join("; ");

/** "from 80 to below 90" */
function range(f: Figures, sign = ""): string {
  const at = (key: string): string => `${f.number(key)}${sign}`;
  const low = f.has("from") ? `from ${at("from")}` : f.has("above") ? `above ${at("above")}` : "";
  const high = f.has("below") ? `${low === "" ? "" : "to "}below ${at("below")}` : f.has("upTo") ? `${low === "" ? "up " : ""}to ${at("upTo")}` : "";
  if (low === "" && high === "") return "any result";
  if (high === "") return f.has("from") ? `${low} upwards` : low;
  return `${low} ${high}`.trim();
}

const ofTarget = (f: Figures): string => `${f.number("actual")} of a target of ${f.number("target")}${f.unit()}${f.has("rate") ? ` (${f.number("rate")}%)` : ""}`;
const above = (f: Figures, key: string): boolean => (f.value("rate") ?? 0) > (f.value(key) ?? Infinity);
const below = (f: Figures, key: string): boolean => (f.value("rate") ?? Infinity) < (f.value(key) ?? -Infinity);

const limits = (f: Figures): readonly (string | false)[] => [
  above(f, "cap") && `at most ${f.number("cap")}% counts`,
  below(f, "floor") && `at least ${f.number("floor")}% counts`,
  f.has("bonusPerPercent") && (f.value("rate") ?? 0) > 100 &&
    `${f.number("bonusPerPercent")} points more for each 1% above the target${f.has("bonusCap") ? `, at most ${f.number("bonusCap")}` : ""}`,
];

const times = (f: Figures, before: string, most: string): string =>
  `${f.number("count")}${f.unit()} × ${before}${f.number("each")} points${f.has("cap") ? `, ${most} ${f.number("cap")}` : ""}`;

const floor = (f: Figures): string => ((f.value("floor") ?? 0) > 0 ? `, not below ${f.number("floor")} points` : "");

const labels = (parts: readonly NamedPart[]): string => parts.map(({ label }) => label).join(", ");
const shares = (parts: readonly NamedPart[]): string =>
  parts.filter(({ counts }) => counts).map(({ label, points, max, weight }) => `${label}: ${decimal(points ?? "0")}/${decimal(max)}${weight === "1" ? "" : ` (weight ${decimal(weight)})`}`).join("; ");
const mean = (name: string) => (params: ExplanationParams, parts: readonly NamedPart[]): string =>
  `${name} of ${new Figures(params, "en").number("count")} parts, times ${new Figures(params, "en").number("max")} points: ${shares(parts)}`;

const measured: Readonly<Record<Gap["measure"], string>> = {
  points: "", rescaled: "after rescaling, ", rate: "as shares of each member's applicable maximum, ",
};

const sections = (list: readonly SectionGap[], rounding: string, measure: Gap["measure"]): string => {
  const named = list.map(({ section, isLabel, difference }) => `${isLabel ? `section ${section}` : section} ${size(difference)} ${difference.startsWith("-") ? "less" : "more"}`);
  if (rounding !== "0") named.push(`rounding ${size(rounding)} ${rounding.startsWith("-") ? "less" : "more"}`);
  return named.length === 0 ? "" : `${measured[measure]}${named.join("; ")}`;
};

export const explanation: ExplanationWords = {
  tab: "Explanation",
  title: (bloc) => `EXPLANATION OF SCORES: ${outputs.period(bloc).toUpperCase()}`,
  columns: { label: "No.", criterion: "Criterion", max: "Max.", rule: "Rule", figures: "Figures", points: "Points", source: "Source of points" },
  leaf: {
    direct: say((f) => `Given ${f.number("points")} of ${f.number("max")} points`),
    "yes-no": say((f) => (f.text("answer") === "yes" ? "Met" : "Not met")),
    level: say((f) => `Level “${f.text("level")}”`),
    bands: say((f) => `Result ${f.number("actual")}${f.unit()}, which is ${range(f, f.unit() === "%" ? "%" : "")}`),
    "bands-of-rate": say((f) => `${ofTarget(f)}, which is ${range(f, "%")}`),
    proportional: say((f) => join([ofTarget(f), ...limits(f)])),
    "proportional-less": say((f) => join([
      `Result ${f.number("actual")}${f.unit()} for a target of ${f.number("target")}${f.unit()} (less is better${f.has("rate") ? `: ${f.number("rate")}%` : ""})`, ...limits(f),
    ])),
    "relative-without-target": say((f) => `Result ${f.number("actual")}${f.unit()} without a target; the best of those without a target is ${f.number("best")}${f.unit()}`),
    "relative-below": say((f) => `${ofTarget(f)}, below the target: up to half the points, by the share reached`),
    "relative-on-target": say((f) => `${ofTarget(f)}, on target: half the points`),
    "relative-above": say((f) => `${ofTarget(f)}, above the target; the leader reached ${f.number("leader")}%`),
    count: say((f) => times(f, "", "at most")),
    deduction: say((f) => `${times(f, "minus ", "minus at most")}${floor(f)}`),
    lateness: say((f) => (f.value("days") === 0
      ? `Handed in on ${f.day("received")}, on time (due ${f.day("due")})`
      : `Handed in on ${f.day("received")}, ${f.number("days")} days after the due day ${f.day("due")}; minus ${f.number("each")} points a day${f.has("cap") ? `, at most ${f.number("cap")}` : ""}${floor(f)}`)),
    "not-submitted": say((f) => (f.has("due") ? `Not handed in (due ${f.day("due")})` : "Not handed in")),
    external: say((f) => `Another body gave ${f.number("actual")} of ${f.number("scale")}${f.has("source") ? ` (${f.text("source")})` : ""}`),
    "min-max": say((f) => `Result ${f.number("actual")}${f.unit()}; in the group least ${f.number("least")}, most ${f.number("most")}`),
    "min-max-less": say((f) => `Result ${f.number("actual")}${f.unit()} (less is better); in the group least ${f.number("least")}, most ${f.number("most")}`),
    bonus: say((f) => (f.value("points") === 0 ? "No bonus points" : "Bonus points")),
    penalty: say((f) => (f.value("points") === 0 ? "No penalty points" : "Penalty points")),
    "bonus-count": say((f) => times(f, "plus ", "at most")),
    "penalty-count": say((f) => times(f, "minus ", "minus at most")),
    overridden: say((f) => `Points set by hand${f.has("from") ? `: ${f.number("points")} in place of ${f.number("from")}` : ""}`),
    missing: say((f) => (f.has("points") ? "Not scored, counts as 0" : "Not scored: no points, and not in the applicable maximum")),
    "n/a": say((f) => (f.has("points") ? "Does not apply, full points given" : "Does not apply: not in the applicable maximum")),
    pending: () => "Not yet due: no points yet, and not part of the applicable maximum yet",
    "not-published": () => "Not yet published: no points yet, and not part of the applicable maximum yet",
    unreadable: () => "Unreadable",
  },
  parent: {
    sum: (_, parts) => (parts.some(({ weight }) => weight !== "1")
      ? `Weighted sum: ${parts.filter(({ counts }) => counts).map(({ label, points, weight }) => `${label}: ${decimal(points ?? "0")}${weight === "1" ? "" : ` × ${decimal(weight)}`}`).join("; ")}` : ""),
    "sum-capped": say((f) => `Adds up to ${f.number("sum")}, at most ${f.number("cap")} points count`),
    "sum-floored": say((f) => `Adds up to ${f.number("sum")}, at least ${f.number("floor")} points count`),
    "weighted-mean": mean("Mean of the shares"),
    "geometric-mean": mean("Geometric mean of the shares"),
    "mean-of-achievements": mean("Mean of achievements (no part above 100%)"),
    "drop-lowest": (params, parts) => {
      const dropped = parts.filter(({ counts, points }) => !counts && points !== null);
      return `The ${new Figures(params, "en").number("k")} lowest dropped${dropped.length === 0 ? "" : `: ${labels(dropped)}`}`;
    },
    "keep-highest": (params, parts) => `Only the ${new Figures(params, "en").number("k")} highest count: ${labels(parts.filter(({ counts }) => counts))}`,
  },
  part: { rule: "By the section's rule", rounding: "Rounding", rescale: "Brought to the full scale" },
  becomes: (points) => ` → ${decimal(points)} points`,
  source: {
    computed: "Computed from figures",
    overridden: (by, why) => join([by === "" ? "Set by hand" : `Set by ${by}`, why !== "" && `reason: ${why}`]),
  },
  head: {
    member: (name, code, group) => `${name} (${code})${group === "" ? "" : ` – ${group}`}`,
    continued: (member) => `${member} (continued)`,
    total: "Total",
    rate: "Rate %",
    rank: "Rank",
    class: "Class",
    outOf: (max) => `Applicable maximum ${decimal(max)}`,
    ofRanked: (count) => `Of ${count} ranked members`,
    noScore: "No score at all",
    points: "Points in detail",
  },
  sums: {
    heading: "Adding up",
    section: (section, weight) => `${section} × weight ${decimal(weight)}`,
    earned: "Sum of the sections",
    rescale: (earned, max, full) => `Brought to a scale of ${decimal(full)}: ${decimal(earned)} of ${decimal(max)} applicable points`,
    rounding: "Rounding",
    total: "TOTAL",
    shownRounded: (decimals) => `Points are shown ${decimals === 0 ? "as whole numbers" : `with ${decimals} ${decimals === 1 ? "decimal" : "decimals"}`}; totals are of points before rounding, so the last digit may differ.`,
  },
  gaps: {
    heading: "Compared with the neighbours",
    first: "Leads; nobody stands ahead.",
    firstTogether: "Shares the lead; nobody stands ahead.",
    last: "Nobody stands behind.",
    alone: "The only ranked member of the table.",
    unranked: (reasons) => `Not ranked: ${reasons}.`,
    between: ({ other, rank, by, criterion, gap, measure, ahead }, list, rounding) => {
      const whom = `${other} (rank ${rank})`;
      const why = sections(list, rounding, measure);
      if (by === "tied") return `Tied with ${whom}${why === "" ? "" : ` (${why})`}.`;
      if (by === "value") return `${decimal(gap)} ${measure === "rate" ? "percentage points" : "points"} ${ahead ? "ahead of" : "behind"} ${whom}${why === "" ? "" : `: ${why}`}.`;
      return `${measure === "rate" ? "Equal rate" : "Equal points"} with ${whom}, placed ${ahead ? "ahead" : "behind"} by the tie-break: ${tieBreak({ by, criterion })}.`;
    },
    against: (other, measure, list, rounding) => `Against ${other}: ${sections(list, rounding, measure)}.`,
  },
  awards: {
    heading: "Awards considered",
    line: (award, subject, outcome, reasons) =>
      `${award}${subject === "" ? "" : ` – ${subject}`}: ${{ nominated: "nominated", "not-nominated": "not nominated", open: "to be decided by the bloc" }[outcome]}${reasons === "" ? "" : ` (${reasons})`}.`,
    none: "No award was considered.",
  },
  requests: {
    heading: "Requests of the member and answers",
    request: "Request of the member",
    answer: "Answer",
    hint: "Type into the table; it stays at every run.",
    kept: "Requests of members that are not explained this time (kept, not printed)",
    member: "Member",
  },
  pane: {
    heading: "Explanation",
    choose: "Member",
    all: "All members",
    show: "Write the explanation",
    hint: "Writes the sheet “Explanation”; each member begins a new A4 page.",
    sections: "Points by section",
    details: "Every criterion in detail",
    totalOf: (total, max) => `${decimal(total)} of ${decimal(max)} points`,
    rankOf: (rank, count) => `Rank ${rank} of ${count}`,
  },
};
