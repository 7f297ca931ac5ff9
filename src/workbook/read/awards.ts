import type { AwardDescription } from "../../core/description";
import { plainText } from "../../core/rules/plain-text";
import { fold } from "../format/fold";
import { valueOf } from "../format/values";
import type { CellPlace, FindingList } from "./findings";
import type { GroupNames } from "./group-names";
import { notePlace, tablePlaces, type TablePlaces } from "./places";
import { present } from "./present";
import type { Table } from "./table";
import { isTotal } from "./totals";

type AwardsTable = Table<"awards">;
type NumberKey = "count" | "percent" | "min" | "maxRank" | "minTotal" | "minShareEach" | "minMonths" | "minBallot" | "minFrontline";

/** The award rules, and where each stands. */
export interface AwardsRead {
  readonly awards: readonly AwardDescription[];
  readonly places: TablePlaces;
}

/** Reads the award rules. A blank cell sets no condition; a blank "Tập thể / Cá nhân" means collectives. */
export function readAwards(table: AwardsTable, groups: GroupNames, findings: FindingList): AwardsRead {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("name") ?? table.sheet.firstCol);
  const awards: AwardDescription[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const name = table.text(row, "name");
    if (name === "" || isTotal(name)) continue;
    // Lines under the table, such as a signature, stand in one cell alone.
    const filled = [...table.header.columns.values()].filter((col) => table.sheet.value(row, col) !== "").length;
    if (filled === 1 && awards.length > 0 && table.isEmpty(row - 1)) continue;
    const award = readAward(table, row, name, groups, findings);
    notePlace(places, award.code, row);
    awards.push(award);
  }
  const names = new AwardNames(awards);
  const codeOf = (typed: string): string => names.find(typed) ?? typed;
  const resolved = awards.map((award) => ({
    ...award,
    ...(award.excludes === undefined ? {} : { excludes: award.excludes.map(codeOf) }),
    ...(award.of === undefined ? {} : { of: codeOf(award.of) }),
  }));
  return { awards: resolved, places };
}

function readAward(table: AwardsTable, row: number, name: string, groups: GroupNames, findings: FindingList): AwardDescription {
  const code = table.text(row, "code") || madeCode(name);
  const about = (field: string) => ({ award: code, field });
  const number = (key: NumberKey): number | undefined =>
    table.number(row, key, (given: string, place: CellPlace) =>
      findings.at(place, "award-bad-value", { column: `awards.${key}`, given, allowed: "" }, about(key)));
  const yes = (key: "leaderOnly" | "advisory"): boolean | undefined => {
    const value = table.choice(row, key, "yesNo", about(key));
    return value === undefined ? undefined : value === "yes";
  };
  const excludes = listOf(table.text(row, "excludes"));
  const optional = {
    groups: groups.list(table.text(row, "groups")),
    count: number("count"),
    percent: number("percent"),
    of: baseOf(table.text(row, "of")),
    round: table.choice(row, "round", "quotaRounding", about("round")),
    min: number("min"),
    leaderOnly: yes("leaderOnly"),
    maxRank: number("maxRank"),
    minTotal: number("minTotal"),
    minClass: table.text(row, "minClass") || undefined,
    minShareEach: number("minShareEach"),
    minMonths: number("minMonths"),
    minBallot: number("minBallot"),
    ballotBase: table.choice(row, "ballotBase", "ballotBase", about("ballotBase")),
    minFrontline: number("minFrontline"),
    prior: table.text(row, "prior") || undefined,
    excludes: excludes.length === 0 ? undefined : excludes,
    advisory: yes("advisory"),
    scope: table.choice(row, "scope", "scope", about("scope")),
    onTie: table.choice(row, "onTie", "onTie", about("onTie")),
  };
  return { code, name, for: table.choice(row, "for", "awardFor", about("for")) ?? "collective", ...present(optional) };
}

/** What a percentage is of: a word of the list, else as typed, which may be an award. */
function baseOf(typed: string): string | undefined {
  return typed === "" ? undefined : (valueOf("quotaBase", typed) ?? typed);
}

function madeCode(name: string): string {
  return plainText(name).toUpperCase().replace(/ /g, "-");
}

/** The items of a list in one cell, separated by ";" or line breaks. */
export function listOf(text: string): readonly string[] {
  return text.split(";").map((part) => part.trim()).filter((part) => part !== "");
}

/** Finds awards by what people type: code or name. */
export class AwardNames {
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string | null>();

  constructor(awards: readonly Pick<AwardDescription, "code" | "name">[]) {
    for (const { code, name } of awards) {
      this.byCode.set(code, code);
      for (const key of new Set([fold(code), fold(name)])) {
        const other = this.byName.get(key);
        this.byName.set(key, other === undefined || other === code ? code : null);
      }
    }
  }

  /** The code of the award that is meant; undefined where none or several could be. */
  find(typed: string): string | undefined {
    return this.byCode.get(typed) ?? this.byName.get(fold(typed)) ?? undefined;
  }
}
