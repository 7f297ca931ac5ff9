import type { Budget } from "../limits";
import type { ZipEntry } from "../zip/entry";
import { packEntry, writeZip } from "../zip/write-zip";
import type { PackageFile } from "./package-file";

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
