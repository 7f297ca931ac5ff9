import type { Shell } from "../app";
import type { Language } from "../i18n";
import { supportsExcelApi } from "./office";

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One for the whole page: a second run is refused while one on the same host is under way. */
const excel: Shell["excel"] = { run: (batch) => Excel.run(batch), supports: supportsExcelApi };

/** What the use-cases need of the world, inside Excel: the pane and the ribbon run on the same one. */
export function excelShell(language: Language): Shell {
  return {
    excel,
    digest,
    now: () => new Date(),
    language,
  };
}
