import { XlsxFault } from "../fault";
import type { Budget } from "../limits";
import { inflateEntry } from "../zip/inflate-entry";
import { readZip } from "../zip/read-zip";
import type { ZipEntry } from "../zip/entry";
import { packEntry, writeZip } from "../zip/write-zip";

/** Text of a part: UTF-8, or UTF-16 with its byte order mark, the two that the format allows. */
function decode(bytes: Uint8Array, part: string): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XlsxFault("damaged", "text encoding", part);
  }
}

/** The parts of an opened file, kept compressed; names are found whatever their letters' case. */
export class PackageFile {
  private readonly byName = new Map<string, ZipEntry>();

  constructor(readonly entries: readonly ZipEntry[]) {
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
  }

  static open(bytes: Uint8Array): PackageFile {
    return new PackageFile(readZip(bytes));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** The part's text. Throws XlsxFault "damaged" if it is missing or cannot be unpacked. */
  text(name: string, budget: Budget): string {
    const entry = this.byName.get(name.toLowerCase());
    if (entry === undefined) throw new XlsxFault("damaged", "part missing", name);
    return decode(inflateEntry(entry, budget), entry.name);
  }
}

/** Parts that are to be written instead of, or besides, those of the opened file. */
export class PackageEdit {
  private readonly changed = new Map<string, { name: string; text: string }>();
  private readonly removed = new Set<string>();

  constructor(readonly file: PackageFile, private readonly budget: Budget) {}

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.changed.has(key) || (this.file.has(name) && !this.removed.has(key));
  }

  text(name: string): string {
    return this.changed.get(name.toLowerCase())?.text ?? this.file.text(name, this.budget);
  }

  put(name: string, text: string): void {
    this.changed.set(name.toLowerCase(), { name, text });
  }

  remove(name: string): void {
    this.changed.delete(name.toLowerCase());
    this.removed.add(name.toLowerCase());
  }

  /** Names of the parts as they will be written. */
  names(): string[] {
    const kept = this.file.entries.map((entry) => entry.name).filter((name) => !this.removed.has(name.toLowerCase()));
    const added = [...this.changed].filter(([key]) => !this.file.has(key)).map(([, part]) => part.name);
    return [...kept, ...added];
  }

  /** The file: entries that were not changed are copied in their compressed form. */
  toBytes(): Uint8Array {
    const utf8 = new TextEncoder();
    const pack = (name: string, text: string): ZipEntry => packEntry(name, utf8.encode(declareUtf8(text)));
    const entries: ZipEntry[] = [];
    const left = new Map(this.changed);
    for (const entry of this.file.entries) {
      const key = entry.name.toLowerCase();
      const change = left.get(key);
      left.delete(key);
      if (change !== undefined) entries.push(pack(entry.name, change.text));
      else if (!this.removed.has(key)) entries.push(entry);
    }
    for (const { name, text } of left.values()) entries.push(pack(name, text));
    return writeZip(entries);
  }
}

/** A part that was UTF-16 is written as UTF-8 and must say so. */
function declareUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding=)(["'])utf-16(?:le|be)?\2/i, "$1$2UTF-8$2");
}
