import { XlsxFault } from "../fault";
import { INFLATE_FLOOR_BYTES, MAX_ENTRIES, MAX_PART_BYTES, MIN_INFLATE_RATIO } from "../limits";
import type { ZipEntry } from "./entry";

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const END_SIZE = 22;

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Where the directory must have ended. */
  readonly end: number;
}

function truncated(part?: string): XlsxFault {
  return new XlsxFault("damaged", "truncated zip", part);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw truncated();
}

function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readDirectory(view: DataView): Directory {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  let limit = end;
  if (end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR_SIGNATURE) {
    const at = big(view, end - 12);
    if (at + 56 > end || view.getUint32(at, true) !== END64_SIGNATURE) throw truncated();
    count = big(view, at + 32);
    offset = big(view, at + 48);
    limit = at;
  }
  if (count > MAX_ENTRIES) throw new XlsxFault("hostile", "too many entries");
  return { count, offset, end: limit };
}

/** Sizes and offset that do not fit 32 bits stand in an extra field, each only if its own field is full. */
function readBigFields(view: DataView, from: number, to: number, fields: [size: number, packed: number, offset: number]): void {
  let at = from;
  while (at + 4 <= to) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let value = at + 4;
      for (let i = 0; i < 3; i++) {
        if (fields[i] !== 0xffffffff) continue;
        if (value + 8 > Math.min(to, at + 4 + length)) throw truncated();
        fields[i] = big(view, value);
        value += 8;
      }
      return;
    }
    at += 4 + length;
  }
}

function checkName(name: string): void {
  if (name.includes("\0") || name.split("/").includes("..") || /^[A-Za-z]:/.test(name)) {
    throw new XlsxFault("hostile", "unsafe entry name", name);
  }
}

function checkSizes(name: string, size: number, packed: number): void {
  if (size > MAX_PART_BYTES) throw new XlsxFault("too-large", "part", name);
  if (size > INFLATE_FLOOR_BYTES && packed < size * MIN_INFLATE_RATIO) throw new XlsxFault("hostile", "inflate ratio", name);
}

/** Start of an entry's data; its local header must agree with the directory about the name. */
function dataStart(view: DataView, bytes: Uint8Array, offset: number, rawName: Uint8Array, name: string): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw truncated(name);
  const nameLength = view.getUint16(offset + 26, true);
  const same = nameLength === rawName.length && rawName.every((byte, i) => byte === bytes[offset + 30 + i]);
  if (!same) throw new XlsxFault("hostile", "two names for one entry", name);
  return offset + 30 + nameLength + view.getUint16(offset + 28, true);
}

/**
 * The entries of a zip file in the order of its directory, not yet inflated.
 *
 * Throws XlsxFault: "damaged" for a truncated file or an unknown compression, "hostile" for too many entries,
 * doubled or unsafe names, overlapping data or an inflate ratio beyond the limit, "encrypted" for entries under
 * a zip password.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < END_SIZE) throw truncated();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readDirectory(view);
  const utf8 = new TextDecoder("utf-8");
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  const spans: { start: number; end: number; name: string }[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw truncated();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > directory.end) throw truncated();
    const rawName = bytes.subarray(at + 46, nameEnd);
    const name = utf8.decode(rawName).replaceAll("\\", "/").replace(/^\/+/, "");
    const fields: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    readBigFields(view, nameEnd, extraEnd, fields);
    const [size, packed, offset] = fields;

    checkName(name);
    if (seen.has(name.toLowerCase())) throw new XlsxFault("hostile", "duplicate entry", name);
    seen.add(name.toLowerCase());
    if (flags & 1) throw new XlsxFault("encrypted", "zip password", name);
    if (method !== 0 && method !== 8) throw new XlsxFault("damaged", `compression method ${method}`, name);
    checkSizes(name, size, packed);
    const start = dataStart(view, bytes, offset, rawName, name);
    if (start + packed > directory.offset) throw truncated(name);
    spans.push({ start: offset, end: start + packed, name });
    entries.push({
      rawName,
      name,
      method,
      crc: view.getUint32(at + 16, true),
      size,
      compressed: bytes.subarray(start, start + packed),
      dosTime: view.getUint32(at + 12, true),
      utf8: (flags & 0x800) !== 0,
      externalAttributes: view.getUint32(at + 38, true),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  spans.sort((a, b) => a.start - b.start);
  spans.forEach((span, i) => {
    const next = spans[i + 1];
    if (next !== undefined && span.end > next.start) throw new XlsxFault("hostile", "overlapping entries", span.name);
  });
  return entries;
}
