import type { Language } from "../i18n";
import type { FaultName } from "../i18n/words-pane";
import { faultIn } from "../taskpane/state/fault-in";
import { noticeQuery } from "./notice-query";

/** What the ribbon button needs; Office.js supplies it in Excel, tests supply their own. */
export interface RibbonTools {
  /** The run that the pane makes, too; it shows the standings, or the data check where it stopped. */
  readonly compute: () => Promise<void>;
  /** Opens the notice page in a small window; null where the host has none. */
  readonly openNotice: (query: string) => Promise<{ readonly closed: Promise<void> } | null>;
  /** Leaves a fault for the pane; false where nothing can be stored. */
  readonly leaveFault: (name: FaultName, sheet: string | undefined) => boolean;
  readonly language: () => Language;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Excel complains about a button whose function takes too long, so a notice left open does not hold it for ever. */
const LONGEST_NOTICE = 20_000;

/**
 * Computes the ranking without the pane. A stopped run needs nothing more: its data check sheet is shown. When the
 * run could not be made at all there is no sheet to show, and this page is invisible; so the reason is said in a small
 * window, or, where the host opens none, left for the pane to show. `event.completed` is called in every case, and
 * only when the window is closed, because on a Mac completing closes it.
 */
export async function computeFromRibbon(event: { completed(): void }, tools: RibbonTools): Promise<void> {
  try {
    await tools.compute();
  } catch (error) {
    await say(error, tools);
  } finally {
    event.completed();
  }
}

async function say(error: unknown, tools: RibbonTools): Promise<void> {
  const fault = faultIn(error);
  const notice = await tools.openNotice(noticeQuery(fault ?? { error }, tools.language()));
  if (notice !== null) return Promise.race([notice.closed, tools.wait(LONGEST_NOTICE)]);
  // A fault of ours cannot be left to the pane, which may be as broken: let it reach the host's error log.
  if (fault === null || !tools.leaveFault(fault.name, fault.sheet)) throw error;
}
