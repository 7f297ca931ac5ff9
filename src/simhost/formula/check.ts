/** Whether text after "=" is a formula at all. Excel refuses to take what is not. */
import { meetsBySpace } from "./parts";
import { scanFormula, type FormulaToken } from "./scan";

/** Checks the grammar only: a formula may still name what does not exist. Longest formula: 8,192 characters. */
export function isFormula(formula: string): boolean {
  if (formula.length > 8192) return false;
  const tokens = scanFormula(formula);
  const hasSpaces = tokens.some(({ kind }) => kind === "space");
  return new Reader(hasSpaces ? tokens.filter((token, index) => token.kind !== "space" || meetsBySpace(tokens, index)) : tokens).wholeFormula();
}

/** Between two operands; "<" and ">" may be two characters. */
const OPERATORS: ReadonlySet<string> = new Set("+-*/^&=:");

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  wholeFormula(): boolean {
    return this.expression(true) && this.at === this.tokens.length;
  }

  /** `union`: commas join references here. */
  private expression(union: boolean): boolean {
    for (;;) {
      while (this.isOneOf("+", "-", "@")) this.at += 1;
      if (!this.primary()) return false;
      while (this.text() === "%") this.at += 1;
      if (!this.operator(union)) return true;
    }
  }

  private operator(union: boolean): boolean {
    if (this.tokens[this.at]?.kind === "space") {
      this.at += 1;
      return true;
    }
    const text = this.text();
    if (text === "<" || text === ">") {
      this.at += 1;
      if (this.text() === "=" || (text === "<" && this.text() === ">")) this.at += 1;
      return true;
    }
    if (!OPERATORS.has(text) && !(union && text === ",")) return false;
    this.at += 1;
    return true;
  }

  private primary(): boolean {
    const token = this.tokens[this.at];
    if (!token) return false;
    this.at += 1;
    if (token.kind === "function") return this.calls();
    if (token.text === "(") return this.expression(true) && this.close(")") && this.maybeCall();
    if (token.text === "{") return this.constants();
    return token.kind !== "operator" && token.kind !== "space";
  }

  /** One list of arguments, and further ones for what a LAMBDA gives. */
  private calls(): boolean {
    if (this.text() !== "(") return false;
    this.at += 1;
    for (;;) {
      if (this.text() === ",") {
        this.at += 1;
        continue;
      }
      if (this.text() === ")") break;
      if (!this.expression(false)) return false;
      if (this.text() !== "," && this.text() !== ")") return false;
    }
    return this.close(")") && this.maybeCall();
  }

  private maybeCall(): boolean {
    return this.text() === "(" ? this.calls() : true;
  }

  private constants(): boolean {
    for (;;) {
      if (this.isOneOf("+", "-")) this.at += 1;
      const kind = this.tokens[this.at]?.kind;
      if (kind !== "number" && kind !== "string" && kind !== "error" && kind !== "name") return false;
      this.at += 1;
      if (this.text() === "}") return this.close("}");
      if (this.text() !== "," && this.text() !== ";") return false;
      this.at += 1;
    }
  }

  private close(bracket: string): boolean {
    if (this.text() !== bracket) return false;
    this.at += 1;
    return true;
  }

  private isOneOf(first: string, second: string, third = second): boolean {
    const text = this.text();
    return text === first || text === second || text === third;
  }

  private text(): string {
    return this.tokens[this.at]?.text ?? "";
  }
}
