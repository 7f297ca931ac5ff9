import type { BlocInfo } from "../../core/bloc";
import { formatDate } from "../date";
import { formatDecimal } from "../number";
import type { OutputWords, ReasonParams } from "../words-outputs";
import { method, unappraised } from "./standings-method";

const text = (params: ReasonParams, key: string): string => String(params[key] ?? "");
const number = (params: ReasonParams, key: string): string => (text(params, key) === "" ? "" : formatDecimal(text(params, key), "en"));
const points = (params: ReasonParams, key: string): string => `${number(params, key)} ${text(params, key) === "1" ? "point" : "points"}`;
const day = (params: ReasonParams, key: string): string => formatDate(text(params, key));
const places = (params: ReasonParams): string =>
  `${text(params, "places")} ${text(params, "places") === "1" ? "place" : "places"}${text(params, "scope") === "group" ? " for the group" : ""}`;
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function periodOf({ period, year }: Pick<BlocInfo, "period" | "year">): string {
  if (period === "half-year") return `First half of ${year}`;
  return period === "years" ? `Years to ${year}` : `Year ${year}`;
}

function list(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join("; ");
}

export const outputs: OutputWords = {
  shortcomings: {
    tab: "Shortcomings",
    title: (period) => `SHORTCOMINGS OF THE MEMBERS: ${period.toUpperCase()}`,
    columns: { label: "No.", criterion: "Member; criterion", what: "Shortcoming, progress", target: "Year's target", actual: "Actual", share: "% of the year's target" },
    report: "Report",
    others: "Other criteria",
    none: "None",
    legend: ({ targets, rates, pending, losses }) => [
      losses && `${losses.apart ? "Apart from points taken off and criteria not met, of" : "Of"} a member that lost points on more than ${losses.most} criteria the ${losses.listed} largest losses are listed and the others summed up.`,
      targets && "Results are compared with the target of the whole year; below 50% is behind; where points are worked out from results, what is not yet reached of the year is not listed as lost.",
      rates && "A target that is a rate does not grow over the year and has to be reached in full.",
      pending && "Criteria not yet due are not counted yet and not listed.",
      "This table changes no points and no ranks.",
    ].filter((part) => typeof part === "string").join(" "),
    say: {
      "report-not-received": (p) => `Report not received (due ${day(p, "due")})`,
      "report-late": (p) => `Report late: due ${day(p, "due")}, received ${day(p, "received")}`,
      "no-score": () => "No score",
      missing: () => "Not scored",
      deducted: (p) => `${points(p, "lost")} taken off: ${number(p, "points")}/${number(p, "max")} left`,
      failed: (p) => `Not met: ${points(p, "lost")} lost`,
      lost: (p) => `${points(p, "lost")} lost: earned ${number(p, "points")}/${number(p, "max")}`,
      "lost-more": (p) => `${text(p, "count")} criteria: ${points(p, "lost")} lost`,
      penalty: (p) => `Points subtracted: ${number(p, "points")}`,
      target: () => "On track",
      "target-behind": () => "Behind: less than half of the year's target",
      rate: () => "Target reached",
      "rate-short": () => "Target not reached",
    },
  },
  tabs: { summary: "Score summary", nominations: "Nominations", "data-check": "Data check", "run-log": "Run log" },
  standingsTab: (group) => (group === "" ? "Standings" : `Ranks - ${group}`),
  provisional: "provisional",
  provisionalPage: "PROVISIONAL",
  page: "Page &P",
  fingerprint: (short) => `Fingerprint: ${short}`,
  runLine: (ranAt) => `Result of the run of ${timeOf(ranAt)}`,
  time: timeOf,

  standings: {
    title: (bloc) => `SUMMARY OF POINTS AND STANDINGS: ${periodOf(bloc).toUpperCase()}`,
    columns: {
      label: "No.", member: "Member", total: "Total", max: "Applicable maximum", rate: "Rate %",
      rank: "Rank", class: "Class", remark: "Remarks",
    },
    sectionMax: (max) => `(${formatDecimal(max, "en")} points)`,
    sectionLimit: (most, scale) => (scale === "bonus" ? `(at most ${formatDecimal(most, "en")})` : `(at most ${formatDecimal(most, "en")} off)`),
    groupLine: (name, several) => (several && !/^group\b/i.test(name) ? `Group: ${name}` : name),
    notApplicableTable: "Members with criteria that do not apply (ranked apart)",
    unranked: "Not ranked",
    tied: (rank, others) => `Tied at rank ${rank} with ${others.join(", ")}`,
    tiedInOrder: "Equal to another member; ordered by member code, not by merit",
    noScore: "No score yet",
    notRanked: "Not ranked",
    unsettled: ({ fallbacks, missing, pending, notPublished }) => `Provisional: ${list([
      fallbacks > 0 && `${plural(fallbacks, "criterion", "criteria")} from self-assessment or cross-check`,
      missing > 0 && `${missing} not scored`,
      pending > 0 && `${pending} not yet due`,
      notPublished > 0 && `${notPublished} not yet published`,
    ])}`,
    missingAsZero: (count) => `${plural(count, "criterion", "criteria")} not scored, counted as 0`,
    notApplicable: (count) => `${plural(count, "criterion does", "criteria do")} not apply`,
    rescaled: (earned, max, full) => `Earned ${formatDecimal(earned, "en")} of ${formatDecimal(max, "en")} applicable points, rescaled to ${formatDecimal(full, "en")}`,
    rated: (earned, max, rate) => `Earned ${formatDecimal(earned, "en")} of ${formatDecimal(max, "en")} applicable points = ${formatDecimal(rate, "en")}%`,
    notConsidered: (reasons) => `Not considered for awards: ${reasons}`,
    method,
    unappraised,
    orderOfTies: "Tied members stand in order of member code, which is no merit.",
    goneTitle: "Remarks on members no longer in the table",
    goneGroup: "This group is no longer in the set-up: there are no current results.",
    empty: "The group has no members yet.",
    sideValue: (header, value) => `${header}: ${value}`,
    signPlace: (place, year) => `${place === "" ? "…………" : place}, …… ………… ${year}`,
    signAuthority: { khoi: "ON BEHALF OF THE BLOC", cum: "ON BEHALF OF THE BLOC" },
    signTitle: { khoi: "BLOC HEAD", cum: "BLOC HEAD" },
    signHint: "(Signature, full name, seal)",
  },

  summary: {
    title: (bloc) => `SCORE SUMMARY: ${periodOf(bloc).toUpperCase()}`,
    label: "No.",
    criterion: "Criterion",
    max: "Maximum",
    total: "TOTAL",
    applicableMax: "Applicable maximum",
    rate: "Rate %",
    rank: "Rank",
    class: "Class",
    status: {
      missing: "Not scored", "n/a": "N/A", pending: "Not yet due", "not-published": "Not published", unreadable: "Unreadable",
    },
    marks: { final: "", appraised: "", "cross-check": "*", self: "**", overridden: " (ov)" },
    legend: (signs) => (signs.size === 0 ? "" : `Notes: ${list([
      signs.has("cross-check") && "*: cross-check",
      signs.has("self") && "**: self-assessment",
      signs.has("overridden") && "(ov): overridden",
      signs.has("plain") && "no mark: appraised, agreed by the bloc or computed from figures",
      signs.has("not-for-group") && "–: the criterion is not for the group",
    ])}.`),
    notForGroup: "–",
  },

  nominations: {
    title: (bloc) => `NOMINATIONS: ${periodOf(bloc).toUpperCase()}`,
    columns: {
      label: "No.", award: "Award", subject: "Member or person", group: "Group", rank: "Rank", total: "Total", class: "Class", choice: "Chosen", reason: "Reason",
    },
    nominated: "Nominated",
    open: () => "To be decided by the bloc",
    notNominated: "Considered, not nominated",
    none: "Nobody meets the conditions yet.",
    noneHalfYear: (year, awards) => `A half-year review nominates nobody. Nominations are made at the end of ${year}${awards.length === 0 ? "; this workbook has no award rules yet" : `, under the sheet Award rules: ${awards.join("; ")}`}.`,
    noRules: "This workbook has no award rules yet.",
    toBeDecided: () => "To be decided",
    decision: {
      "award-tie": (places) => `Tie for the last ${plural(places, "place", "places")}: the bloc decides`,
      "leaders-vote": (places) => `The leaders of the groups go to the vote for ${plural(places, "place", "places")}`,
      "ballot-missing": () => "Ballot results are not entered",
      "second-round": () => "A second ballot is needed",
      "head-and-deputy": () => "Bloc head and deputy decide and state the reason",
    },
    wholeBloc: { khoi: "Whole bloc", cum: "Whole bloc" },
    proposalOnly: "These are proposals that follow from the scores; the competent authority decides on the awards.",
    provisional: "The results are provisional, so these nominations may change; submit them only once the results are final.",
    choiceHint: (places) => `Type x into “Chosen” (at most ${places}), the reason into “Reason” of the same row (the yellow cells), and compute again.`,
    votesHint: "Enter the votes on the sheet “Ballot results” and compute again; a mark does not stand for votes.",
    mayChange: (awards) => `May change after the decision on ${awards.join(", ")}`,
    waiting: "Waiting for the decision on another award",
    withVotes: (votes) => `votes for: ${votes}`,
    decidedHere: () => "Decided by the bloc (change or delete the marks to decide otherwise)",
    notNeeded: "Nothing calls for this decision any more; it is kept until it is deleted.",
    decidedBy: { khoi: "Khối", cum: "Cụm" },
    frontline: ({ award, frontline, nominated, unknown, share, minimum, reached }) => list([
      `${award === "" ? "Frontline workers among the individuals nominated" : `– ${award}`}: ${frontline}/${nominated} (${formatDecimal(share, "en")}%)`,
      unknown > 0 && `for ${unknown} of them it is not stated whether they lead`,
      minimum !== "" && `at least ${formatDecimal(minimum, "en")}% asked for: ${reached ? "met" : "not met"}`,
    ]),
  },

  nominationList: {
    tab: "Nomination list",
    title: (bloc) => `LIST OF NOMINATIONS: ${periodOf(bloc).toUpperCase()}`,
    attached: ({ kind, name, year }) => `(Attached to Submission No. ……/TTr-${kind === "khoi" ? "KTĐ" : "CTĐ"} of …… ………… ${year} by ${name})`,
    columns: {
      label: "No.", salutation: "Mr/Ms", name: "Name (of the collective)", position: "Position, workplace", member: "Put forward by",
      leader: "Frontline / leader", award: "Award", citation: "Text of the decision", priorTitles: "Titles held (decision)",
      initiative: "Initiative (decision)", report: "Report of achievements", group: "Group", rank: "Rank", total: "Points", ballot: "Votes", note: "Remarks",
    },
    collectives: "COLLECTIVES",
    individuals: "INDIVIDUALS",
    leader: "Leader",
    frontline: "Frontline",
    held: (award, year, decision) => `${award} ${year}${decision === "" ? "" : `, ${decision}`}`,
    votes: (share, votes, base) => `${votes}/${base} (${formatDecimal(share, "en")}%)`,
    nobody: "This run nominates nobody.",
  },

  dataCheck: {
    title: (period) => (period === "" ? "DATA CHECK" : `DATA CHECK: ${period.toUpperCase()}`),
    columns: { label: "No.", severity: "Severity", sheet: "Sheet", cell: "Cell", what: "What is wrong", todo: "What to do" },
    severity: { error: "Error", warning: "Warning", info: "Information" },
    counts: (errors, warnings, infos) => `Errors: ${errors}; warnings: ${warnings}; information: ${infos}.`,
    clean: "No problems found.",
    ranked: "Scores and ranks were computed.",
    rankedProvisionally: "Scores and ranks were computed provisionally.",
    stopped: (errors) => `Nothing was ranked: ${plural(errors, "error has", "errors have")} to be corrected. Then press “Compute ranking” again.`,
    earlierStands: "The result sheets are those of the earlier run whose date stands at their top; this run has not changed them.",
    noEarlier: "There are no result sheets of an earlier run.",
    wholeBook: "(whole workbook)",
  },

  runLog: {
    title: "RUN LOG",
    note: "Each run adds a line at the end; earlier lines are kept.",
    columns: {
      time: "Time", period: "Period", result: "Result", ranked: "Members ranked", errors: "Errors", warnings: "Warnings",
      infos: "Information", fingerprint: "Fingerprint", language: "Language", sheets: "Sheets written",
      by: "Prepared by", verified: "Verification", finalised: "Finalised",
    },
    result: { ranked: "Ranked", provisional: "Ranked (provisional)", stopped: "Stopped, nothing ranked" },
    language: "English",
  },

  period: periodOf,
  reasons: {
    excluded: (p) => text(p, "reason"),
    dissolved: (p) => `Dissolved or merged on ${day(p, "date")}`,
    "too-young": (p) => `Set up ${text(p, "months")} months before the end of the year; at least ${text(p, "minMonths")} are needed`,
    "below-min-share": (p) => `“${text(p, "criterion")}” reached ${number(p, "share")}% of its maximum, below the minimum of ${number(p, "minShareEach")}% for each criterion`,
    "not-registered": () => "Not registered",
    "report-not-received": (p) => `Report not received (due ${day(p, "due")})`,
    "report-late": (p) => `Report late: due ${day(p, "due")}, received ${day(p, "received")}`,
    "no-score": () => "No score yet",
    "no-rank": () => "Not ranked",
    "separate-table": () => "Ranked apart, with the members to which some criteria do not apply",
    "not-leader": (p) => `Only for the leader; rank ${text(p, "rank")}`,
    "beyond-max-rank": (p) => `Rank ${text(p, "rank")}, considered to rank ${text(p, "maxRank")}`,
    "below-min-total": (p) => `Total ${number(p, "total")}, below the minimum of ${number(p, "minTotal")}`,
    "below-min-class": (p) => (text(p, "class") === "" ? `No class; at least “${text(p, "minClass")}” is needed` : `Class “${text(p, "class")}”; at least “${text(p, "minClass")}” is needed`),
    "has-other-award": (p) => `Already put forward for ${text(p, "award")}`,
    "waits-for-award": (p) => `Waits for the decision on ${text(p, "award")}`,
    "groups-not-compared": () => "Does not lead its group; points of different groups are not compared",
    "leaders-vote": (p) => `Leads its group and goes to the vote (places: ${text(p, "places")})`,
    "by-rank": (p) => `Rank ${text(p, "rank")}, ${number(p, "total")} points; quota: ${places(p)}`,
    "meets-conditions": (p) => `Meets the conditions: rank ${text(p, "rank")}, ${number(p, "total")} points`,
    "tied-across-last-place": (p) => `Tied across the last place; places left: ${text(p, "places")}`,
    "no-place-left": (p) => `No place left; quota: ${places(p)}`,
    "below-min-ballot": (p) => `${number(p, "share")}% of the votes (round ${text(p, "round")}), below the minimum of ${number(p, "minBallot")}%`,
    "no-prior-title": (p) => `No ${text(p, "prior")} from an earlier year`,
    "not-nominated-for": (p) => `Not put forward for ${text(p, "award")}`,
    "by-vote": (p) => `By vote; quota: ${places(p)}`,
    "fewer-votes": (p) => `Fewer votes; quota: ${places(p)}`,
    decided: (p) => `Decided by ${text(p, "by")}: ${text(p, "why")}`,
    "decided-otherwise": (p) => `Not chosen in the decision of ${text(p, "by")}: ${text(p, "why")}`,
    "ballot-missing": () => "Ballot results not entered yet",
    "second-round": (p) => `Equal votes, a second round is needed; places left: ${text(p, "places")}`,
    "head-and-deputy": (p) => `Equal votes after the second round, head and deputy decide; places left: ${text(p, "places")}`,
  },
};

function timeOf(ranAt: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(ranAt);
  return parts === null ? ranAt : `${formatDate(parts[1] ?? "")}, ${parts[2]}`;
}
