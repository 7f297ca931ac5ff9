/**
 * How the add-in knows its own sheets: a hidden name of the workbook, "_BlocRanking.<role>", that refers to
 * their cell A1. The name follows a rename. When a user copies the sheet, Excel gives the copy a name of the
 * copy's own scope, so the copy is the user's.
 */

/** Every hidden name of ours starts with this. */
export const OWNED_NAME_PREFIX = "_BlocRanking.";

const PLAIN = /^[A-Z0-9]$/;

/**
 * The hidden name for a role: "standings:G1" → "_BlocRanking.standings.G1", "run-log" → "_BlocRanking.run_log".
 *
 * Excel compares names without regard to case and allows few signs, so in the part after ":" (a code that a user
 * chose) everything but capital letters and digits is written as "_" and four hexadecimal digits. Two roles
 * never share a name.
 */
export function ownedNameOf(role: string): string {
  const colon = role.indexOf(":");
  const kind = colon < 0 ? role : role.slice(0, colon);
  const head = OWNED_NAME_PREFIX + kind.replaceAll("-", "_");
  return colon < 0 ? head : `${head}.${encode(role.slice(colon + 1))}`;
}

/** The role that a hidden name stands for; undefined where the name is not one of ours. */
export function roleOfOwnedName(name: string): string | undefined {
  if (name.slice(0, OWNED_NAME_PREFIX.length).toLowerCase() !== OWNED_NAME_PREFIX.toLowerCase()) return undefined;
  const rest = name.slice(OWNED_NAME_PREFIX.length);
  const dot = rest.indexOf(".");
  const kind = (dot < 0 ? rest : rest.slice(0, dot)).toLowerCase().replaceAll("_", "-");
  if (kind === "") return undefined;
  return dot < 0 ? kind : `${kind}:${decode(rest.slice(dot + 1))}`;
}

function encode(code: string): string {
  let encoded = "";
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charAt(at);
    encoded += PLAIN.test(unit) ? unit : `_${code.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return encoded;
}

function decode(encoded: string): string {
  return encoded.replace(/_([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
