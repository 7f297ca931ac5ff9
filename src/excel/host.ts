/**
 * What this floor needs of a host: the way into a batch, and which API level it has. In Excel `run` is
 * Excel.run; everywhere else it is the same function of Microsoft's library over a simulated host. No other
 * file touches the `Excel` global.
 */

export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Timers and patience, so that tests need not wait. */
export interface HostTiming {
  readonly setTimer: (done: () => void, milliseconds: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
  /** A sync that has not answered after so many milliseconds is given up. */
  readonly patience: number;
  /** Waits before the second and the third try of a busy host, in milliseconds. */
  readonly backOff: readonly number[];
}

export interface ExcelHost {
  readonly run: ExcelRun;
  /** Whether the host has ExcelApi of this version, as text: "1.14". 1.9 is taken for granted. */
  supports(apiVersion: string): boolean;
  /** Absent: the timers of the platform, 90 seconds of patience, 1 and 3 seconds of back-off. */
  readonly timing?: HostTiming;
}

/** Excel on the web recalculates large workbooks for tens of seconds; a sync that hangs never ends at all. */
export const PLATFORM_TIMING: HostTiming = {
  setTimer: (done, milliseconds) => globalThis.setTimeout(done, milliseconds),
  clearTimer: (timer) => globalThis.clearTimeout(timer as ReturnType<typeof globalThis.setTimeout>),
  patience: 90_000,
  backOff: [1_000, 3_000],
};
