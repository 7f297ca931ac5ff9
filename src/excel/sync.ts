/**
 * The one place that calls context.sync(). Every sync has a watchdog, a busy host is asked three times, and
 * errors come out as faults.
 *
 * A try queues its commands anew, so it may be repeated: reads always, and writes because every write of ours
 * overwrites in place. What cannot simply be repeated (creating a sheet) asks `repeated` and looks first.
 */
import { HostFault, faultOf, isOfHost } from "./faults";
import { type ExcelHost, type HostTiming, PLATFORM_TIMING } from "./host";

/** Queues commands and returns the proxies whose values are wanted after the sync. `attempt` counts from 1. */
export type Queue<T> = (attempt: number) => T;

export class Batch {
  constructor(
    readonly context: Excel.RequestContext,
    private readonly timing: HostTiming,
    private readonly giveUp: (fault: HostFault) => void,
  ) {}

  /** One sync, or up to three where the host is busy. `onRepeat` may look at what a failed try left behind. */
  async sync<T>(queue: Queue<T>, onRepeat?: () => Promise<void>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const proxies = queue(attempt);
        await this.watched(this.context.sync());
        return proxies;
      } catch (error) {
        if (!isOfHost(error)) throw error;
        const fault = faultOf(error);
        const wait = this.timing.backOff[attempt - 1];
        if (fault.code !== "busy" || wait === undefined) throw fault;
        await new Promise<void>((done) => this.timing.setTimer(done, wait));
        if (onRepeat !== undefined) await onRepeat();
      }
    }
  }

  private watched(answer: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = this.timing.setTimer(() => {
        const fault = new HostFault("timeout");
        reject(fault);
        // The library's own tidying up after a failed batch waits for the same host, so the caller is told here.
        this.giveUp(fault);
      }, this.timing.patience);
      answer.then(
        () => {
          this.timing.clearTimer(timer);
          resolve();
        },
        (error: unknown) => {
          this.timing.clearTimer(timer);
          reject(error);
        },
      );
    });
  }
}

/** Runs a batch in the host. Rejects with a HostFault; an error that is not the host's comes out as it is. */
export function inHost<T>(host: ExcelHost, work: (batch: Batch) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = host.run((context) => work(new Batch(context, host.timing ?? PLATFORM_TIMING, reject)));
    run.then(resolve, (error: unknown) => reject(isOfHost(error) ? faultOf(error) : error));
  });
}


/** One more sync in a context that has outlived its batch, as event handlers do. */
export function syncAgain<T>(host: ExcelHost, context: Excel.RequestContext, queue: Queue<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    new Batch(context, host.timing ?? PLATFORM_TIMING, reject).sync(queue).then(resolve, reject);
  });
}
