import { plainText } from "../../../src/core/rules/plain-text";
import { ruleKindNamed, ruleKinds } from "../../../src/core/rules";
import { textNumber } from "../../../src/core/rules/text-number";
import { rankSmall } from "../small-bloc";

test("every accepted name leads to its own kind, and no name to two", () => {
  const owners = new Map<string, string>();
  for (const kind of ruleKinds()) {
    for (const name of [kind.name, ...kind.accepted.vi, ...kind.accepted.en]) {
      expect(ruleKindNamed(name)).toBe(kind);
      const plain = plainText(name);
      expect([kind.name, undefined]).toContain(owners.get(plain));
      owners.set(plain, kind.name);
    }
  }
});

test("names are found without accents, in any case, decomposed", () => {
  expect(ruleKindNamed("CHAM DIEM TRUC TIEP")?.name).toBe("direct");
  expect(ruleKindNamed("Chấm điểm trực tiếp".normalize("NFD"))?.name).toBe("direct");
  expect(ruleKindNamed("Đạt/Không đạt")?.name).toBe("yes-no");
  expect(ruleKindNamed("theo mặt trăng")).toBeNull();
  expect(ruleKindNamed("")).toBeNull();
});

test("an unknown kind is an error that lists the kinds for leaves", () => {
  const result = rankSmall({ criteria: [{ code: "1", name: "C", max: 10, rule: "by the moon" }], points: { A: [1] } });
  expect(result.status).toBe("stopped");
  const [finding] = result.findings;
  expect(finding).toMatchObject({
    code: "rule-unknown",
    severity: "error",
    params: { given: "by the moon" },
    about: { criterion: "1", field: "rule" },
  });
  expect(finding?.code === "rule-unknown" && finding.params.allowed.split(", ")).toEqual(
    expect.arrayContaining(["direct", "yes-no"]),
  );
  expect(finding?.code === "rule-unknown" && finding.params.allowed).not.toContain("sum");
});

test("a kind for parents on a leaf, and one for leaves on a parent, are unknown there", () => {
  const onLeaf = rankSmall({ criteria: [{ code: "1", name: "C", max: 10, rule: "sum" }], points: { A: [1] } });
  expect(onLeaf.findings.map((f) => f.code)).toContain("rule-unknown");
  const onParent = rankSmall({
    criteria: [
      { code: "1", name: "C", rule: "yes-no" },
      { code: "1.1", name: "D", parent: "1", max: 10 },
    ],
    points: { A: [1] },
  });
  expect(onParent.findings.map((f) => f.code)).toContain("rule-unknown");
});

test("direct on a parent is a form's blank default: the parent adds up", () => {
  const result = rankSmall({
    criteria: [
      { code: "1", name: "C", rule: "direct", max: 10 },
      { code: "1.1", name: "D", parent: "1", max: 10 },
    ],
    points: { A: [4] },
  });
  expect(result.findings).toEqual([]);
});

test.each<[string, number | null]>([
  ["12", 12],
  ["-0,5", -0.5],
  ["007", 7],
  ["\u202f1\u2007", 1],
  ["", null],
  [" ", null],
  ["1 000", null],
  ["9,555", null],
  ["1234567890123456", null],
  ["0,5%", null],
  ["٣", null],
])("text number %j is %s", (typed, expected) => {
  expect(textNumber(typed)).toBe(expected);
});

test("plain text compares what people mean", () => {
  expect(plainText("  Đắk  Lắk ")).toBe("dak lak");
  expect(plainText("Đạt / Không đạt")).toBe(plainText("DAT/KHONG DAT"));
  expect(plainText("Ủy ban".normalize("NFD"))).toBe(plainText("Ủy ban"));
});
