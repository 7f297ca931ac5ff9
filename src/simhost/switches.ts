/** Troubles that a test can give the host. */
import type { SimLanguage } from "./model/locale";

export interface Limits {
  /** Bytes of a request and of a response, enforced on the web only. */
  request: number;
  response: number;
  /** Cells above which a property is null. */
  cells: number;
}

export type CalculationState = "Done" | "Calculating" | "Pending";

export interface Switches {
  /** Highest ExcelApi set of the host. */
  api: string;
  /** "web" enforces the byte limits. */
  profile: "web" | "desktop";
  /** Settings of the user in front of this host. */
  language: SimLanguage;
  /** The user is typing in a cell: every request is refused. */
  cellEditMode: boolean;
  /** What the host says of its calculation. Excel on the web may still be calculating when a request is answered. */
  calculationState: CalculationState;
  limits: Limits;
}

export const MEGABYTES_5 = 5 * 1024 * 1024;

/** What happens at one request: something before it runs, and whether it runs at all. */
export interface SyncPlan {
  before?: () => void;
  /** Error code that refuses the request. */
  fail?: string;
  hang?: boolean;
}

/** Plans for requests to come; the next one is number 1. */
export class SyncPlans {
  private count = 0;
  private readonly plans = new Map<number, SyncPlan>();

  /** The n-th request from now is refused with this code, once. */
  failSync(n: number, code: string): void {
    this.planAt(n).fail = code;
  }

  /** The n-th request from now never gets an answer. */
  hangSync(n: number): void {
    this.planAt(n).hang = true;
  }

  /** Something happens right before the n-th request from now. */
  beforeSync(n: number, action: () => void): void {
    const plan = this.planAt(n);
    const earlier = plan.before;
    plan.before = () => {
      earlier?.();
      action();
    };
  }

  /** The plan of the request that comes in now. */
  take(): SyncPlan {
    this.count += 1;
    const plan = this.plans.get(this.count) ?? {};
    this.plans.delete(this.count);
    return plan;
  }

  private planAt(n: number): SyncPlan {
    const at = this.count + n;
    const existing = this.plans.get(at);
    if (existing) return existing;
    const made: SyncPlan = {};
    this.plans.set(at, made);
    return made;
  }
}

/** "1.9" is below "1.12". */
export function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
