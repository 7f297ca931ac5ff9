/** What the pane says of verification and record: texts, each with the cell that it leads to. */
import type { Place, RecordCheck, ToldChange, Verification } from "../../app";
import type { Language } from "../../i18n";
import { formatDecimal } from "../../i18n/number";
import { recordWordsFor } from "../../i18n/record-words";
import type { RecordWords } from "../../i18n/words-record";

/** A line of a list; `to` is where it leads. */
export interface RecordLine {
  readonly text: string;
  readonly to?: Place;
}

type Verified = Omit<Verification, "differences">;

/** The same words as in the run log. */
export function verificationLine({ state, checked, different, notVerifiable, reason }: Verified, { verification: words }: RecordWords): string {
  const said = state === "matched" ? words.matched(checked) : state === "different" ? words.different(different, checked) : words.unverified(reason ?? "host");
  return notVerifiable === 0 ? said : `${said}; ${words.tooClose(notVerifiable)}`;
}

/** A cell that does not hold what it must. */
export function cellLine({ sheet, cell, expected, found }: Verification["differences"][number], language: Language): RecordLine {
  const words = recordWordsFor(language);
  return { text: words.verification.cell(words.at(sheet, cell), shown(expected, language), shown(found, language)), to: { sheet, cell } };
}

/** An input that changed. */
export function changeLine({ sheet, cell, what, was, is, note }: ToldChange, language: Language): RecordLine {
  const text = recordWordsFor(language).check.change(what, was, is, note);
  return sheet === "" ? { text } : { text, to: { sheet, ...(cell === undefined ? {} : { cell }) } };
}

/** What came of comparing with the record: the outcome first, then what was found. */
export function checkLines(check: RecordCheck, { check: words }: RecordWords): string[] {
  const { run } = check;
  if (run === null) return [check.damaged ? words.damaged : words.none];
  return [
    check.same ? words.same(run.when) : words.differs(run.when),
    ...(check.changes.length === 0 ? [] : [words.inputs(check.changes.length)]),
    check.differences.length === 0 ? words.cellsSame(check.checked) : words.cells(check.differences.length, check.checked),
    ...(check.gone === 0 ? [] : [words.gone(check.gone)]),
    check.fresh === null ? words.noFreshResult : check.fresh === run.fingerprint ? words.fingerprintSame : words.fingerprintDiffers(short(run.fingerprint), short(check.fresh)),
    ...(check.proven ? [] : [words.notProven]),
    ...(check.damaged ? [words.otherDamaged] : []),
  ];
}

const short = (fingerprint: string): string => fingerprint.slice(0, 8);

function shown(value: string | number | boolean, language: Language): string {
  if (value === "") return recordWordsFor(language).blank;
  const text = String(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? formatDecimal(text, language) : text;
}
