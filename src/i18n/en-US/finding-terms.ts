/** Terms that findings are put together from. */
import { allowedNames, ballotFaultWords, fieldName, givenValue, headerName, valuesOf } from "../finding-values";
import { inputs } from "./inputs";

/** A given value, a number in the form of this language. */
export const n = (text: string): string => givenValue(text, "en");
/** The printed header of a column, in quotation marks. */
export const header = (key: string): string => `“${headerName(inputs, key)}”`;
/** The printed name of a setting, a column or a key of bloc.json, in quotation marks. */
export const field = (key: string): string => `“${fieldName(inputs, key)}”`;
/** Asks to choose among the allowed values of a setting or column; null where nothing translates them. */
export const choose = (allowed: string, key: string | null): string => {
  const names = allowedNames(inputs, allowed, key === "rules" ? "rules" : key === null ? null : valuesOf(inputs, key));
  return names === "" ? "Correct it or leave it empty." : `Choose one of: ${names}.`;
};
/** What a figure must be, by the word that a finding has for it. */
export const FIGURES: Readonly<Record<string, string>> = {
  number: "a number, for example 9.5",
  "not-negative": "a number of at least 0, for example 9.5",
  positive: "a number above 0, for example 100",
  count: "a whole number of at least 0, for example 3",
  date: "a date as day/month/year, for example 15/06/2026",
};
/** A state by its printed word, in quotation marks. */
export const states = (state: string): string => allowedNames(inputs, state, "state");
/** What is wrong with a ballot, by the columns of its sheet. */
export const ballotFault = (given: string): string => {
  const { column, figure, above, isTwice } = ballotFaultWords(inputs, given);
  if (isTwice) return `round ${figure} is entered twice`;
  return above === undefined ? `“${column}” says ${n(figure)}` : `“${column}” (${n(figure)}) is more than “${above.column}” (${n(above.figure)})`;
};
