import { formatDate } from "../date";
import type { CalculationWords } from "../words-calculation";

const numbered = (text: string) => (number: number | undefined): string => (number === undefined ? text : `${text} (${number})`);
/** The first key is what ranks; each further one is a tie-break. */
const byTieBreak = (first: string, text: (tieBreak: number) => string) => (number: number | undefined): string => (number === undefined || number === 1 ? first : text(number - 1));

/** Points of each layer, as a title calls them. */
const LAYERS = { self: "self-assessed", "cross-check": "cross-checked", appraised: "appraised", final: "final" } as const;

export const calculation: CalculationWords = {
  tab: "Calculation",
  title: (period) => `CALCULATION OF POINTS AND RANKS: ${period.toUpperCase()}`,
  note: "Made by the software: points, rates and ranks are formulas over the score sheets and the criteria; rows “as published” keep what the run came to. Nothing is typed here.",
  columns: { label: "No.", criterion: "Criterion", content: "Row", common: "All members", commonOfGroup: "All members" },
  whole: "Overall",
  contents: {
    status: numbered("Status where no points"),
    given: numbered("Points or answer given"),
    answer: numbered("Answer that counts"),
    due: numbered("Due"),
    received: numbered("Received"),
    override: numbered("Override"),
    actual: numbered("Result"),
    target: numbered("Target"),
    work: numbered("Step"),
    exact: numbered("Points before rounding"),
    points: numbered("Points"),
    max: numbered("Applicable maximum"),
    weight: numbered("Weight"),
    share: numbered("Share reached"),
    earned: numbered("Points earned"),
    "earned-exact": numbered("Earned before rounding"),
    outside: numbered("Bonus and penalty"),
    "outside-exact": numbered("Bonus, penalty unrounded"),
    "applicable-max": numbered("Applicable maximum"),
    "applicable-max-exact": numbered("Applicable max. unrounded"),
    "full-max": numbered("Full maximum"),
    total: numbered("Total"),
    "total-exact": numbered("Total before rounding"),
    "total-summed": numbered("Total, rescaled"),
    "total-decides": numbered("Total that ranks"),
    rate: numbered("Rate %"),
    "rate-exact": numbered("Rate % before rounding"),
    "rate-summed": numbered("Rate %, summed"),
    "rate-decides": numbered("Rate % for rank and class"),
    "least-share": numbered("Least share reached"),
    "has-score": numbered("Criteria with points"),
    "not-applicable": numbered("Criteria not applicable"),
    table: numbered("Table"),
    seat: numbered("Order by code"),
    "first-of-equals": numbered("First of equal ranks"),
    key: byTieBreak("Total or rate that ranks", (number) => `Tie-break ${number}`),
    order: byTieBreak("Members ahead", (number) => `Ahead after tie-break ${number}`),
    rank: numbered("Rank"),
    class: numbered("Class"),
    "published-rank": numbered("Rank as published"),
    "published-total": numbered("Total as published"),
    moved: (step) => (step === undefined ? "Criteria whose points changed" : `Changed points, step ${step}`),
  },
  states: "Words in the column State and their meaning",
  changed: (ranAt) => `Figures have changed since the run of ${timeOf(ranAt)}: points and ranks follow, the order of rows does not; compute again`,
  moved: (ranAt) => `Figures have changed since the run of ${timeOf(ranAt)}: points and ranks follow, the rest of the sheet does not; compute again`,
  beside: {
    bar: "Bars of totals",
    gap: "Behind the member above",
    previousRank: "Previous rank",
    rankMove: "Change of rank",
    totalMove: "Change of total",
    rescaling: "Rescaling, rounding",
    chart: "Totals by section",
  },
  layers: {
    tab: "Layers compared",
    title: (period, layers) => `${layers.map((layer) => LAYERS[layer]).join(", ").replace(/, (?=[^,]*$)/, " and ")} points: ${period}`.trim().toUpperCase(),
    names: { self: "Self", "cross-check": "Cross-check", appraised: "Appraised", final: "Final" },
    difference: (layer, from) => minus(layer, from),
    continued: (member) => `${member} (continued)`,
    counted: "Counted",
    total: "TOTAL",
    legend: {
      counted: "Counted: the points that go into the total.",
      empty: "An empty cell beside counted points: that layer has not scored it, or has not scored all that is added up.",
      same: "“–”: no difference.",
      computed: "Figures in italics: points computed from results, the same in every layer.",
      rescaled: (how) => `TOTAL of every layer: the sections after rescaling; counted: ${how}.`,
    },
  },
};

/** One layer less another; what follows the minus sign and the last word before it stay on their lines. */
function minus(layer: string, from: string): string {
  return `${layer}\u00A0- ${from.replaceAll(" ", "\u00A0")}`;
}

function timeOf(ranAt: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(ranAt);
  return parts === null ? ranAt : `${formatDate(parts[1] ?? "")} ${parts[2]}`;
}
