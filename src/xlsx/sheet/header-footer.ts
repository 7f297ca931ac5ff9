export interface HeaderParts {
  left: string;
  center: string;
  right: string;
}

/** The three parts of a header as the file writes it in one line: "&LLeft&CPage &P&RRight". Codes stay as they are. */
export function splitHeader(text: string): HeaderParts {
  const parts: HeaderParts = { left: "", center: "", right: "" };
  let into: keyof HeaderParts = "center";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter !== "&") {
      parts[into] += letter;
      continue;
    }
    const code = text.charAt(++at);
    if (code === "L") into = "left";
    else if (code === "C") into = "center";
    else if (code === "R") into = "right";
    else parts[into] += letter + code;
  }
  return parts;
}

/** The inverse of splitHeader; empty parts are left out. */
export function joinHeader(parts: HeaderParts): string {
  const piece = (code: string, text: string): string => (text === "" ? "" : code + text);
  return piece("&L", parts.left) + piece("&C", parts.center) + piece("&R", parts.right);
}
