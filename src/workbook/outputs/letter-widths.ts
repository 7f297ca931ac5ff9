/** Widths of the letters of Times New Roman, in thousandths of the type size, upright and bold. */

/** Letters by width. Accented letters are as wide as the letter they stand on, but for those with a horn. */
const UPRIGHT = widths({
  180: "'", 200: "|", 250: " ,.", 278: "/:;\\ijlt", 333: "!()-I[]`fr‘’·", 350: "•", 389: "Js", 400: "°", 408: '"', 444: "?acez“”", 469: "^", 480: "{}",
  500: "#$*0123456789_bdghknopquvxyđ–«»§", 529: "ơ", 541: "~", 542: "ư", 549: "≥≤", 556: "FPS", 564: "+<=>×−", 611: "ELTZ", 667: "BCR",
  722: "ADGHKNOQUVXYwĐƠ", 776: "Ư", 778: "&m", 833: "%", 889: "M", 921: "@", 944: "W", 1000: "…—→",
});
const BOLD = widths({
  220: "|", 250: " ,.", 278: "'/\\il", 333: "!()-:;[]`fjt‘’·", 350: "•", 389: "Is", 394: "{}", 400: "°", 444: "cerz", 500: "#$*0123456789?J_agovxy“”–«»§",
  520: "~", 549: "≥≤", 554: "ơ", 555: '"', 556: "Sbdhknpquđ", 570: "+<=>×−", 581: "^", 600: "ư", 611: "FP", 667: "BELTZ", 722: "ACDNRUVXYwĐ",
  778: "GHKOQƠ", 796: "Ư", 833: "&m", 930: "@", 944: "M", 1000: "%W…—→",
});

/** Of any other sign. */
const OTHER = 600;

/** Letters come out a little wider on some machines than on others. */
const SAFETY = 1.03;

/** Every mark above or below a letter but the horn of ơ and ư. */
const MARKS = /(?!\u031B)\p{M}/gu;

/** Width of a text on one line in thousandths of its type size. */
export function widthOf(text: string, bold = false): number {
  const letters = bold ? BOLD : UPRIGHT;
  let width = 0;
  for (const letter of text.normalize("NFD").replace(MARKS, "").normalize("NFC")) width += letters.get(letter) ?? OTHER;
  return width;
}

/** Points that a text on one line takes at most, in type of so many points. */
export function pointsOfLine(text: string, size: number, bold = false): number {
  return (widthOf(text, bold) * size * SAFETY) / 1000;
}

function widths(letters: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(letters).flatMap(([width, all]) => [...all].map((letter) => [letter, Number(width)] as const)));
}
