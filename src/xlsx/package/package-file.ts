import { XlsxFault } from "../fault";
import type { Budget } from "../limits";
import { inflateEntry } from "../zip/inflate-entry";
import { readZip } from "../zip/read-zip";
import type { ZipEntry } from "../zip/entry";

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
