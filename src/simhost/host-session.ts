/** The state of the API side of a host: kept proxies, registrations, calculation. */
import type { Journal } from "./edit/journal";
import { Calculation } from "./engine/calculation";
import type { FormulaEngine } from "./engine/formula-engine";
import { accessDenied, HostError, itemNotFound } from "./host-error";
import { LOCALES, type SimLocale } from "./model/locale";
import type { SimName, SimRange, SimSheet, SimWorkbook } from "./model/types";
import type { Counters } from "./counters";
import { hostObject } from "./protocol/class-table";
import { namedItemTable } from "./protocol/classes/names";
import { rangeTable } from "./protocol/classes/range";
import { worksheetTable } from "./protocol/classes/worksheet";
import { insideSheet, RangeRef } from "./protocol/range-ref";
import type { HostObject, Makers, Session } from "./protocol/session";
import type { CalculationState, Switches } from "./switches";

/** What the session needs of its host. */
interface Owner {
  readonly workbook: SimWorkbook;
  readonly counters: Counters;
  readonly switches: Switches;
  readonly fileName: string;
  readonly otherUser: { readonly present: boolean };
  supports(version: string): boolean;
}

export class HostSession implements Session {
  readonly apiLocale = LOCALES["en-US"];
  private readonly references = new Map<string, HostObject>();
  private readonly registrations = new Map<string, number>();
  private lastReference = 0;
  private suspended = false;
  private readonly calculation: Calculation;

  constructor(private readonly host: Owner, readonly journal: Journal, engine: FormulaEngine | undefined, private readonly clock: () => Date) {
    this.calculation = new Calculation(journal, engine, clock);
  }

  readonly make: Makers = {
    range: (sheet: SimSheet, range: SimRange) => hostObject(rangeTable, RangeRef.of(sheet, insideSheet(range))),
    worksheet: (sheet: SimSheet) => hostObject(worksheetTable, sheet),
    namedItem: (name: SimName) => hostObject(namedItemTable, name),
  };

  get workbook(): SimWorkbook {
    return this.host.workbook;
  }

  get counters(): Counters {
    return this.host.counters;
  }

  get fileName(): string {
    return this.host.fileName;
  }

  get shared(): boolean {
    return this.host.otherUser.present;
  }

  get locale(): SimLocale {
    return LOCALES[this.host.switches.language];
  }

  get readLimit(): number {
    return this.host.switches.limits.cells;
  }

  get today(): Date {
    return this.clock();
  }

  supports(since: string): boolean {
    return this.host.supports(since);
  }

  mayWrite(): void {
    if (this.workbook.readOnly) throw accessDenied("The workbook is read-only.");
  }

  keep(object: HostObject): string {
    if (object.referenceId !== undefined) return object.referenceId;
    this.lastReference += 1;
    const id = `ref${this.lastReference}`;
    object.referenceId = id;
    this.references.set(id, object);
    if (object.self instanceof RangeRef) this.journal.anchors.add(object.self);
    return id;
  }

  release(referenceId: string): void {
    const object = this.references.get(referenceId);
    this.references.delete(referenceId);
    if (object?.self instanceof RangeRef) this.journal.anchors.delete(object.self);
  }

  kept(referenceId: string): HostObject {
    const object = this.references.get(referenceId);
    if (!object) throw new HostError("InvalidObjectPath", "The object is not kept any more.");
    if (object.self instanceof RangeRef && !this.workbook.sheets.includes(object.self.sheet)) throw itemNotFound();
    return object;
  }

  register(eventType: number, target: string): void {
    const key = `${eventType} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, target: string): void {
    const key = `${eventType} ${target}`;
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) this.registrations.set(key, left);
    else this.registrations.delete(key);
  }

  isRegistered(eventType: number, target: string): boolean {
    return this.registrations.has(`${eventType} ${target}`);
  }

  get calculationState(): CalculationState {
    return this.host.switches.calculationState;
  }

  settle(): void {
    if (!this.suspended) this.calculation.settle();
  }

  calculateAll(): void {
    this.calculation.calculateAll();
  }

  calculateUnsaved(): void {
    this.calculation.calculateUnsaved();
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  /** Suspended calculation is resumed with the next request, so what waits is calculated before that. */
  endRequest(): void {
    this.suspended = false;
    this.settle();
  }
}
