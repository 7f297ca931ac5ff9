/** Where everything stands on the record's sheet, and its seals. */
import { checksumOf } from "./record-cells";
import type { RecordedVerification } from "./recorded-run";

/** Role of the very hidden sheet that keeps the last two ranked runs. */
export const RECORD_ROLE = "record";

/** A word to people who come upon the sheet. */
export const NOTE_ROW = 0;
/** The seal of a run, above its lines; a column without one holds no completed run. */
export const SEAL_ROW = 1;
/** First line of a run. */
export const LINES_ROW = 2;

/** Word of the line that says when, by whom and how a run was made. */
export const RUN = "run";

const MARK = "bloc-ranking-record";
const VERSION = "1";

/** What a seal says besides the sum over the lines. */
export interface Seal {
  readonly number: number;
  readonly verification: RecordedVerification;
}

/** The text of a seal over these cells. */
export function sealText(seal: Seal, cells: readonly string[]): string {
  const json = JSON.stringify({ ...seal, cells: cells.length });
  return `${MARK} ${VERSION} ${checksumOf([json, ...cells])} ${json}`;
}

/**
 * What a seal says of the cells below it, up to the last that holds anything. "damaged" where the text is no seal
 * of this version or the cells are not those that were sealed.
 */
export function readSeal(text: string, below: readonly string[]): { readonly seal: Seal; readonly cells: readonly string[] } | "damaged" {
  const [mark, version, checksum, ...rest] = text.split(" ");
  const json = rest.join(" ");
  if (mark !== MARK || version !== VERSION) return "damaged";
  const count = /"cells":(\d+)\}$/.exec(json)?.[1];
  const cells = below.slice(0, Number(count));
  if (count === undefined || cells.length !== Number(count) || below.slice(cells.length).some((cell) => cell !== "")) return "damaged";
  if (checksumOf([json, ...cells]) !== checksum) return "damaged";
  return { seal: JSON.parse(json) as Seal, cells };
}
