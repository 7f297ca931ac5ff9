/**
 * How the members of one class of the Excel API are listed: one table per class, keyed by the names of the
 * messages (PascalCase). What is not in a table fails by name.
 */
import { apiNotFound, notSimulated } from "../host-error";
import type { HostObject, Session } from "./session";

export interface Scalar<S> {
  /** Number of the ExcelApi set that brought the member. */
  readonly since: string;
  readonly get?: (self: S, session: Session) => unknown;
  readonly set?: (self: S, value: unknown, session: Session) => void;
}

export interface ObjectProperty<S> {
  readonly since: string;
  readonly get: (self: S, session: Session) => HostObject | null;
}

export interface Method<S> {
  readonly since: string;
  /** The method changes the workbook, so a read-only workbook refuses it. */
  readonly writes?: true;
  /** Gives a plain value, nothing, or an object of the API (null: a null object). */
  readonly call: (self: S, args: readonly unknown[], session: Session) => unknown;
}

export interface ClassTable<S> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<S>>>;
  readonly objects: Readonly<Record<string, ObjectProperty<S>>>;
  readonly methods: Readonly<Record<string, Method<S>>>;
  /** Scalars that every answer about the object carries, so that the library can find it again. */
  readonly identity?: readonly string[];
  /** Of a collection: its items, and how the indexer finds one. */
  readonly items?: (self: S, session: Session) => readonly HostObject[];
  readonly indexer?: (self: S, args: readonly unknown[], session: Session) => HostObject;
}

export const hostObject = <S>(table: ClassTable<S>, self: S): HostObject => new TableObject(table, self);

export const isHostObject = (value: unknown): value is HostObject => value instanceof TableObject;

class TableObject<S> implements HostObject {
  referenceId?: string;

  constructor(private readonly table: ClassTable<S>, readonly self: S) {}

  get className(): string {
    return this.table.name;
  }

  get identity(): readonly string[] {
    return this.table.identity ?? [];
  }

  readable(session: Session): readonly string[] {
    const entries = Object.entries(this.table.scalars);
    return entries.filter(([name, scalar]) => scalar.get && !name.startsWith("_") && session.supports(scalar.since)).map(([name]) => name);
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  find(name: string): { kind: "scalar" | "object" | "method"; name: string } {
    const found = namesOf(this.table).get(name.toLowerCase());
    if (!found) throw notSimulated(this.memberName(name));
    return found;
  }

  read(name: string, session: Session): unknown {
    const scalar = this.table.scalars[name];
    if (!scalar?.get) throw notSimulated(`${this.memberName(name)} (to read)`);
    this.require(name, scalar.since, session);
    return scalar.get(this.self, session);
  }

  write(name: string, value: unknown, session: Session): void {
    const scalar = this.table.scalars[name];
    if (!scalar?.set) throw notSimulated(`${this.memberName(name)} (to set)`);
    this.require(name, scalar.since, session);
    session.mayWrite();
    scalar.set(this.self, value, session);
  }

  property(name: string, session: Session): HostObject | null {
    const property = this.table.objects[name];
    if (!property) throw notSimulated(this.memberName(name));
    this.require(name, property.since, session);
    return property.get(this.self, session);
  }

  call(name: string, args: readonly unknown[], session: Session): unknown {
    const method = this.table.methods[name];
    if (!method) throw notSimulated(this.memberName(name));
    this.require(name, method.since, session);
    if (method.writes) session.mayWrite();
    return method.call(this.self, args, session);
  }

  items(session: Session): readonly HostObject[] {
    if (!this.table.items) throw notSimulated(`${this.className}.items`);
    return this.table.items(this.self, session);
  }

  item(args: readonly unknown[], session: Session): HostObject {
    if (!this.table.indexer) throw notSimulated(`${this.className}.getItem`);
    return this.table.indexer(this.self, args, session);
  }

  private require(name: string, since: string, session: Session): void {
    if (!session.supports(since)) throw apiNotFound(this.memberName(name), since);
  }

  private memberName(name: string): string {
    return `${this.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

type Names = ReadonlyMap<string, { readonly kind: "scalar" | "object" | "method"; readonly name: string }>;
const known = new WeakMap<object, Names>();

function namesOf(table: { readonly scalars: object; readonly objects: object; readonly methods: object }): Names {
  const found = known.get(table);
  if (found) return found;
  const names = new Map<string, { kind: "scalar" | "object" | "method"; name: string }>();
  for (const name of Object.keys(table.methods)) names.set(name.toLowerCase(), { kind: "method", name });
  for (const name of Object.keys(table.objects)) names.set(name.toLowerCase(), { kind: "object", name });
  for (const name of Object.keys(table.scalars)) names.set(name.toLowerCase(), { kind: "scalar", name });
  known.set(table, names);
  return names;
}
