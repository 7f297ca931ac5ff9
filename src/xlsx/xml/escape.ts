const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text content of an element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (letter) => ENTITIES[letter] as string) : text;
}

/** Attribute value between double quotes; line breaks would otherwise be read as spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string).replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** What XML cannot hold, a carriage return (XML would read it as a line feed), and text that looks like such an escape. */
const NEEDS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function hexEscape(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A user's text as the file format stores it: "\r" is "_x000D_", and a literal "_x000D_" is "_x005F_x000D_". */
export function encodeXstring(text: string): string {
  return text.replace(NEEDS_ESCAPE, hexEscape);
}

/** The user's text behind a stored one; the inverse of encodeXstring. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Whether an XML reader may drop white space of this text unless it is told to keep it. */
export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|[\n\t]/.test(text);
}

/** A text element with xml:space where white space would otherwise be lost. */
export function textElement(name: string, text: string): string {
  const stored = encodeXstring(text);
  return `<${name}${needsSpacePreserved(stored) ? ' xml:space="preserve"' : ""}>${escapeText(stored)}</${name}>`;
}
