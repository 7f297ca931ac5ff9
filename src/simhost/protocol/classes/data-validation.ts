import type { ClassTable } from "../class-table";
import { recordOf } from "../arguments";
import { invalidArgument, notSimulated } from "../../host-error";
import { isHostObject } from "../class-table";
import { RangeRef } from "../range-ref";
import { fixedReference } from "../../edit/names";
import { addList, dropValidations } from "../../edit/validations";
import { formulaFromApi } from "../../formula/spelling";

/** Longest text of a list that stands in the rule itself. */
const LIST_LIMIT = 255;

export const dataValidationTable: ClassTable<RangeRef> = {
  name: "DataValidation",
  scalars: {
    Rule: {
      since: "1.8",
      set: (range, value, session) => {
        const { list, ...others } = recordOf(value);
        if (Object.values(others).some((rule) => rule !== null && rule !== undefined)) throw notSimulated("DataValidation.rule other than a list");
        const { source } = recordOf(list);
        addList(session.journal, range.sheet, range, listFormula(source));
      },
    },
  },
  objects: {},
  methods: {
    Clear: { since: "1.8", writes: true, call: (range, _args, session) => dropValidations(session.journal, range.sheet, range) },
  },
};

function listFormula(source: unknown): string {
  if (isHostObject(source) && source.self instanceof RangeRef) return fixedReference(source.self.sheet, source.self);
  if (typeof source !== "string" || source === "") throw invalidArgument();
  if (source.startsWith("=")) return formulaFromApi(source.slice(1));
  if (source.length > LIST_LIMIT) throw invalidArgument(`A list in the rule itself has at most ${LIST_LIMIT} characters.`);
  return `"${source.replace(/"/g, '""')}"`;
}
