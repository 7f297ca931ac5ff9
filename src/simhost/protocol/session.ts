/** What the members of the API work with while a request runs. */
import type { Counters } from "../counters";
import type { Journal } from "../edit/journal";
import type { SimLocale } from "../model/locale";
import type { CalculationState } from "../switches";
import type { SimName, SimRange, SimSheet, SimWorkbook } from "../model/types";

export interface Session {
  readonly workbook: SimWorkbook;
  readonly fileName: string;
  /** Is somebody else in the workbook? */
  readonly shared: boolean;
  /** Every change of the workbook is written through it. */
  readonly journal: Journal;
  readonly counters: Counters;
  /** Settings of the user in front of this host. */
  readonly locale: SimLocale;
  /** Values that an add-in writes are read as en-US on every machine. */
  readonly apiLocale: SimLocale;
  /** Cells that a single property may be read for. */
  readonly readLimit: number;
  /** Supplies the year of a date typed without one. */
  readonly today: Date;
  /** Brings formulas up to date, unless calculation is manual or suspended. */
  settle(): void;
  calculateAll(): void;
  /** What the host says of its calculation. */
  readonly calculationState: CalculationState;
  suspendCalculation(): void;
  /** Does the host have this ExcelApi set? */
  supports(since: string): boolean;
  /** Throws AccessDenied where the workbook is read-only. */
  mayWrite(): void;
  /** Objects of other classes than a member's own. */
  readonly make: Makers;
  /** Keeps a proxy across requests, and lets go of it. */
  keep(object: HostObject): string;
  release(referenceId: string): void;
  /** The kept object; throws where there is none. */
  kept(referenceId: string): HostObject;
  /** The add-in wants events of this number from a target: "Workbook" or a sheet's id. */
  register(eventType: number, target: string): void;
  unregister(eventType: number, target: string): void;
}

export interface Makers {
  range(sheet: SimSheet, range: SimRange): HostObject;
  worksheet(sheet: SimSheet): HostObject;
  namedItem(name: SimName): HostObject;
}

/** An object of the API: what a table says, about one thing. */
export interface HostObject {
  readonly className: string;
  /** The thing itself, for members that take an object as an argument. */
  readonly self: unknown;
  /** Set while the add-in keeps the proxy across syncs. */
  referenceId?: string;
  readonly identity: readonly string[];
  /** Names of the plain properties that can be read at the host's API level. */
  readable(session: Session): readonly string[];
  readonly isCollection: boolean;
  /** What a name is, in any case ("fontBold" or "FontBold"), and the table's spelling of it. Fails by name if it is nothing. */
  find(name: string): { readonly kind: "scalar" | "object" | "method"; readonly name: string };
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  property(name: string, session: Session): HostObject | null;
  call(name: string, args: readonly unknown[], session: Session): unknown;
  items(session: Session): readonly HostObject[];
  item(args: readonly unknown[], session: Session): HostObject;
}
