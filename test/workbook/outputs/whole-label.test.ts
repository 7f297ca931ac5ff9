import { buildTree } from "../../../src/core/criteria/tree";
import { wholeLabel } from "../../../src/workbook/outputs/calculation/whole-label";
import { makeBloc } from "./run-fixture";

const labels = (...given: readonly (readonly [label: string, parent?: number])[]): string[] => {
  const { criteria } = makeBloc();
  const [like] = criteria;
  if (like === undefined) throw new Error("no criterion");
  const all = given.map(([label, parent], i) => {
    const { parent: _none, ...plain } = like;
    return { ...plain, code: `c${i}`, label, ...(parent === undefined ? {} : { parent: `c${parent}` }) };
  });
  return buildTree(all, () => undefined).nodes.map(wholeLabel);
};

test("a label stands behind those of its wholes; what it repeats of them, and what ends it, does not", () => {
  expect(labels(["I"], ["1", 0], ["1.1", 1], ["a)", 2], ["2", 0], ["II."], ["1.", 5])).toEqual(["I", "I.1", "I.1.1", "I.1.1.a", "I.2", "II", "II.1"]);
});

test("a whole without a label adds nothing, and neither does a label that only begins alike", () => {
  expect(labels([""], ["1", 0], ["", 1], ["10.2", 1])).toEqual(["", "1", "1", "1.10.2"]);
});
