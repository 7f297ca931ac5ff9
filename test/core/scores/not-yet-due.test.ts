import { explainBloc, rankBloc, resolveBloc, ruleKinds, type BlocDescription } from "../../../src/core";
import { isNotYetDue } from "../../../src/core/scores/not-yet-due";
import { smallBloc, standing } from "../small-bloc";

const PARAMETERS: Readonly<Record<string, string>> = {
  level: "Tốt: 10; Khá: 7", bands: "từ 50: 10; còn lại: 0", count: "1/mô hình", deduction: "trừ 1/lần", lateness: "trừ 2/ngày; thấp nhất 0",
};
const LEAVES = ruleKinds().filter(({ role }) => role === "leaf").map(({ name }) => name);

/** One criterion that is done, and one of each kind that is due on 31 October and blank. */
function blocOf(rule: string, asOf: string | undefined, period: "half-year" | "year" = "half-year"): BlocDescription {
  return {
    schema: 1,
    bloc: { name: "Khối", kind: "khoi", year: 2023, period },
    settings: { missing: "leave-out", ...(asOf === undefined ? {} : { asOf }) },
    groups: [{ code: "G", name: "Nhóm" }],
    criteria: [
      { code: "DONE", name: "Đã làm", max: 10 },
      { code: "LATER", name: "Làm sau", max: 10, rule, due: "2023-10-31", target: 100, ...(PARAMETERS[rule] === undefined ? {} : { parameters: PARAMETERS[rule] }) },
    ],
    members: [{ code: "A", name: "A", group: "G" }, { code: "B", name: "B", group: "G" }],
    scores: [{ member: "A", criterion: "DONE", layer: "final", points: 8 }, { member: "B", criterion: "DONE", layer: "final", points: 9 }],
  };
}
const later = (description: BlocDescription) => {
  const { groups, findings } = rankBloc(resolveBloc(description));
  return { status: groups[0]?.standings[0]?.leaves.find(({ criterion }) => criterion === "LATER")?.status, max: groups[0]?.standings[0]?.max, told: findings.map(({ code }) => code) };
};

test.each(LEAVES)("%s: a blank before its due day is pending in a half-year, outside the denominator, and no gap", (rule) => {
  expect(later(blocOf(rule, "2023-06-30"))).toEqual({ status: "pending", max: "10.00", told: ["provisional"] });
  expect(later(blocOf(rule, "2023-10-31")).status).toBe("pending");
});

test.each(LEAVES.filter((rule) => rule !== "lateness"))("%s: after its due day it is missing", (rule) => {
  const { status, told } = later(blocOf(rule, "2023-11-01"));
  expect(status).toBe("missing");
  expect(told).toContain("missing-left-out");
});

test("a year asks for everything, and so does a run that does not know its day", () => {
  expect(later(blocOf("direct", "2023-06-30", "year")).status).toBe("missing");
  expect(later(blocOf("direct", undefined)).status).toBe("missing");
  expect(later(blocOf("lateness", "2023-06-30", "year")).status).toBe("pending");
});

test("what is recorded counts, also before it is due; the explanation says pending otherwise", () => {
  const description = blocOf("direct", "2023-06-30");
  const bloc = resolveBloc({ ...description, scores: [...(description.scores ?? []), { member: "A", criterion: "LATER", layer: "final", points: 5 }] });
  expect(standing(rankBloc(bloc), "A")).toMatchObject({ total: "13.00", max: "20.00" });
  expect(explainBloc(bloc).members.find(({ member }) => member === "B")?.leaves[1]?.reason.code).toBe("pending");
});

test("no due day, no day of the run, no calendar day: nothing is known to be early", () => {
  const { bloc, settings } = smallBloc({ points: { A: [9] }, bloc: { period: "half-year" }, settings: { asOf: "2023-06-30" } });
  const criterion = { code: "C", label: "1", name: "C", weight: 1, rule: "direct" };
  expect(isNotYetDue({ bloc, settings }, { ...criterion, due: "2023-07-01" })).toBe(true);
  expect(isNotYetDue({ bloc, settings }, criterion)).toBe(false);
  expect(isNotYetDue({ bloc, settings }, { ...criterion, due: "sau" })).toBe(false);
  expect(isNotYetDue({ bloc, settings: { ...settings, asOf: "?" } }, { ...criterion, due: "2023-07-01" })).toBe(false);
});
