import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./entry";

/** 1 January 1980, the first moment a zip file can name: the same workbook gives the same bytes at any time. */
const FIXED_TIME = 0x00210000;
/** Measured on sheets: level 4 takes half the time of the default 6 for 3 % more bytes. */
const LEVEL = 4;
const UTF8_FLAG = 0x800;
const VERSION = 20;

/** A new entry from a part's bytes. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const packed = deflateSync(bytes, { level: LEVEL });
  const deflated = packed.length < bytes.length;
  return {
    rawName: new TextEncoder().encode(name),
    name,
    method: deflated ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: deflated ? packed : bytes,
    dosTime: FIXED_TIME,
    utf8: true,
    externalAttributes: 0,
  };
}

/** The fields that the local header and the directory share, from "version needed" to the length of the extra field. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.utf8 ? UTF8_FLAG : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.dosTime, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

/** A zip file of these entries in this order; compressed data is copied, not inflated. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let bodySize = 0;
  let directorySize = 0;
  for (const entry of entries) {
    bodySize += 30 + entry.rawName.length + entry.compressed.length;
    directorySize += 46 + entry.rawName.length;
  }
  const out = new Uint8Array(bodySize + directorySize + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let listed = bodySize;
  for (const entry of entries) {
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, VERSION, true);
    writeShared(view, listed + 6, entry);
    view.setUint32(listed + 38, entry.externalAttributes, true);
    view.setUint32(listed + 42, at, true);
    out.set(entry.rawName, listed + 46);
    listed += 46 + entry.rawName.length;

    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry);
    out.set(entry.rawName, at + 30);
    out.set(entry.compressed, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.compressed.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directorySize, true);
  view.setUint32(listed + 16, bodySize, true);
  return out;
}
