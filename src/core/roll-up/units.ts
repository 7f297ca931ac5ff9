import type { Bloc, Member } from "../bloc";
import { plainText } from "../rules/plain-text";
import type { RunResult } from "../result";

/** One year's bloc with its result. */
export interface YearOfBloc {
  readonly bloc: Bloc;
  readonly result: RunResult;
}

/** One body as a member of the bloc in one year. */
export interface Body {
  readonly member: Member;
  readonly year: number;
}

/** One unit under its latest code, name and group, with the bodies that it was over the years, from the last back. */
export interface Lineage {
  readonly code: string;
  readonly name: string;
  /** Name of its group in the last year in which it was a member. */
  readonly group: string;
  readonly bodies: readonly Body[];
}

/**
 * The units over the years, through renaming, merging and joining, in the order in which they are found from the
 * last year back. A unit of one year is the unit of the next that has its code, or that names it as a predecessor
 * (by code, full or short name; several separated by ";"). A body that several later units name belongs to each.
 */
export function lineages(given: readonly YearOfBloc[]): Lineage[] {
  const backwards = [...given].sort((a, b) => b.bloc.bloc.year - a.bloc.bloc.year);
  const units: (Lineage & { readonly bodies: Body[] })[] = [];
  for (const { bloc } of backwards) {
    const { year } = bloc.bloc;
    for (const member of [...bloc.members].sort((a, b) => (a.code < b.code ? -1 : 1))) {
      const heirs = units.filter((unit) => comesFrom(unit, member, year));
      if (heirs.length === 0) {
        const group = bloc.groups.find(({ code }) => code === member.group)?.name ?? member.group;
        units.push({ code: member.code, name: member.name, group, bodies: [{ member, year }] });
      }
      for (const unit of heirs) unit.bodies.push({ member, year });
    }
  }
  return units;
}

/**
 * Whether a member names a body as its predecessor: by code, full or short name, without regard to accents and
 * case; several predecessors stand separated by ";".
 */
export function namesAsPredecessor(member: Pick<Member, "predecessor">, { code, name, shortName }: Pick<Member, "code" | "name" | "shortName">): boolean {
  const names = new Set([code, name, shortName].map(plainText));
  return (member.predecessor ?? "").split(";").some((one) => plainText(one) !== "" && names.has(plainText(one)));
}

/** Whether a unit, as it was in some later year, is this body under the same code or names it as predecessor. */
function comesFrom({ bodies }: Lineage, member: Member, year: number): boolean {
  return bodies.some((body) => body.year > year && (body.member.code === member.code || namesAsPredecessor(body.member, member)));
}
