import type { Member } from "../../core/bloc";
import type { MembersColumn } from "../../i18n/words-inputs";
import { REGISTERED_TITLES } from "../read/registration";
import type { PlanCell } from "../sheet-plan";
import { columnReference, literalList } from "./draft";
import { DATE, NUMBER, PROSE, TEXT, TEXT_LEFT, firstRowOf, lettersOf, planTable, type PlannedSheet } from "./input-table";
import { cell, dateCell, type InputContext } from "./names";
import type { MemberNamesAt } from "./plan-setup";

const SPARE = 10;
const TITLES = 2;

/** Where the names of the members stand, with the rows left free for more; their codes, where two have one name. */
export function memberNamesAt(context: InputContext, sheet: string): MemberNamesAt {
  const first = firstRowOf(TITLES);
  const byName = context.bloc.members.every(({ code, name }) => context.fullName(code) === name);
  const letters = lettersOf<"members">(context.words.columns.members, byName ? "name" : "code");
  return { sheet, letters, first, last: first + context.bloc.members.length + SPARE - 1 };
}

/** The list of members. */
export function planMembers(context: InputContext, setupSheet: string, groups: { readonly first: number; readonly last: number }): PlannedSheet {
  const { bloc, words, groupText } = context;
  const byCode = bloc.groups.some((group) => groupText(group.code) !== group.name);
  const yesNo = [words.values.yesNo.yes, words.values.yesNo.no];
  const role = words.roles[bloc.bloc.kind];
  const names: { width: number; format: typeof PROSE } = { width: 16, format: PROSE };
  const numbers = { width: 12, format: NUMBER };
  return planTable({
    table: "members",
    role: "members",
    tab: context.target("members"),
    titles: [`${words.titles.members} ${words.span(bloc.bloc.period, bloc.bloc.year)}`, bloc.bloc.name],
    guide: words.guides.members,
    headers: words.columns.members,
    looks: {
      label: { width: 6, format: TEXT },
      name: { width: 36, format: PROSE },
      shortName: { width: 20, format: PROSE },
      group: {
        width: 21,
        format: PROSE,
        list: bloc.groups.length === 0 ? null : columnReference(setupSheet, byCode ? "A" : "B", groups.first, groups.last),
      },
      code: { width: 10, format: TEXT },
      role: { width: 14, format: PROSE, list: [role.head, role.deputy] },
      registered: { width: 10, format: { align: "center", wrap: true } },
      registeredCollective: { width: 20, format: PROSE },
      registeredAdvanced: numbers,
      registeredGrassroots: numbers,
      registeredExcellent: numbers,
      registeredMerit: numbers,
      pactSigned: { width: 12, format: DATE },
      reportDue: { width: 12, format: DATE },
      reportReceived: { width: 12, format: DATE },
      agencyClass: names,
      partyClass: names,
      underReview: names,
      excludedReason: { width: 16, format: PROSE },
      keepsPlace: { width: 10, format: TEXT, list: literalList(yesNo) },
      womenShare: { width: 9, format: NUMBER },
      predecessor: { width: 22, format: PROSE },
      founded: { width: 12, format: DATE },
      dissolved: { width: 12, format: DATE },
      preparedBy: names,
      phone: { width: 14, format: TEXT_LEFT },
      note: { width: 16, format: PROSE },
    },
    rows: bloc.members.map((member, at) => ({
      code: member.code,
      cells: {
        label: String(at + 1),
        name: member.name,
        shortName: member.shortName === member.name ? null : member.shortName,
        group: cell(groupText(member.group)),
        code: member.code,
        role: cell(member.role),
        ...registrationCells(member, words.values.yesNo),
        pactSigned: dateCell(member.pactSigned),
        reportDue: dateCell(member.reportDue),
        reportReceived: dateCell(member.reportReceived),
        excludedReason: cell(member.excluded?.reason),
        keepsPlace: member.excluded === undefined ? null : member.excluded.keepsPlace ? words.values.yesNo.yes : words.values.yesNo.no,
        womenShare: cell(member.womenShare),
        predecessor: cell(member.predecessor),
        founded: dateCell(member.founded),
        dissolved: dateCell(member.dissolved),
        note: cell(member.note),
      },
    })),
    spare: SPARE,
    // Who heads the bloc is named on the set-up sheet.
    rare: [
      "shortName", "role", "registeredCollective", "registeredAdvanced", "registeredGrassroots", "registeredExcellent", "registeredMerit", "agencyClass", "partyClass",
      "underReview", "keepsPlace", "womenShare", "predecessor", "founded", "dissolved", "preparedBy", "phone",
    ],
    hiddenHint: words.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#2E75B6",
  });
}

function registrationCells({ registered }: Member, yesNo: Readonly<Record<"yes" | "no", string>>): Partial<Record<MembersColumn, PlanCell>> {
  if (registered === undefined) return {};
  if (typeof registered === "boolean") return { registered: registered ? yesNo.yes : yesNo.no };
  const cells: Partial<Record<MembersColumn, PlanCell>> = {};
  const titles = new Map(Object.entries(registered));
  for (const [key, title] of REGISTERED_TITLES) {
    const value = titles.get(title);
    if (value === undefined) continue;
    cells[key] = value;
    titles.delete(title);
  }
  const rest = [...titles].map(([title, value]) => `${title}: ${String(value)}`);
  return rest.length === 0 ? cells : { ...cells, registered: rest.join("; ") };
}
