import type { RankMethod, RoundingStage, Settings } from "../../core/bloc";
import type { Method, MethodTieBreak, Unappraised } from "../words-outputs";

const rounded: Readonly<Record<Exclude<RoundingStage, "none">, string>> = {
  leaf: "points of each criterion", section: "points of each section", total: "totals",
};

const rankMethod: Readonly<Record<RankMethod, string>> = {
  competition: "equal members share a rank and the next ranks are skipped (1-2-2-4)",
  modified: "equal members share the last of their ranks (1-3-3-4)",
  dense: "equal members share a rank and no rank is skipped (1-2-2-3)",
  ordinal: "equal members follow each other by member code (1-2-3-4)",
};

/** A tie-break by name; `criterion` is "" where it is about none in particular. */
export function tieBreak({ by, criterion }: MethodTieBreak): string {
  switch (by) {
    case "section":
      return `points of “${criterion}”`;
    case "external":
      return criterion === "" ? "points given by other bodies" : `points of “${criterion}”`;
    case "penalties":
      return "fewer penalty points";
    case "ballot":
      return "share of votes";
    case "women":
      return "preference for women";
    case "decision":
      return "decision of head and deputy";
  }
}

/** How the points of a table were rounded and what its ranks go by. */
export function method({ settings, byRate, rescaled, apart, tieBreaks }: Method): string {
  const parts = [
    roundingOf(settings, byRate),
    rescaled ? "members with criteria that do not count are brought to the full scale" : "",
    `ranks follow ${rankedBy(settings, byRate)}`,
    apart ? "members with criteria that do not apply have a table of their own" : "",
    tieBreaks.length === 0 ? "" : `equal members are parted by ${tieBreaks.map((one) => tieBreak(one)).join(", then ")}`,
    rankMethod[settings.rankMethod],
  ];
  return `Method: ${parts.filter((part) => part !== "").join("; ")}.`;
}

function roundingOf({ rounding: { stage, decimals } }: Settings, byRate: boolean): string {
  if (stage === "none") return "points are not rounded";
  return `${rounded[stage]}${stage === "total" && byRate ? " and rates" : ""} are rounded to ${decimals} ${decimals === 1 ? "decimal" : "decimals"}`;
}

function rankedBy({ rounding, rankOn }: Settings, byRate: boolean): string {
  const value = byRate ? "rates (points earned as a percentage of the applicable maximum)" : "totals";
  if (rounding.stage === "none") return `the ${value}`;
  if (rankOn === "unrounded") return `the unrounded ${value}`;
  return rounding.stage === "total" ? `the rounded ${value}` : `the ${value}, computed from rounded points`;
}

/** Who gave the points of a half-year that nobody has appraised yet. */
export function unappraised({ self, crossCheck, of }: Unappraised): string {
  if (self === of) return "The points of this period are the members' own and have not been appraised.";
  if (crossCheck === of) return "The points of this period come from the cross-check and have not been appraised.";
  const parts = [self > 0 ? `${self} from self-assessment` : "", crossCheck > 0 ? `${crossCheck} from the cross-check` : ""];
  return `Of ${of} scores, ${parts.filter((part) => part !== "").join(" and ")} have not been appraised.`;
}
