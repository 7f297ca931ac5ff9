import { Inflate, inflateSync } from "fflate";
import { XlsxFault } from "../fault";
import type { Budget } from "../limits";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./entry";

/** Below this one call cannot produce more than 66 MB, whatever the data says. */
const CHUNK_BYTES = 64 * 1024;

function inflateWhole(entry: ZipEntry): Uint8Array {
  // One byte more than stated shows data that goes on past its stated size: fflate fills the buffer and no more.
  return inflateSync(entry.compressed, { out: new Uint8Array(entry.size + 1) });
}

function inflateInChunks(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new XlsxFault("hostile", "more data than stated", entry.name);
    out.set(chunk, length);
    length += chunk.length;
  });
  const data = entry.compressed;
  for (let at = 0; at < data.length; at += CHUNK_BYTES) {
    inflate.push(data.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= data.length);
  }
  return out.subarray(0, length);
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.compressed;
  try {
    return entry.compressed.length <= CHUNK_BYTES ? inflateWhole(entry) : inflateInChunks(entry);
  } catch (error) {
    if (error instanceof XlsxFault) throw error;
    throw new XlsxFault("damaged", "deflate stream", entry.name);
  }
}

/**
 * The bytes of an entry. The size in the directory was held to the limits before; here the real bytes are
 * counted against it, so a header that lies is found before more than that has been kept.
 *
 * Throws XlsxFault "hostile" for more data than stated, "damaged" for less, for a broken stream or a wrong checksum.
 */
export function inflateEntry(entry: ZipEntry, budget: Budget): Uint8Array {
  budget.spendBytes(entry.size, entry.name);
  const bytes = inflate(entry);
  if (bytes.length > entry.size) throw new XlsxFault("hostile", "more data than stated", entry.name);
  if (bytes.length < entry.size) throw new XlsxFault("damaged", "less data than stated", entry.name);
  if (crc32(bytes) !== entry.crc) throw new XlsxFault("damaged", "checksum", entry.name);
  return bytes;
}
