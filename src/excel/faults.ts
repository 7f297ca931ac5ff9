/**
 * The one place where an error of the host becomes a named fault. A fault is about Excel and the network, never
 * about the user's data, which gets findings. Only the host's code strings are compared, never its sentences:
 * those come in the language of the user's Excel.
 */

export type FaultCode =
  /** The user is typing in a cell, or a dialog of Excel is open: ask them to finish, then try again. */
  | "edit-mode"
  /** The request or the answer stays above the host's limits even in the smallest parts. */
  | "too-large"
  /** The host refused three times because it has too much to do. */
  | "busy"
  /** Somebody changed sheets while we worked, also when everything was read again. */
  | "conflict"
  /** A sheet that has to be written is protected. */
  | "protected"
  /** The workbook is open for reading only. */
  | "read-only"
  /** A filter hides rows of a sheet that has to be written. */
  | "filtered"
  /** Merged cells, or a table, bar a write on one of our sheets. */
  | "merged"
  /** This Excel lacks something that is needed. */
  | "unsupported"
  | "offline"
  /** A sync never answered. */
  | "timeout"
  /** The sheet to go to is hidden. */
  | "hidden-sheet"
  /** The sheet to go to is no longer there. */
  | "no-sheet"
  /** Another run of the add-in is under way. */
  | "running"
  /** The results are final; they have to be reopened before anything is computed. */
  | "finalised"
  /** The workbook no longer comes to the results that are final, so nothing is made from it. */
  | "final-changed"
  /** The workbook has come to hold a bloc, so no sheets of a new one are added. */
  | "bloc-exists"
  /** We asked for something that makes no sense: our fault. */
  | "bug";

export class HostFault extends Error {
  override readonly name = "HostFault";

  constructor(
    readonly code: FaultCode,
    /** `sheet`: the tab it is about; `hostCode`, `where`: what the host said, for a report to us. */
    readonly details: { readonly sheet?: string; readonly hostCode?: string; readonly where?: string; readonly cause?: unknown } = {},
  ) {
    const about = [details.sheet, details.hostCode, details.where].filter((part) => part !== undefined).join(", ");
    super(about === "" ? code : `${code} (${about})`, { cause: details.cause });
  }
}

const FAULT_OF_HOST_CODE: Readonly<Record<string, FaultCode>> = {
  InvalidOperationInCellEditMode: "edit-mode",
  WriteNotSupportedWhenModalDialogOpen: "edit-mode",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ServiceNotAvailable: "busy",
  ActivityLimitReached: "busy",
  ServerBusy: "busy",
  HostIsBusy: "busy",
  Timeout: "busy",
  RequestAborted: "busy",
  InvalidOrTimedOutSession: "busy",
  Conflict: "conflict",
  InsertDeleteConflict: "conflict",
  ItemNotFound: "conflict",
  ItemAlreadyExists: "conflict",
  AccessDenied: "protected",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  PivotTableRangeConflict: "merged",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  ConnectionFailure: "offline",
  // GeneralException stays with "bug": Excel gives it for anything it has no name for.
};

/**
 * Whether an error came from the host or its library. Told by its members: the library may live in a realm of
 * its own, where `instanceof Error` says nothing.
 */
export function isOfHost(error: unknown): boolean {
  return error instanceof HostFault || (hostCodeOf(error) !== undefined && typeof read(error, "debugInfo") === "object");
}

/** Any thrown thing as a fault. Errors of the host are named; a fault stays itself; anything else is our bug. */
export function faultOf(error: unknown): HostFault {
  if (error instanceof HostFault) return error;
  const hostCode = hostCodeOf(error);
  const where = whereOf(error);
  const code = hostCode === undefined ? "bug" : (FAULT_OF_HOST_CODE[hostCode] ?? "bug");
  return new HostFault(code, {
    cause: error,
    ...(hostCode === undefined ? {} : { hostCode }),
    ...(where === undefined ? {} : { where }),
  });
}

/** "WorksheetFreezePanes.freezeAt": the member at which a batch failed; undefined where the host does not say. */
export function whereOf(error: unknown): string | undefined {
  const info = error instanceof HostFault ? error.details.where : read(read(error, "debugInfo"), "errorLocation");
  return typeof info === "string" && info !== "" ? info : undefined;
}

function hostCodeOf(error: unknown): string | undefined {
  const code = read(error, "code");
  return typeof code === "string" ? code : undefined;
}

function read(from: unknown, key: string): unknown {
  return typeof from === "object" && from !== null ? (from as Readonly<Record<string, unknown>>)[key] : undefined;
}
