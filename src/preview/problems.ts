/** Faults in words. */
import { HostError } from "../simhost";
import { XlsxFault } from "../xlsx";
import type { PreviewWords } from "./words";

/** A file that could not be fetched from the server of the preview. */
export class UnreachableFault extends Error {
  override readonly name = "UnreachableFault";
}

/** The ribbon's function did not announce itself. */
export class RibbonFault extends Error {
  override readonly name = "RibbonFault";
}

/** What to tell the user of a fault; `about` is the file or command that it happened to. */
export function problemText(fault: unknown, about: string, words: PreviewWords): string {
  const { problems } = words;
  if (fault instanceof XlsxFault) {
    switch (fault.code) {
      case "not-a-workbook":
        return problems.notWorkbook(about);
      case "encrypted":
        return problems.encrypted(about);
      case "old-format":
        return problems.oldFormat(about);
      case "too-large":
        return problems.tooLarge(about);
      case "hostile":
        return problems.refused(about);
      case "damaged":
        return problems.damaged(about);
    }
  }
  if (fault instanceof HostError && fault.code === "AccessDenied") return problems.protectedSheet;
  if (fault instanceof UnreachableFault) return problems.unreachable(about);
  if (fault instanceof RibbonFault) return problems.ribbonMissing;
  return problems.unexpected(fault instanceof Error ? fault.message : String(fault));
}
