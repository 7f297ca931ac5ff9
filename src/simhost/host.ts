/** The simulated Excel host: one workbook, the requests of an add-in, and the people at it. */
import { newCounters, utf8Length, type Counters } from "./counters";
import { Journal } from "./edit/journal";
import { OtherUser } from "./edit/other-user";
import { Person } from "./edit/person";
import type { FormulaEngine } from "./engine/formula-engine";
import type { HostEvent, HostListener } from "./events";
import { HostSession } from "./host-session";
import { LOCALES, type SimLanguage } from "./model/locale";
import type { SimWorkbook } from "./model/types";
import { hostObject } from "./protocol/class-table";
import { runBatch } from "./protocol/batch";
import { workbookTable } from "./protocol/classes/workbook";
import { ActionType, type RequestBody, type ResponseBody } from "./protocol/messages";
import { atLeast, MEGABYTES_5, SyncPlans, type Switches } from "./switches";

export interface HostOptions {
  /** Without one, a formula is marked as not recalculated as soon as something it refers to changes. */
  readonly engine?: FormulaEngine;
  /** Highest ExcelApi set; the newest by default. */
  readonly api?: string;
  readonly profile?: "web" | "desktop";
  readonly language?: SimLanguage;
  readonly today?: () => Date;
  readonly fileName?: string;
}

/** ExcelApi set of Excel on the web and Microsoft 365 at the time of writing. */
const NEWEST_API = "1.20";

export class SimHost {
  readonly counters: Counters = newCounters();
  readonly switches: Switches;
  /** Troubles at requests to come. */
  readonly plans = new SyncPlans();
  /** The user in front of this host. */
  readonly person: Person;
  /** Somebody else who has the workbook open. */
  readonly otherUser: OtherUser;
  readonly fileName: string;
  private readonly journal: Journal;
  private readonly listeners = new Set<HostListener>();
  private readonly session: HostSession;

  constructor(readonly workbook: SimWorkbook, options: HostOptions = {}) {
    this.switches = {
      api: options.api ?? NEWEST_API,
      profile: options.profile ?? "web",
      language: options.language ?? "vi-VN",
      cellEditMode: false,
      calculationState: "Done",
      limits: { request: MEGABYTES_5, response: MEGABYTES_5, cells: 5_000_000 },
    };
    this.fileName = options.fileName ?? "Book.xlsx";
    this.journal = new Journal(workbook);
    const today = options.today ?? ((): Date => new Date());
    this.session = new HostSession(this, this.journal, options.engine, today);
    const settings = () => ({ locale: LOCALES[this.switches.language], today: today() });
    const finish = (): void => this.finish();
    this.person = new Person(this.journal, settings, finish);
    this.otherUser = new OtherUser(this.journal, settings, finish);
    this.session.calculateUnsaved();
  }

  /** Does the host have this ExcelApi set? */
  supports(version: string): boolean {
    return atLeast(this.switches.api, version);
  }

  /** Types into a cell, in the user's own regional settings, as Excel's grid would take it. */
  edit(sheetId: string, row: number, col: number, typed: string): void {
    this.person.edit(sheetId, row, col, typed);
  }

  /** Hears of every change, after it is complete. @returns a function that ends it */
  subscribe(listener: HostListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  isRegistered(eventType: number, target: string): boolean {
    return this.session.isRegistered(eventType, target);
  }

  resetCounters(): void {
    Object.assign(this.counters, newCounters());
  }

  /** Calculates every formula anew, as F9 with everything marked. */
  recalculate(): void {
    this.session.calculateAll();
    this.publish();
  }

  /**
   * Answers one request of the client library.
   * @param bytes length of the request as UTF-8
   * @returns JSON of the answer; a promise that never settles where a test wants that
   */
  async execute(body: RequestBody, bytes: number): Promise<string> {
    if (isCleanup(body)) {
      this.counters.cleanups += 1;
      return JSON.stringify(this.run(body));
    }
    this.counters.syncs += 1;
    this.counters.requestBytes += bytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    const plan = this.plans.take();
    plan.before?.();
    if (plan.hang) return new Promise<string>(() => undefined);
    const refusal = plan.fail ?? this.refusalOf(bytes);
    const answer = refusal === undefined ? this.run(body) : refuse(refusal);
    const text = JSON.stringify(answer);
    this.publishLater();
    return this.sized(text);
  }

  private run(body: RequestBody): ResponseBody {
    this.journal.actor = "addin";
    try {
      const answer = runBatch(body, hostObject(workbookTable, this.workbook), this.session);
      this.session.endRequest();
      return answer;
    } finally {
      this.journal.actor = "person";
    }
  }

  private refusalOf(bytes: number): string | undefined {
    if (this.switches.cellEditMode) return "InvalidOperationInCellEditMode";
    if (this.switches.profile === "web" && bytes > this.switches.limits.request) return "RequestPayloadSizeLimitExceeded";
    return undefined;
  }

  /** Counts the answer; on the web one that is too long is refused after the work was done. */
  private sized(text: string): string {
    const bytes = utf8Length(text);
    if (this.switches.profile === "web" && bytes > this.switches.limits.response) {
      return this.sized(JSON.stringify(refuse("ResponsePayloadSizeLimitExceeded")));
    }
    this.counters.responseBytes += bytes;
    this.counters.largestResponse = Math.max(this.counters.largestResponse, bytes);
    return text;
  }

  /** After a change that no request made. */
  private finish(): void {
    this.session.settle();
    this.publish();
  }

  /** The add-in gets its answer before the events that it caused. */
  private publishLater(): void {
    setTimeout(() => this.publish(), 0);
  }

  private publish(): void {
    const events: readonly HostEvent[] = this.journal.takeEvents();
    if (events.length === 0) return;
    for (const listener of [...this.listeners]) listener(events);
  }
}

/** The library's own request at the end of a run: it gives back proxies and nothing else. */
const isCleanup = ({ Actions }: RequestBody): boolean =>
  Actions.some((action) => action.Name === "_RemoveReference") &&
  Actions.every((action) => action.ActionType === ActionType.instantiate || action.Name === "_RemoveReference");

const refuse = (code: string): ResponseBody => ({ Results: [], Error: { Code: code, Message: MESSAGES[code] ?? code, Location: "" } });

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};
