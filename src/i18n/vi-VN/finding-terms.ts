/** Terms that findings are put together from. */
import { allowedNames, ballotFaultWords, fieldName, givenValue, headerName, valuesOf } from "../finding-values";
import { inputs } from "./inputs";

/** A given value, a number in the form of this language. */
export const n = (text: string): string => givenValue(text, "vi");
/** The printed header of a column, in quotation marks. */
export const header = (key: string): string => `“${headerName(inputs, key)}”`;
/** The printed name of a setting, a column or a key of bloc.json, in quotation marks. */
export const field = (key: string): string => `“${fieldName(inputs, key)}”`;
/** Asks to choose among the allowed values of a setting or column; null where nothing translates them. */
export const choose = (allowed: string, key: string | null): string => {
  const names = allowedNames(inputs, allowed, key === "rules" ? "rules" : key === null ? null : valuesOf(inputs, key));
  return names === "" ? "Sửa lại hoặc để trống." : `Chọn một trong: ${names}.`;
};
/** What a figure must be, by the word that a finding has for it. */
export const FIGURES: Readonly<Record<string, string>> = {
  number: "một số, ví dụ 9,5",
  "not-negative": "một số không âm, ví dụ 9,5",
  positive: "một số lớn hơn 0, ví dụ 100",
  count: "một số nguyên không âm, ví dụ 3",
  date: "một ngày dạng ngày/tháng/năm, ví dụ 15/06/2026",
};
/** A state by its printed word, in quotation marks. */
export const states = (state: string): string => allowedNames(inputs, state, "state");
/** What is wrong with a ballot, by the columns of its sheet. */
export const ballotFault = (given: string): string => {
  const { column, figure, above, isTwice } = ballotFaultWords(inputs, given);
  if (isTwice) return `vòng ${figure} được nhập hai lần`;
  return above === undefined ? `“${column}” ghi ${n(figure)}` : `“${column}” (${n(figure)}) nhiều hơn “${above.column}” (${n(above.figure)})`;
};
