import { compare } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { exactMax } from "../criteria/exact-numbers";
import { withOverrides } from "./computed";
import { readPoints } from "./direct";
import { MISSING, UNREADABLE, type GivenParameters, type LeafCase, type LeafColumn, type LeafKind, type LeafOutcome, type Parsed } from "./kind";
import { aroundColon, clausesOf, exactIn, isFiniteNumber, keywordText, shownParameters } from "./parameters/fields";
import { fromNumber } from "../exact/from-number";
import { plainText } from "./plain-text";
import { reasonOf } from "./reasons";
import { firstOf, isOneOf, literal, own } from "../formula/expression";
import { missingWithout, wordRow } from "../formula/figure-rows";

/** One named level and its points. */
export interface Level {
  readonly name: string;
  readonly points: Exact;
}

/** One of named levels, each with its points: "Tốt: 10; Khá: 7; Không: 0". The level reached is the result achieved. */
export const level: LeafKind<readonly Level[]> = {
  name: "level",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: { vi: ["theo mức", "chấm theo mức", "mức"], en: ["by level", "levels"] },
  parse: (given, { max }) => parseLevels(given, exactMax(max)),
  evaluate: (column) =>
    withOverrides(
      column,
      column.cases.map((leafCase) => evaluate(column, leafCase)),
      (given, about) => readPoints(given, column.max, about),
    ),
  formula: (column) => {
    const reached = wordRow(column);
    const levels = column.parameters.map((one) => ({ when: isOneOf(own(reached.key), spellingsOf(one, column.recorded)), then: literal(one.points) }));
    return {
      computed: true,
      figures: [reached],
      status: missingWithout(reached),
      points: firstOf(levels, "NA()"),
    };
  },
  explain: (column, { entry }, outcome) => reasonOf(column, outcome, "level", { level: String(entry?.actual) }),
};

/** The level's name, with and without accents, and every way in which it has been typed. Case does not matter. */
function spellingsOf({ name }: Level, recorded: readonly (number | string)[]): string[] {
  const plain = plainText(name);
  const typed = recorded.map((given) => String(given).trim()).filter((given) => plainText(given) === plain);
  const known = new Map([name.trim(), plain, ...typed].map((word) => [word.toLowerCase(), word] as const));
  return [...known.values()];
}

function evaluate(column: LeafColumn<readonly Level[]>, { entry, member }: LeafCase): LeafOutcome {
  const given = entry?.actual;
  if (given === undefined || String(given).trim() === "") return MISSING;
  const wanted = plainText(String(given));
  const found = column.parameters.find(({ name }) => plainText(name) === wanted);
  if (found) return { status: "value", points: found.points };
  const allowed = column.parameters.map(({ name }) => name).join(", ");
  const about = { member: member.code, criterion: column.criterion.code, field: "actual" };
  column.report("level-unknown", { given: String(given), allowed }, about);
  return UNREADABLE;
}

/** At least one level; no name twice; no points outside 0…max. */
function parseLevels(given: GivenParameters, max: Exact): Parsed<readonly Level[]> {
  const levels: Level[] = [];
  const names = new Set<string>();
  const rows = typeof given === "object" ? rowsFromJson(given) : rowsFromText(given ?? "");
  for (const { shown, name, points } of rows) {
    const plain = plainText(name);
    if (points === null || plain === "" || names.has(plain) || compare(points, ZERO) < 0 || compare(points, max) > 0) return { mistake: shown };
    names.add(plain);
    levels.push({ name, points });
  }
  return levels.length === 0 ? { mistake: shownParameters(given) } : { parameters: levels };
}

interface Row {
  readonly shown: string;
  readonly name: string;
  readonly points: Exact | null;
}

function rowsFromText(text: string): Row[] {
  return clausesOf(text).map((clause) => {
    const [name, points] = aroundColon(clause) ?? ["", clause];
    return { shown: clause, name, points: exactIn(keywordText(points).replace(/ ?(?:diem|points?)$/, "")) };
  });
}

/** { "Tốt": 10, "Khá": 7 } */
function rowsFromJson(given: Readonly<Record<string, unknown>>): Row[] {
  return Object.entries(given).map(([name, points]) => ({
    shown: `${name}: ${String(points)}`,
    name,
    points: isFiniteNumber(points) ? fromNumber(points) : null,
  }));
}
