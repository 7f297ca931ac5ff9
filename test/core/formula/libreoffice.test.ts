/** LibreOffice recalculates every kind of rule and random blocs, as published and after scores have changed. */
import fc from "fast-check";
import { rankBloc, resolveBloc, type Bloc } from "../../../src/core";
import { anyChange, type Change } from "./any-bloc";
import { DATED, placeDays, READ, REFUSED } from "./days";
import { canBeHeldTo, differences, PROVISIONAL } from "./differences";
import { EVERY_RULE, EVERY_RULE_CHANGED } from "./every-rule-bloc";
import { computeWithLibreOffice, hasLibreOffice } from "./libreoffice";
import { serialOfIso } from "../../../src/workbook/format/dates";
import { place, type Placed } from "./placed";
import { CHANGES, movedOf, publishedBloc } from "./watch-changes";

const isThere = hasLibreOffice() || process.env["CI"] === "true";
if (!isThere) console.warn("LibreOffice (soffice) is not installed: its recalculation of the formulas is skipped");

/** The same blocs at every run: what fails here fails again. */
const RANDOM: readonly Change[] = fc.sample(anyChange.filter(canBeHeldTo), { numRuns: 30, seed: 20261122 });

(isThere ? test : test.skip)("LibreOffice computes what the engine has, and follows when scores change", () => {
  const sheets = new Map<string, Placed>();
  const blocs = new Map<string, Bloc>();
  [{ before: EVERY_RULE, after: EVERY_RULE_CHANGED }, ...RANDOM].forEach(({ before, after }, i) => {
    const [bloc, changed] = [resolveBloc(before), resolveBloc(after)];
    const published = place(bloc, rankBloc(bloc, PROVISIONAL), PROVISIONAL);
    const { constants } = place(changed, rankBloc(changed, PROVISIONAL), PROVISIONAL);
    sheets.set(`before${i}`, published).set(`after${i}`, { ...published, constants });
    blocs.set(`before${i}`, bloc).set(`after${i}`, changed);
  });
  const computed = computeWithLibreOffice(sheets);
  const found = [...blocs].flatMap(([name, bloc]) => {
    const [placed, values] = [sheets.get(name), computed.get(name)];
    if (placed === undefined || values === undefined) throw new Error(`no sheet ${name}`);
    return differences(bloc, placed, values, PROVISIONAL).map((difference) => `${name} ${difference}`);
  });
  expect(found).toEqual([]);
}, 600_000);

(isThere ? test : test.skip)("LibreOffice counts the same points that have moved", () => {
  const { bloc: watched, edited } = publishedBloc();
  const computed = computeWithLibreOffice(new Map(CHANGES.map(([, scores], i) => [`s${i}`, edited(scores)])));
  CHANGES.forEach(([name, scores, moved], i) => {
    const sheet = computed.get(`s${i}`);
    expect([name, sheet === undefined ? {} : movedOf(watched, edited(scores), sheet)]).toEqual([name, moved]);
  });
});

(isThere ? test : test.skip)("LibreOffice reads days in text with the day first, or not at all", () => {
  const texts = [...Object.keys(READ), ...REFUSED];
  const computed = computeWithLibreOffice(new Map([["days", placeDays([...texts, ...DATED.map(([cell]) => cell)])]])).get("days");
  const found = (row: number): unknown[] => ["B", "D"].map((column) => computed?.(`${column}${row + 1}`)).map((value) => (typeof value === "string" && /^(?:#|Err:)/.test(value) ? "error" : value));
  const day = (text: string): number | string | null => (READ[text] === undefined ? "error" : serialOfIso(READ[text]));
  expect(texts.map((text, i) => [text, ...found(i)])).toEqual(texts.map((text) => [text, day(text), day(text)]));
  expect(DATED.map((_, i) => found(texts.length + i))).toEqual(DATED.map(([, whole]) => [whole, whole]));
});
