import { exactText, fromNumber } from "../core";

/** A number of a cell as the plain decimal that people see: 15 significant digits, no exponent. */
export function plainNumber(value: number): string {
  return exactText(fromNumber(value));
}
