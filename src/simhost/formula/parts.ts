/** Parts of a formula that are larger than a token. */
import type { FormulaToken } from "./scan";

/**
 * The arguments of the function at an index, each as its tokens; none where its parentheses hold nothing.
 * Example: of SUMIF(A1:A3, ">0", B1) there are three.
 */
export function argumentsOf(tokens: readonly FormulaToken[], at: number): (readonly FormulaToken[])[] {
  const parts: FormulaToken[][] = [[]];
  let depth = 0;
  // The token after the name opens the list.
  for (const token of tokens.slice(at + 2)) {
    if (token.text === "(" || token.text === "{") depth += 1;
    if (token.text === ")" || token.text === "}") depth -= 1;
    if (depth < 0) break;
    if (token.text === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.length === 1 && parts[0]?.every(({ kind }) => kind === "space") ? [] : parts;
}

/** Is the space at an index an operator: the cells that the references on its two sides have in common? */
export function meetsBySpace(tokens: readonly FormulaToken[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before !== undefined && after !== undefined && (isArea(before) || before.text === ")") && (isArea(after) || after.kind === "function" || after.text === "(");
}

const isArea = ({ kind }: FormulaToken): boolean => kind === "reference" || kind === "name" || kind === "opaque";
