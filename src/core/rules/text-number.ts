/** At most one separator, with one or two digits after it: longer groups could be thousands. */
const TEXT_NUMBER = /^[+-]?\d+(?:[.,]\d{1,2})?$/;

/**
 * A number typed as text, by the contract's rule: after trimming (no-break spaces too) an optional sign,
 * digits, at most one separator "," or "." with one or two digits after it. Everything else is null, because
 * it can be read in two ways ("1.234") or in none.
 *
 * @example textNumber("9,5 ")  // 9.5
 * @example textNumber("9,500") // null
 */
export function textNumber(typed: string): number | null {
  const text = typed.trim();
  if (!TEXT_NUMBER.test(text)) return null;
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  if (digits.length > 15) return null;
  return Number(text.replace(",", "."));
}
