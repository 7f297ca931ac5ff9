/** A scenario states one behaviour of the host, why we believe that Excel behaves so, and proves the host does. */
import { connect, connectSession, createWorkbook, SimHost, type ExcelLibrary, type ExcelRun, type HostOptions, type SimSheet, type SimWorkbook } from "../../../src/simhost";

export type Evidence =
  /** Microsoft's documentation or an issue thread in which the behaviour is shown. */
  | { readonly kind: "documented"; readonly link: string }
  /** The client library does it, or needs it to work. */
  | { readonly kind: "library"; readonly what: string }
  /** Not Excel's behaviour but a rule or an instrument of our own. */
  | { readonly kind: "own"; readonly why: string }
  /** Nobody told us; this is what we assume and why. */
  | { readonly kind: "assumed"; readonly why: string };

export interface Scenario {
  readonly states: string;
  readonly evidence: Evidence;
  readonly options?: HostOptions & { readonly withEngine?: true };
  /** Names of the sheets; ["A", "B"] by default. */
  readonly sheets?: readonly string[];
  /** Needs events, which only the bridge carries. */
  readonly bridgeOnly?: true;
  run(scene: Scene): Promise<void>;
}

export interface Topic {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

export interface Scene {
  readonly host: SimHost;
  readonly workbook: SimWorkbook;
  readonly run: ExcelRun;
  sheet(name: string): SimSheet;
  /** Until events have arrived. */
  wait(): Promise<void>;
  /** The code with which a run fails; "none" where it does not. */
  codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string>;
}

export function openScene(library: ExcelLibrary, how: "bridge" | "session", scenario: Scenario, engine: HostOptions["engine"]): Scene {
  const workbook = createWorkbook(scenario.sheets ?? ["A", "B"]);
  const { withEngine, ...options } = scenario.options ?? {};
  const host = new SimHost(workbook, withEngine && engine ? { ...options, engine } : options);
  const { run } = how === "bridge" ? connect(library, host) : connectSession(library, host);
  return {
    host,
    workbook,
    run,
    sheet: (name) => {
      const found = workbook.sheets.find((sheet) => sheet.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      return found;
    },
    wait: () => new Promise((resolve) => setTimeout(resolve, 10)),
    codeOf: (batch) => run(batch).then(() => "none", codeIn),
  };
}

/** Code of an error of the library; its classes live in another context, so they are not compared. */
export function codeIn(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

export const documented = (link: string): Evidence => ({ kind: "documented", link });
export const inLibrary = (what: string): Evidence => ({ kind: "library", what });
export const own = (why: string): Evidence => ({ kind: "own", why });
export const assumed = (why: string): Evidence => ({ kind: "assumed", why });

export const LEARN = "https://learn.microsoft.com/office/dev/add-ins";
export const REFERENCE = "https://learn.microsoft.com/javascript/api/excel";
export const ISSUES = "https://github.com/OfficeDev/office-js/issues";
