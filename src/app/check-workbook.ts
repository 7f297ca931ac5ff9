import { canonicalText } from "../core";
import { readWorkbook } from "../excel";
import { type Assessment, assess } from "./assess";
import type { RunOutcome } from "./run-outcome";
import { type Shell, today } from "./shell";
import { tellFindings } from "./tell-finding";

/** Everything that a run would find, and what it would come to. Writes nothing. */
export async function checkWorkbook(shell: Shell): Promise<RunOutcome> {
  const assessed = assess(await readWorkbook(shell.excel), { today: today(shell) });
  return outcomeOf(shell, assessed, await fingerprintOf(shell, assessed));
}

/** "sha256:…" over the canonical text of core; undefined where there is no bloc. */
export async function fingerprintOf(shell: Shell, { bloc, result }: Assessment): Promise<string | undefined> {
  return bloc === null ? undefined : `sha256:${await shell.digest(canonicalText(bloc, result))}`;
}

/** The outcome with words; `more` are findings of writing. */
export function outcomeOf(shell: Shell, assessed: Assessment, fingerprint: string | undefined, more: Assessment["findings"] = []): RunOutcome {
  const findings = [...assessed.findings, ...more];
  return {
    status: assessed.result.status,
    result: { ...assessed.result, findings },
    findings: tellFindings(findings, shell.language),
    bloc: assessed.bloc,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
}
