/** Column widths: the file counts characters of the default font, the API points. */

/** Pixels of a digit of Calibri 11, at 96 dots per inch. */
const DIGIT = 7;

/** Points of a width in characters as the file stores it. Example: 48 for 9.140625. */
export const pointsOfWidth = (chars: number): number => Math.trunc(((256 * chars + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * 0.75;

/** Characters, in steps of 1/256 as the file stores them, of a width in points. */
export const widthOfPoints = (points: number): number => Math.trunc((Math.round(points / 0.75) / DIGIT) * 256) / 256;
