import type { HostFault } from "../../app";
import type { FaultName } from "../../i18n/words-pane";

/** What a thrown thing is to the user: a fault by name that they can do something about, or null: a fault of ours. */
export function faultIn(error: unknown): { readonly name: FaultName; readonly sheet: string | undefined } | null {
  if (!(error instanceof Error)) return null;
  // A part of the pane that could not be fetched from its web server.
  if (error.name === "ChunkLoadError") return { name: "offline", sheet: undefined };
  if (!isHostFault(error) || error.code === "bug") return null;
  return { name: error.code, sheet: error.details.sheet };
}

/** By name and not by class: the class is in the part of the pane that is fetched after the first screen. */
function isHostFault(error: Error): error is HostFault {
  return error.name === "HostFault";
}
