import type { RunOutcome } from "../../app";

/** Whether results were made although missing scores would stop a run: then whatever looks at them again leaves them out as well. */
export function missingLeftOut({ bloc, result }: RunOutcome): boolean {
  return bloc?.settings.missing === "stop" && result.groups.some(({ standings }) => standings.some(({ leaves }) => leaves.some(({ status }) => status === "missing")));
}
