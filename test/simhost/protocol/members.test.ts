/** The tables of members against Microsoft's typings: every member exists, under the set that the table says. */
import { readFileSync } from "node:fs";
import { KNOWN_CLASSES } from "../../../src/simhost/protocol/tables";

const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

/** Text of a class of the Excel namespace. */
function classText(name: string): string {
  const excel = typings.slice(typings.indexOf("declare namespace Excel {"));
  const start = excel.search(new RegExp(`^    class ${name} extends OfficeExtension\\.ClientObject \\{`, "m"));
  if (start < 0) throw new Error(`The typings have no class Excel.${name}.`);
  return excel.slice(start, excel.indexOf("\n    }\n", start));
}

/** Sets named in the comment right before each declaration of a member, in order; empty: no such member. */
function setsOf(text: string, member: string): string[] {
  const declaration = new RegExp(`^\\s+(?:readonly )?${member}[(:?]`, "gm");
  const found: string[] = [];
  for (const match of text.matchAll(declaration)) {
    const comment = text.slice(text.lastIndexOf("/**", match.index), match.index);
    found.push(/\[Api set: ([^\]]*)\]/.exec(comment)?.[1] ?? "");
  }
  return found;
}

/** What Microsoft states as "ExcelApi 1.1 for get, 1.8 for set" is known by its first number. */
const numberOf = (set: string): string => /ExcelApi (\d+\.\d+)/.exec(set)?.[1] ?? set;

/** In the messages under another name than in the typings. */
const MESSAGE_ONLY = new Set(["Worksheet.Gridlines"]);

describe.each(KNOWN_CLASSES.map((each) => [each.name, each] as const))("%s", (name, { members }) => {
  const text = classText(name);
  const open = members.filter((member) => !member.name.startsWith("_") && !MESSAGE_ONLY.has(`${name}.${member.name}`));
  if (open.length === 0) return;
  test.each(open.map((member) => [member.name, member] as const))("%s", (_name, { name: memberName, since }) => {
    const sets = setsOf(text, memberName.charAt(0).toLowerCase() + memberName.slice(1));
    expect(sets.map(numberOf)).toContain(since);
  });
});
