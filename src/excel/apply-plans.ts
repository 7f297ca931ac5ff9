/**
 * Writes sheet plans: one sync, and one more per further block of request; two or three more where a plan has charts
 * or data bars. Everything overwrites in place and may be written again; selection and active sheet stay as they are.
 */
import type { SheetPlan } from "../workbook/sheet-plan";
import { HostFault } from "./faults";
import type { ExcelHost } from "./host";
import { writeOverlays } from "./overlays";
import { beginOwnWrite, rememberOwnLines } from "./own-writes";
import { type SheetsOfTry, type Step, contentSteps, creationSteps, isCreated, targetOf, viewSteps } from "./plan-steps";
import { sheetsOfOurs } from "./resume";
import { type Batch, inHost } from "./sync";

/** Excel on the web takes 5 MB. Estimates count a Vietnamese letter as an escape, the most that it can take. */
const REQUEST_BYTES = 4_500_000;

/** Applies the plans: sheets are created in their order. Rejects with a HostFault; what had been written before the fault stays written. */
export async function applyPlans(host: ExcelHost, plans: readonly SheetPlan[]): Promise<void> {
  // What others' formulas refer to is filled first, or they would be calculated again with every request.
  const filling = [...plans.filter(({ referredTo }) => referredTo), ...plans.filter(({ referredTo }) => !referredTo)];
  const steps = [...plans.flatMap(creationSteps), ...filling.flatMap(contentSteps), ...plans.flatMap(viewSteps)];
  rememberOwnLines(host, plans);
  const ended = beginOwnWrite(host, plans.map(targetOf));
  try {
    await inHost(host, async (batch) => {
      const made = new Set<string>();
      for (const request of requestsOf(steps)) await writeRequest(batch, request, plans, made);
      await writeOverlays(batch, plans);
    });
  } finally {
    ended();
  }
}

function requestsOf(steps: readonly Step[]): Step[][] {
  const requests: Step[][] = [];
  let request: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (request.length > 0 && bytes + step.bytes > REQUEST_BYTES) {
      requests.push(request);
      request = [];
      bytes = 0;
    }
    request.push(step);
    bytes += step.bytes;
  }
  return request.length > 0 ? [...requests, request] : requests;
}

/** One request; in two halves where the host finds it too large after all. `made`: sheets already created. */
async function writeRequest(batch: Batch, steps: readonly Step[], plans: readonly SheetPlan[], made: Set<string>): Promise<void> {
  let creating: ReadonlySet<string> = new Set();
  try {
    await batch.sync(
      () => {
        const application = batch.context.workbook.application;
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        const sheets = new OpenSheets(batch.context.workbook, made);
        for (const step of steps) step.write(sheets);
        creating = sheets.creating;
      },
      async () => {
        for (const name of await sheetsOfOurs(batch, plans.filter(isCreated))) made.add(name);
      },
    );
    for (const name of creating) made.add(name);
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    if (isView(error)) return;
    if (error.code !== "too-large" || steps.length === 1) throw error;
    for (const name of await sheetsOfOurs(batch, plans.filter(isCreated))) made.add(name);
    const middle = Math.ceil(steps.length / 2);
    await writeRequest(batch, steps.slice(0, middle), plans, made);
    await writeRequest(batch, steps.slice(middle), plans, made);
  }
}

class OpenSheets implements SheetsOfTry {
  readonly creating = new Set<string>();
  readonly names: Excel.NamedItemCollection;
  private readonly open = new Map<string, Excel.Worksheet>();

  constructor(private readonly workbook: Excel.Workbook, private readonly made: ReadonlySet<string>) {
    this.names = workbook.names;
  }

  get(name: string): Excel.Worksheet {
    return this.keep(name, this.open.get(name) ?? this.workbook.worksheets.getItem(name));
  }

  create(name: string): Excel.Worksheet {
    if (this.made.has(name)) return this.get(name);
    this.creating.add(name);
    return this.keep(name, this.workbook.worksheets.add(name));
  }

  private keep(name: string, sheet: Excel.Worksheet): Excel.Worksheet {
    this.open.set(name, sheet);
    return sheet;
  }
}

/** Freezing panes fails when the user turns to another workbook. It is the last step, so everything else is done. */
function isView(fault: HostFault): boolean {
  return fault.details.where?.startsWith("WorksheetFreezePanes.") === true;
}
