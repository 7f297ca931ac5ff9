/** Days in cells, as formulas read them: a date, or text with the day first, whatever the spreadsheet's own order of day and month. */
import { formula } from "./expression";
import type { Expression, FormulaRef } from "./formula";

/** A cell as `dayIn` takes it: a number as it is, text without spaces around it and with "/" for "-" and ".". */
export function dayTyped(cell: Expression | FormulaRef): Expression {
  return formula`IF(ISNUMBER(${cell}),${cell},${slashed(cell)})`;
}

/**
 * The day in a cell, without a time of day: a date, or text "d/m/yyyy" with one or two digits for day and month, and
 * "/", "-" or "." between them. An error value for every other text and for a day that the calendar does not have.
 * No spreadsheet's own reading of dates is asked: in some countries it takes 12/11 for 11 December.
 *
 * `text`: the cell's text as `dayTyped` writes it, where that already stands in a cell.
 */
export function dayIn(cell: Expression | FormulaRef, text: Expression | FormulaRef = slashed(cell)): Expression {
  const fromMonth = formula`MID(${text},FIND("/",${text})+1,2)`;
  const day = formula`DATE(RIGHT(${text},4),SUBSTITUTE(${fromMonth},"/",""),SUBSTITUTE(LEFT(${text},2),"/",""))`;
  const zero = (part: Expression | FormulaRef): Expression => formula`IF(LEFT(${part},1)="0","0","")`;
  // DATE takes 31/02 for 3 March, and the pieces are cut blindly: only a day that is written like the text is the day of the text.
  const written = formula`${zero(text)}&DAY(${day})&"/"&${zero(fromMonth)}&MONTH(${day})&"/"&YEAR(${day})`;
  return formula`IF(ISNUMBER(${cell}),INT(${cell}),IF(EXACT(${text},${written}),${day},NA()))`;
}

function slashed(cell: Expression | FormulaRef): Expression {
  return formula`SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),"-","/"),".","/")`;
}
