import { makeFinding } from "../core/make-finding";
import { columnLetters } from "./format/a1";
import type { LocatedFinding } from "./located-finding";
import { targetName } from "./ownership";
import type { PlanCell, SheetPlan } from "./sheet-plan";

/** Characters that a cell holds, in UTF-16 units as Excel counts them. */
export const CELL_CHARACTERS = 32_767;

/**
 * Plans whose texts all fit into cells, with a finding for each text that had to be cut. A letter of two units is
 * never cut in the middle. Plans with nothing to cut are given back as they are.
 */
export function cutLongCells(plans: readonly SheetPlan[]): { readonly plans: readonly SheetPlan[]; readonly findings: readonly LocatedFinding[] } {
  const findings: LocatedFinding[] = [];
  const fitting = plans.map((plan): SheetPlan => {
    if (!plan.blocks.some(({ cells }) => cells.some((row) => row.some(isLong)))) return plan;
    const blocks = plan.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row, r) => row.map((cell, c) => {
        if (!isLong(cell)) return cell;
        findings.push({ ...makeFinding("text-cut", { limit: CELL_CHARACTERS }), sheet: targetName(plan.target), cell: `${columnLetters(block.col + c)}${block.row + r + 1}` });
        return cutText(cell);
      })),
    }));
    return { ...plan, blocks };
  });
  return { plans: fitting, findings };
}

const isLong = (cell: PlanCell): cell is string => typeof cell === "string" && cell.length > CELL_CHARACTERS;

/** As much of a text as a cell holds; a letter of two units is never cut in the middle. */
export const cutText = (text: string): string => text.slice(0, CELL_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "");
