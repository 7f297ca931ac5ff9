import type { Bloc, Member } from "../bloc";
import { byCode } from "../model";
import { plainText } from "../rules/plain-text";
import type { RunResult } from "../result";

/** One period's bloc with its result; of a roll-up a year's. */
export interface YearOfBloc {
  readonly bloc: Bloc;
  readonly result: RunResult;
}

/** One body as a member of the bloc in one period, which counts from 0 in order of time. */
export interface Body {
  readonly member: Member;
  readonly at: number;
}

/** One unit under its latest code, name and group, with the bodies that it was over time, from the last back. */
export interface Lineage {
  readonly code: string;
  readonly name: string;
  /** Name of its group in the last period in which it was a member. */
  readonly group: string;
  readonly bodies: readonly Body[];
}

/** Periods in order of time; a half-year stands before its year. Those of one period keep the order given. */
export function inOrderOfTime<T extends YearOfBloc>(given: readonly T[]): T[] {
  const order = ({ bloc }: T): number => bloc.bloc.year * 2 + (bloc.bloc.period === "half-year" ? 0 : 1);
  return [...given].sort((a, b) => order(a) - order(b));
}

/**
 * The units over the periods, given in order of time, through renaming, merging and joining: those of the last period by
 * code, then those that left, by when they left and by code. A unit of one period is the unit of the next that has its code, or that
 * names it as a predecessor (by code, full or short name; several separated by ";"). A body that several later
 * units name belongs to each.
 */
export function lineages(inOrder: readonly YearOfBloc[]): Lineage[] {
  const units: (Lineage & { readonly bodies: Body[] })[] = [];
  for (const [back, { bloc: { members, groups } }] of [...inOrder].reverse().entries()) {
    const at = inOrder.length - 1 - back;
    for (const member of [...members].sort((a, b) => byCode(a.code, b.code))) {
      const heirs = units.filter((unit) => comesFrom(unit, member, at));
      if (heirs.length === 0) {
        const group = groups.find(({ code }) => code === member.group)?.name ?? member.group;
        units.push({ code: member.code, name: member.name, group, bodies: [{ member, at }] });
      }
      for (const unit of heirs) unit.bodies.push({ member, at });
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
  return member.predecessor?.split(";").some((one) => plainText(one) !== "" && names.has(plainText(one))) ?? false;
}

/** Whether a unit, as it was in some later period, is this body under the same code or names it as predecessor. */
function comesFrom({ bodies }: Lineage, member: Member, at: number): boolean {
  return bodies.some((body) => body.at > at && (body.member.code === member.code || namesAsPredecessor(body.member, member)));
}
