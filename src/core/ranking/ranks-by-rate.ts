import type { Group } from "../bloc";

/** Whether members of a group are ranked by their rate instead of their total; a table of its own compares rates as well. */
export function ranksByRate({ notApplicable }: Pick<Group, "notApplicable">): boolean {
  return notApplicable === "rate" || notApplicable === "separate";
}
