/** A number format taken apart. */

export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  /** "0", "#" or "?" */
  | { readonly kind: "digit"; readonly text: string }
  | { readonly kind: "point" }
  | { readonly kind: "comma" }
  | { readonly kind: "percent" }
  /** "E+" or "E-" */
  | { readonly kind: "exponent"; readonly text: string }
  | { readonly kind: "slash" }
  | { readonly kind: "text-value" }
  | { readonly kind: "general" }
  /** "yyyy", "mm", "[h]", "AM/PM" …, in lower case. */
  | { readonly kind: "date"; readonly text: string };

export interface FormatSection {
  readonly condition?: { readonly operator: string; readonly limit: number };
  readonly tokens: readonly FormatToken[];
}

const known = new Map<string, readonly FormatSection[]>();

/** The sections of a format, in order: positive, negative, zero, text. Kept, since a sheet has few formats. */
export function tokensOf(format: string): readonly FormatSection[] {
  const found = known.get(format);
  if (found) return found;
  const sections = split(format).map(sectionOf);
  known.set(format, sections);
  return sections;
}

/** At ";" outside quotes, brackets and after a backslash. */
function split(format: string): string[] {
  const parts = format.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\[]|[\\[])+|;/gs) ?? [];
  const sections = [""];
  for (const part of parts) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections;
}

const PIECE = /General|"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+|[0#?]|[.,%/@]|./gisu;

function sectionOf(text: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection["condition"];
  for (const match of text.matchAll(PIECE)) {
    const [piece, quoted, escaped, , , bracket] = match;
    if (quoted !== undefined) tokens.push({ kind: "literal", text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: "literal", text: escaped });
    else if (piece.startsWith("_")) tokens.push({ kind: "literal", text: " " });
    else if (piece.startsWith("*") && piece.length > 1) continue;
    else if (bracket !== undefined) {
      const read = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
      if (read?.[1] !== undefined && read[2] !== undefined) condition = { operator: read[1], limit: Number(read[2]) };
      else if (/^(h+|m+|s+)$/i.test(bracket)) tokens.push({ kind: "date", text: `[${bracket.toLowerCase()}]` });
      else if (bracket.startsWith("$")) tokens.push({ kind: "literal", text: bracket.slice(1).split("-")[0] ?? "" });
    } else tokens.push(plainToken(piece));
  }
  const dated = tokens.some((token) => token.kind === "date");
  const settled = dated ? tokens.map(inDate) : tokens;
  return condition ? { condition, tokens: settled } : { tokens: settled };
}

/** Beside date parts, separators are only what they look like. */
function inDate(token: FormatToken): FormatToken {
  if (token.kind === "slash") return { kind: "literal", text: "/" };
  if (token.kind === "comma") return { kind: "literal", text: "," };
  return token;
}

function plainToken(piece: string): FormatToken {
  const lower = piece.toLowerCase();
  if (lower === "general") return { kind: "general" };
  if (/^(y+|m+|d+|h+|s+|am\/pm|a\/p)$/.test(lower)) return { kind: "date", text: lower };
  if (/^[0#?]$/.test(piece)) return { kind: "digit", text: piece };
  if (/^e[+-]$/.test(lower)) return { kind: "exponent", text: piece.toUpperCase() };
  switch (piece) {
    case ".": return { kind: "point" };
    case ",": return { kind: "comma" };
    case "%": return { kind: "percent" };
    case "/": return { kind: "slash" };
    case "@": return { kind: "text-value" };
    default: return { kind: "literal", text: piece };
  }
}
