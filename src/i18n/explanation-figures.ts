/** How figures of explanations are put into words; the same for every language. */
import { formatDate } from "./date";
import { formatDecimal } from "./number";
import type { Language } from "./words";
import type { ExplanationParams } from "./words-explanation";

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** The figures of one explanation in a language. */
export class Figures {
  constructor(private readonly params: ExplanationParams, private readonly language: Language) {}

  /** Whether core has stated this figure. */
  has(key: string): boolean {
    const value = this.params[key];
    return value !== undefined && value !== "";
  }

  /** Text as it stands; "" where there is none. */
  text(key: string): string {
    return String(this.params[key] ?? "");
  }

  /** A number in the language's form; text that people typed in its place comes back as typed. */
  number(key: string): string {
    const value = this.params[key] ?? "";
    const text = typeof value === "number" ? plain(value) : value;
    return DECIMAL.test(text) ? formatDecimal(text, this.language) : text;
  }

  /** The value for comparisons in words only ("above the cap"); null where it is no number. */
  value(key: string): number | null {
    const text = this.text(key);
    return DECIMAL.test(text) ? Number(text) : null;
  }

  day(key: string): string {
    return formatDate(this.text(key));
  }

  /** The unit of the figures, with the space before it ("" for none); a percent sign stands without one. */
  unit(): string {
    const unit = this.text("unit").trim();
    return unit === "" || unit === "%" ? unit : ` ${unit}`;
  }
}

/** A number of a cell without the noise beyond its 15 digits, never in exponent form. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(15).replace(/\.?0+$/, "") : text;
}
