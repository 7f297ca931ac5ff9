import type { Shell } from "../app";
import type { Language } from "../i18n";
import { supportsExcelApi } from "./office";

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the use-cases need of the world, inside Excel: the pane and the ribbon run on the same one. */
export function excelShell(language: Language): Shell {
  return {
    excel: { run: (batch) => Excel.run(batch), supports: supportsExcelApi },
    digest,
    now: () => new Date(),
    language,
  };
}
