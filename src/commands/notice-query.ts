import type { Language } from "../i18n";
import { paneWordsFor } from "../i18n/pane-words";
import type { FaultName, FaultText } from "../i18n/words-pane";

/** What the ribbon button has to say: a fault by name, or an error of ours. */
export type Notice = { readonly name: FaultName; readonly sheet: string | undefined } | { readonly error: unknown };

/** The notice as the query of the notice page's address. */
export function noticeQuery(notice: Notice, language: Language): string {
  const query = new URLSearchParams({ language });
  if ("name" in notice) {
    query.set("fault", notice.name);
    if (notice.sheet !== undefined) query.set("sheet", notice.sheet);
  } else {
    query.set("error", notice.error instanceof Error ? `${notice.error.name}: ${notice.error.message}` : String(notice.error));
  }
  return query.toString();
}

/** The words that a notice page with this query shows, and their language. */
export function noticeText(query: string): FaultText & { readonly language: Language; readonly title: string; readonly close: string } {
  const given = new URLSearchParams(query);
  const language = given.get("language") === "en" ? "en" : "vi";
  const words = paneWordsFor(language);
  const fault = Object.entries(words.faults).find(([name]) => name === given.get("fault"))?.[1];
  const text =
    fault === undefined
      ? { what: words.bug.heading, todo: `${words.bug.short} ${given.get("error") ?? ""}`.trim() }
      : fault(given.get("sheet") ?? undefined);
  return { ...text, language, title: words.notice.title, close: words.notice.close };
}
