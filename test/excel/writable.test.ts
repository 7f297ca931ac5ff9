import { HostFault, assertWritable, type ReadSheet, type ReadWorkbook } from "../../src/excel";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

const sheet = (over: Partial<ReadSheet>): ReadSheet => ({ name: "Tổng", visibility: "visible", top: 0, left: 0, values: [], numberFormats: [], protected: false, filtered: false, ...over });
const read = (sheets: ReadSheet[], readOnly = false): ReadWorkbook => ({ sheets, readOnly });
const plan = (target: SheetPlan["target"]): SheetPlan => ({ role: "summary", owned: true, target, formats: [], blocks: [], merges: [], lists: [], widths: [], heights: [] });
const fault = (...args: Parameters<typeof assertWritable>): HostFault | undefined => {
  try {
    assertWritable(...args);
    return undefined;
  } catch (error) {
    if (error instanceof HostFault) return error;
    throw error;
  }
};

describe("what stands in the way of writing", () => {
  const ours = plan({ overwrite: "Tổng" });

  it("is nothing where the sheets are free, or are not written", () => {
    expect(fault(read([sheet({})]), [ours])).toBeUndefined();
    expect(fault(read([sheet({ name: "Khác", protected: true, filtered: true })]), [ours])).toBeUndefined();
    expect(fault(read([]), [plan({ create: "Tổng" })])).toBeUndefined();
  });

  it("is named with its sheet", () => {
    expect(fault(read([sheet({ protected: true, filtered: true })]), [ours])).toMatchObject({ code: "protected", details: { sheet: "Tổng" } });
    expect(fault(read([sheet({ filtered: true })]), [ours])).toMatchObject({ code: "filtered", details: { sheet: "Tổng" } });
    expect(fault(read([sheet({})], true), [plan({ create: "Mới" })])).toMatchObject({ code: "read-only" });
  });
});
