import type { MemberDescription } from "../../core/description";
import { plainText } from "../../core/rules/plain-text";
import { fold } from "../format/fold";
import { valueOf } from "../format/values";
import type { FindingList } from "./findings";
import type { GroupNames } from "./group-names";
import { notePlace, tablePlaces, type TablePlaces } from "./places";
import { present } from "./present";
import { readRegistration } from "./registration";
import type { Table } from "./table";
import { isTotal } from "./totals";

type MembersTable = Table<"members">;

/** The members, and where each stands. */
export interface MembersRead {
  readonly members: readonly MemberDescription[];
  readonly places: TablePlaces;
}

/**
 * Reads the members' list. `onlyGroup` is the code of the bloc's one group, for lists that have no column Nhóm.
 * Rows that hold a group's name alone put the rows under them into that group.
 */
export function readMembers(table: MembersTable, groups: GroupNames, onlyGroup: string | undefined, findings: FindingList): MembersRead {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("name") ?? table.sheet.firstCol);
  const members: MemberDescription[] = [];
  let heading: string | undefined;
  let afterGap = false;
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    if (table.isEmpty(row)) {
      afterGap = members.length > 0;
      continue;
    }
    const name = table.text(row, "name");
    const known = (["code", "group", "shortName"] as const).some((key) => table.text(row, key) !== "");
    if (!known) {
      const inHeading = groups.inHeading(name || table.text(row, "label"));
      if (inHeading !== undefined) {
        heading = inHeading;
        continue;
      }
      if (name === "" || isTotal(name) || isTotal(table.text(row, "label"))) continue;
      // A line under the list: place and date, a signature.
      if (afterGap && table.text(row, "label") === "") continue;
    }
    if (name === "") {
      findings.at(table.place(row, "name"), "member-name-missing", {});
      continue;
    }
    const fallback = heading ?? (table.has("group") ? undefined : onlyGroup);
    const member = readMember(table, row, name, fallback, groups);
    notePlace(places, member.code, row);
    members.push(member);
  }
  return { members, places };

  function readMember(from: MembersTable, row: number, name: string, fallback: string | undefined, names: GroupNames): MemberDescription {
    const shortName = from.text(row, "shortName") || undefined;
    const code = from.text(row, "code") || madeCode(shortName ?? name);
    const typedGroup = from.text(row, "group");
    const group = typedGroup === "" ? (fallback ?? "") : (names.find(typedGroup) ?? typedGroup);
    const date = (key: "pactSigned" | "reportDue" | "reportReceived" | "founded" | "dissolved") => from.date(row, key, { member: code, field: key });
    const optional = {
      shortName,
      registered: readRegistration(from, row, { code, name }, findings),
      reportDue: date("reportDue"),
      reportReceived: date("reportReceived"),
      pactSigned: date("pactSigned"),
      excluded: exclusion(from, row, code),
      womenShare: from.number(row, "womenShare", (given, place) => findings.at(place, "figure-unreadable", { given, expected: "not-negative" }, { member: code, field: "womenShare" })),
      role: from.text(row, "role") || undefined,
      predecessor: from.text(row, "predecessor") || undefined,
      founded: date("founded"),
      dissolved: date("dissolved"),
      note: from.text(row, "note") || undefined,
    };
    return { code, name, group, ...present(optional) };
  }

  function exclusion(from: MembersTable, row: number, code: string): { reason: string; keepsPlace: boolean } | undefined {
    const typed = from.text(row, "underReview");
    const review = typed === "" || valueOf("yesNo", typed) === "no" ? "" : typed;
    const reason = from.text(row, "excludedReason") || review;
    if (reason === "") return undefined;
    const keeps = from.choice(row, "keepsPlace", "yesNo", { member: code, field: "keepsPlace" });
    return { reason, keepsPlace: keeps !== "no" };
  }
}

/** A code for a member that has none typed: its short name without accents, "SO-TU-PHAP". */
function madeCode(name: string): string {
  return plainText(name).toUpperCase().replace(/ /g, "-");
}

/** Finds members by what people type: code, short name or full name. */
export class MemberNames {
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string | null>();

  constructor(members: readonly MemberDescription[]) {
    for (const { code, name, shortName } of members) {
      this.byCode.set(code, code);
      for (const key of new Set([fold(code), fold(name), fold(shortName ?? name)])) {
        const other = this.byName.get(key);
        this.byName.set(key, other === undefined || other === code ? code : null);
      }
    }
  }

  /** The code of the member that is meant; undefined where none or several could be. */
  find(typed: string): string | undefined {
    return this.byCode.get(typed) ?? this.byName.get(fold(typed)) ?? undefined;
  }
}
