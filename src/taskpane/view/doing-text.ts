import type { PaneWords } from "../../i18n/words-pane";
import type { Doing, News } from "../state/pane-state";

/** The step under way, in words. */
export function doingText(doing: Doing, words: PaneWords): string {
  return doing === "opening" ? words.opening : words.steps[doing];
}

/** How a piece of work ended, in words. */
export function newsText(news: News, words: PaneWords): string {
  return "count" in news ? words.announce[news.kind](news.count) : words.announce[news.kind];
}
