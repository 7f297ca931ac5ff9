import type { FileBook } from "../app";

/** A workbook that the user picked: what it holds, or why it cannot be read. */
export type Picked = { readonly book: FileBook } | { readonly fault: Parameters<typeof import("../app").unreadableFile>[1] };

/** Reads a picked file. The reader is fetched when it is first needed. */
export async function readPickedFile(file: File): Promise<Picked> {
  const [{ readFileBook }, { XlsxFault }] = await Promise.all([import("../xlsx/read-file-book"), import("../xlsx/fault")]);
  try {
    return { book: readFileBook(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    if (error instanceof XlsxFault) return { fault: error.code };
    // The file was moved or lies in a folder that the browser may no longer read.
    if (error instanceof DOMException) return { fault: "damaged" };
    throw error;
  }
}
