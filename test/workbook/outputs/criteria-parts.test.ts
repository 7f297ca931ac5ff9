import type { Criterion } from "../../../src/core/bloc";
import { buildTree, type CriterionNode } from "../../../src/core/criteria/tree";
import { sectionPart, withTotals } from "../../../src/workbook/outputs/criteria-parts";
import type { KeyedRow } from "../../../src/workbook/outputs/keyed-sheet";
import { onPages } from "../../../src/workbook/outputs/page-breaks";

const LEAVES = ["a", "b", "c"];
const wholes = (parent: string, codes: readonly string[]): Criterion[] =>
  codes.map((code) => ({ code: `${parent}.${code}`, label: code, name: `N${code}`, parent, weight: 1, rule: "direct" }));
const CRITERIA: readonly Criterion[] = [
  { code: "I", label: "I", name: "NI", weight: 1, rule: "direct" },
  ...wholes("I", ["1", "2"]), ...["I.1", "I.2"].flatMap((parent) => wholes(parent, ["1", "2"]).flatMap((one) => [one, ...wholes(one.code, LEAVES)])),
];
const tree = buildTree(CRITERIA, () => undefined);
const rowOf = ({ criterion }: CriterionNode): KeyedRow => ({ key: criterion.code, part: "body", cells: {} });
const part = (together: number): ReturnType<typeof sectionPart> | undefined =>
  tree.sections.map((section) => sectionPart(section, { shows: () => true, rowOf, columns: [], prefix: "", continued: (name) => `${name}…`, together }))[0];

function pages(together: number, room: number): string[][] {
  const all: string[][] = [[]];
  const found = part(together);
  for (const { key, cells, breakBefore } of onPages(found === undefined ? [] : [found], { room, heightOf: () => 10 }, 0)) {
    if (breakBefore === true) all.push([]);
    all.at(-1)?.push(key.startsWith("again:") ? JSON.stringify(cells["criterion"]).slice(1, -1) : key);
  }
  return all;
}

test("a page that begins within a section names again all that its first criterion is part of, the section first", () => {
  expect(pages(0, 90)[1]?.slice(0, 4)).toEqual(["NI…", "N1…", "N2…", "I.1.2.c"]);
});

test("a criterion with few parts is never divided", () => {
  expect(pages(4, 90)).toEqual([
    ["I", "I.1", "I.1.1", "I.1.1.a", "I.1.1.b", "I.1.1.c"],
    ["NI…", "N1…", "I.1.2", "I.1.2.a", "I.1.2.b", "I.1.2.c"],
    ["NI…", "I.2", "I.2.1", "I.2.1.a", "I.2.1.b", "I.2.1.c"],
    ["NI…", "N2…", "I.2.2", "I.2.2.a", "I.2.2.b", "I.2.2.c"],
  ]);
});

test("totals go with the last criteria, and stand alone only where there are none", () => {
  const total: KeyedRow = { key: "total", part: "body", cells: {} };
  const [only] = withTotals([], [total], []);
  expect(only?.rows).toEqual([total]);
  const found = part(4);
  const last = withTotals(found === undefined ? [] : [found], [total], []).at(-1);
  expect(last?.rows.at(-1)).toBe(total);
  expect(last?.headings.has("I.2.2.c")).toBe(true);
});
