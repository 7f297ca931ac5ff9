import type { MembersColumn } from "../../i18n/words-inputs";
import type { Member } from "../../core/bloc";
import type { Subject } from "../../core/finding";
import { textNumber } from "../../core/rules/text-number";
import { valueOf } from "../format/values";
import { numberCell } from "./cell-values";
import type { FindingList } from "./findings";
import type { Table } from "./table";

/** Columns of the list that register one title each, and the title under which it is kept. */
export const REGISTERED_TITLES: readonly (readonly [MembersColumn, string])[] = [
  ["registeredCollective", "collective"],
  ["registeredAdvanced", "LĐTT"],
  ["registeredGrassroots", "CSTĐCS"],
  ["registeredExcellent", "CSTĐ"],
  ["registeredMerit", "Bằng khen"],
];

/** A member as findings name it. */
interface Registering {
  readonly code: string;
  readonly name: string;
}

/**
 * What a member registered: yes or no, or a value for each title ("LĐTT: 25; Cờ thi đua: 1" in the column
 * Đăng ký thi đua, and the columns of single titles). undefined where nothing is said. A plain no goes before titles
 * beside it, because it decides who is considered for awards; a title that is neither 0 nor no is then reported.
 */
export function readRegistration(table: Table<"members">, row: number, { code, name }: Registering, findings: FindingList): Member["registered"] | undefined {
  const titles: Record<string, string | number> = {};
  const typed = table.text(row, "registered");
  const answer = typed === "" ? undefined : valueOf("yesNo", typed);
  if (typed !== "" && answer === undefined) {
    for (const part of typed.split(";")) {
      const [title = "", ...rest] = part.split(":");
      const value = rest.join(":").trim();
      if (title.trim() !== "") titles[title.trim()] = value === "" ? "x" : (textNumber(value) ?? value);
    }
  }
  const about: Subject = { member: code, field: "registered" };
  let isReported = false;
  for (const [key, title] of REGISTERED_TITLES) {
    const cell = numberCell(table.sheet, row, table.col(key));
    if (cell.kind === "blank") continue;
    const value = cell.kind === "number" ? cell.value : table.text(row, key);
    if (answer !== "no") titles[title] = value;
    else if (!isReported && valueOf("yesNo", String(value)) !== "no") {
      isReported = true;
      findings.at(table.place(row, "registered"), "registration-contradicts", { name, header: `members.${key}`, given: String(value) }, about);
    }
  }
  if (Object.keys(titles).length > 0) return titles;
  return answer === undefined ? undefined : answer === "yes";
}
