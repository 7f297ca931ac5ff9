/** result.json: what other systems read of a run. */
import type { GroupResult, Nomination, OpenDecision, Reason, SectionResult, Standing } from "../core";
import type { RunOutcome } from "./run-outcome";
import type { ToldFinding } from "./tell-finding";
import type { Verification } from "./verify-published";

export interface ResultJson {
  readonly status: "ranked" | "stopped";
  readonly provisional: boolean;
  readonly groups: readonly { readonly code: string; readonly standings: readonly StandingJson[] }[];
  readonly nominations: readonly Nomination[];
  readonly open: readonly OpenDecision[];
  readonly findings: readonly FindingJson[];
  /** null where no bloc could be read, so that there was nothing to take a fingerprint of. */
  readonly fingerprint: string | null;
  /** Whether Excel's recalculation of the published cells agrees; absent where nothing was published. */
  readonly verification?: Verification;
}

export interface StandingJson {
  readonly member: string;
  readonly rank: number | null;
  readonly total: string | null;
  readonly totalExact: string | null;
  readonly max: string;
  readonly rate: string | null;
  readonly class: string | null;
  readonly tied: boolean;
  readonly eligible: boolean;
  readonly reasons: readonly Reason[];
  readonly sections: readonly SectionResult[];
}

export interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell?: string;
  readonly params: ToldFinding["params"];
  readonly message: string;
}

/** Plain data for JSON.stringify. On a stop there are no groups and the findings are complete. */
export function resultJson(outcome: RunOutcome): ResultJson {
  const { result } = outcome;
  return {
    status: outcome.status,
    provisional: result.provisional,
    groups: result.groups.map(groupJson),
    nominations: result.nominations.map(({ award, for: kind, subject, group, reasons }) => ({ award, for: kind, subject, group, reasons })),
    open: result.open,
    findings: outcome.findings.map(findingJson),
    fingerprint: outcome.fingerprint ?? null,
    ...(outcome.verification === undefined ? {} : { verification: outcome.verification }),
  };
}

function groupJson({ code, standings }: GroupResult): ResultJson["groups"][number] {
  return { code, standings: standings.map(standingJson) };
}

function standingJson(standing: Standing): StandingJson {
  const { member, rank, total, totalExact, max, rate, tied, eligible, reasons, sections } = standing;
  return {
    member, rank, total, totalExact, max, rate, class: standing.class, tied, eligible, reasons,
    sections: sections.map(({ code, points, max: most }) => ({ code, points, max: most })),
  };
}

/** A finding as other systems read it. */
export function findingJson({ code, severity, sheet, cell, params, what, todo }: ToldFinding): FindingJson {
  return { code, severity, sheet, ...(cell === undefined ? {} : { cell }), params, message: `${what} ${todo}`.trim() };
}
