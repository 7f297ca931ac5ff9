/** How explanations name criteria and write numbers. */
import { exactText, fixedText, fromExactText } from "../../core/exact/text";
import { isZero } from "../../core/exact/arithmetic";
import { round } from "../../core/exact/round";
import { decimalsNeeded } from "../outputs/number-cell";

/** A criterion by its TT, by its name where it has only a dash. */
export function titleOf({ label, name }: { readonly label: string; readonly name: string }): string {
  const plain = label.replace(/[.)]$/, "").trim();
  return plain === "" || /^[-–+•]$/.test(plain) ? name : plain;
}

/** A section as sentences name it: "Phần II" says little without its name. */
export function sectionTitle({ label, name }: { readonly label: string; readonly name: string }): string {
  const plain = label.replace(/[.)]$/, "").trim();
  return plain === "" || /^[-–+•]$/.test(plain) ? name : `${plain}. ${name}`;
}

/** A decimal or fraction as it is shown; "" stays "". */
export function shown(decimal: string, decimals: number): string {
  return decimal === "" ? "" : exactText(round(fromExactText(decimal), decimals));
}

/** A decimal with at least so many decimals, as the column of points has them; other text as it is. */
export function withDecimals(text: string, decimals: number): string {
  return /^-?\d+(?:\.\d+)?$/.test(text) && decimalsNeeded([text]) <= decimals ? fixedText(fromExactText(text), decimals) : text;
}

/** An exact difference as sentences show it: rounded, to two decimals more than totals have where it would look like nothing, and finer if it still would; never with fewer than totals have. */
export function shownDifference(exact: string, decimals: number): string {
  const value = fromExactText(exact);
  for (const digits of [decimals, decimals + 2, 9]) {
    const rounded = round(value, digits);
    if (!isZero(rounded) || isZero(value)) return withDecimals(exactText(rounded), decimals);
  }
  return fixedText(value, 15);
}
