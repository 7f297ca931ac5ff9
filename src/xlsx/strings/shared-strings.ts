import { XlsxFault } from "../fault";
import type { Budget } from "../limits";
import { decodeXstring } from "../xml/escape";
import { prefixOf, scanXml } from "../xml/scan";

export interface SharedStrings {
  /** Plain text of each, by the number that cells use; without the phonetic guides of Japanese text. */
  readonly texts: readonly string[];
  /** Numbers of those that hold more than plain text, so that a new plain text never takes their place. */
  readonly rich: ReadonlySet<number>;
}

export const NO_STRINGS: SharedStrings = { texts: [], rich: new Set() };

/** Reads the shared strings part. Throws XlsxFault "damaged" for another part or broken XML. */
export function readSharedStrings(xml: string, part: string, budget: Budget): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  let prefix: string | undefined;
  let text = "";
  let level = 0;
  let phonetic = 0;
  let inText = false;
  scanXml(xml, part, {
    open(name) {
      if (prefix === undefined) {
        prefix = prefixOf(name);
        if (name !== `${prefix}sst`) throw new XlsxFault("damaged", "no shared strings", part);
      }
      const local = name.slice(prefix.length);
      if (level === 1) text = "";
      else if (level === 2 && local !== "t") rich.add(texts.length);
      if (local === "rPh") phonetic++;
      if (local === "t" && phonetic === 0) inText = true;
      level++;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      const local = name.slice((prefix ?? "").length);
      level--;
      if (local === "rPh") phonetic--;
      if (local === "t") inText = false;
      if (level === 1) {
        budget.spendItems(1, part);
        texts.push(decodeXstring(text));
      }
    },
  });
  return { texts, rich };
}
