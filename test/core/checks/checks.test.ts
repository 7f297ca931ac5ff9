import { checkBloc, rankBloc, type Bloc } from "../../../src/core";
import { dayNumber } from "../../../src/core/iso-date";
import { codes, findingsOf, rankSmall, ranks, smallBloc, standing } from "../small-bloc";

const empty: Bloc = { ...smallBloc({ points: { A: [1] } }), groups: [], criteria: [], members: [], entries: [] };

test("a bloc without groups, criteria and members says so three times and stops", () => {
  const result = rankBloc(empty);
  expect(result.status).toBe("stopped");
  expect(result.findings).toEqual([
    { code: "no-groups", severity: "error", params: {} },
    { code: "no-criteria", severity: "error", params: {} },
    { code: "no-members", severity: "error", params: {} },
  ]);
});

describe("members", () => {
  test("two members with one code are an error that names the code", () => {
    const bloc = smallBloc({ points: { A: [1], B: [2] } });
    const doubled = { ...bloc, members: bloc.members.map((m) => ({ ...m, code: "A" })), entries: [] };
    expect(findingsOf(checkBloc(doubled), "member-code-doubled")).toEqual([
      { code: "member-code-doubled", severity: "error", params: { code: "A", name: "Member B" }, about: { member: "A" } },
    ]);
  });

  test("no group, and a group that there is not, are errors", () => {
    const result = rankSmall({ points: { A: [1], B: [2], C: [3] }, members: { A: { group: "" }, B: { group: "Z" } } });
    expect(result.status).toBe("stopped");
    expect(result.findings).toEqual([
      { code: "member-no-group", severity: "error", params: { name: "Member A" }, about: { member: "A", field: "group" } },
      {
        code: "member-unknown-group",
        severity: "error",
        params: { name: "Member B", given: "Z", allowed: "G" },
        about: { member: "B", field: "group" },
      },
    ]);
  });

  test("a member without a name is an error", () => {
    const result = rankSmall({ points: { A: [1] }, members: { A: { name: " " } } });
    expect(codes(result.findings)).toEqual(["member-name-missing"]);
  });

  test("head and deputy must be members, and may be unknown", () => {
    expect(rankSmall({ points: { A: [1] }, bloc: { head: "A" } }).findings).toEqual([]);
    expect(rankSmall({ points: { A: [1] }, bloc: { head: "Z", deputy: "A" } }).findings).toEqual([
      { code: "reference-unknown", severity: "error", params: { field: "head", given: "Z", allowed: "A" }, about: { field: "head" } },
    ]);
  });

  test("two groups with one code are an error", () => {
    const result = rankSmall({ points: { A: [1] }, groups: [{ code: "G", name: "a" }, { code: "G", name: "b" }] });
    expect(result.findings).toEqual([{ code: "group-code-doubled", severity: "error", params: { code: "G" }, about: { group: "G" } }]);
  });
});

describe("reports", () => {
  const report = (member: object, asOf?: string) =>
    rankSmall({ points: { A: [9] }, members: { A: member }, ...(asOf === undefined ? {} : { settings: { asOf } }) });

  test("late is a warning with both dates; the member stays eligible and the reason is named", () => {
    const result = report({ reportDue: "2023-11-20", reportReceived: "2023-11-21" });
    expect(result.findings).toEqual([
      {
        code: "report-late",
        severity: "warning",
        params: { name: "Member A", due: "2023-11-20", received: "2023-11-21" },
        about: { member: "A", field: "reportReceived" },
      },
    ]);
    expect(standing(result, "A")).toMatchObject({
      eligible: true,
      reasons: [{ code: "report-late", params: { due: "2023-11-20", received: "2023-11-21" } }],
    });
  });

  test("on the day is in time", () => {
    const result = report({ reportDue: "2023-11-20", reportReceived: "2023-11-20" });
    expect(result.findings).toEqual([]);
    expect(standing(result, "A").reasons).toEqual([]);
  });

  test.each([["2023-11-21"], [undefined]])("not received by %s bars from awards, not from the standings", (asOf) => {
    const result = report({ reportDue: "2023-11-20" }, asOf);
    expect(result.findings).toEqual([
      {
        code: "report-not-received",
        severity: "warning",
        params: { name: "Member A", due: "2023-11-20" },
        about: { member: "A", field: "reportReceived" },
      },
    ]);
    expect(standing(result, "A")).toMatchObject({ rank: 1, eligible: false, reasons: [{ code: "report-not-received", params: { due: "2023-11-20" } }] });
  });

  test.each(["2023-11-20", "2023-11-01"])("not due yet on %s is nothing to say", (asOf) => {
    const result = report({ reportDue: "2023-11-20" }, asOf);
    expect(result.findings).toEqual([]);
    expect(standing(result, "A").eligible).toBe(true);
  });

  test.each([{ reportDue: "2023-02-29" }, { reportReceived: "20/11/2023", reportDue: "2023-11-20" }, { reportReceived: "hôm qua" }])(
    "%j holds no date: an error",
    (member) => {
      const result = report(member, "2023-01-01");
      expect(codes(result.findings)).toEqual(["report-bad-date"]);
      expect(result.status).toBe("stopped");
    },
  );
});

describe("eligibility", () => {
  test("not registered, and excluded with the reason given, keep the place and bar from awards", () => {
    const result = rankSmall({
      points: { A: [9], B: [8], C: [7] },
      members: { A: { registered: false }, B: { excluded: { reason: "có đơn tố cáo", keepsPlace: true } }, C: { registered: { CSTĐ: 2 } } },
    });
    expect(ranks(result)).toEqual({ A: 1, B: 2, C: 3 });
    expect(standing(result, "A")).toMatchObject({ eligible: false, reasons: [{ code: "not-registered", params: {} }] });
    expect(standing(result, "B")).toMatchObject({ eligible: false, reasons: [{ code: "excluded", params: { reason: "có đơn tố cáo" } }] });
    expect(standing(result, "C")).toMatchObject({ eligible: true, reasons: [] });
  });

  test("excluded without a place: unranked, its score is kept, the others move up", () => {
    const result = rankSmall({ points: { A: [9], B: [8] }, members: { A: { excluded: { reason: "giải thể", keepsPlace: false } } } });
    expect(result.groups[0]?.standings.map((s) => [s.member, s.rank, s.total])).toEqual([["B", 1, "8.00"], ["A", null, "9.00"]]);
  });
});

describe("settings", () => {
  test.each<[object, string, string]>([
    [{ scoreLayers: [] }, "scoreLayers", ""],
    [{ scoreLayers: ["self", "self"] }, "scoreLayers", "self, self"],
    [{ rounding: { stage: "total", decimals: 10 } }, "rounding.decimals", "10"],
    [{ rounding: { stage: "total", decimals: -1 } }, "rounding.decimals", "-1"],
    [{ rounding: { stage: "total", decimals: 1.5 } }, "rounding.decimals", "1.5"],
    [{ asOf: "2023-13-01" }, "asOf", "2023-13-01"],
    [{ classes: [{ name: "A", from: 90 }, { name: "B", from: 90 }] }, "classes", "B: 90"],
    [{ classes: [{ name: "A", from: -1 }] }, "classes", "A: -1"],
    [{ classes: [{ name: "A", from: 90 }, { name: "A", from: 80 }] }, "classes", "A"],
    [{ classes: [{ name: "A", from: 90, minShareEach: 101 }] }, "classes", "A: 101"],
  ])("%j is the error bad-setting of %s", (settings, setting, given) => {
    const result = rankSmall({ points: { A: [9] }, settings });
    expect(result.status).toBe("stopped");
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: "bad-setting", severity: "error", params: expect.objectContaining({ setting, given }) as object }),
    );
  });

  test("classes in any order are put in order", () => {
    const result = rankSmall({ points: { A: [9] }, settings: { classes: [{ name: "Khá", from: 65 }, { name: "Tốt", from: 80 }] } });
    expect(result.findings).toEqual([
      { code: "class-gap", severity: "warning", params: { name: "Khá", from: "65" }, about: { field: "classes" } },
    ]);
    expect(standing(result, "A").class).toBe("Tốt");
  });

  test("classes down to 0 leave no gap", () => {
    const result = rankSmall({ points: { A: [9] }, settings: { classes: [{ name: "Tốt", from: 80 }, { name: "Khá", from: 0 }] } });
    expect(result.findings).toEqual([]);
  });
});

test("every fault of a bloc is reported in one run", () => {
  const result = rankSmall({
    points: { A: [11, null], B: ["abc", -1] },
    members: { B: { group: "Z" } },
    settings: { rounding: { decimals: 12 } },
    awards: [{ code: "CO", name: "Cờ", for: "collective", count: -1 }],
  });
  expect(codes(result.findings)).toEqual(
    expect.arrayContaining(["bad-setting", "member-unknown-group", "award-bad-value", "score-above-max"]),
  );
  // B has no known group; what it recorded is checked all the same.
  expect(codes(result.findings)).toEqual(expect.arrayContaining(["score-unreadable", "score-negative"]));
});

test.each<[string, number | null]>([
  ["0001-01-01", 1],
  ["2024-02-29", 738945],
  ["2023-02-29", null],
  ["1900-02-29", null],
  ["2000-02-29", 730179],
  ["2023-04-31", null],
  ["2023-00-10", null],
  ["2023-1-1", null],
  ["2023-01-00", null],
  ["", null],
])("dayNumber of %j is %s", (date, expected) => {
  expect(dayNumber(date)).toBe(expected);
});

test("day numbers count days over months, years and leap years", () => {
  const between = (a: string, b: string): number => (dayNumber(b) ?? NaN) - (dayNumber(a) ?? NaN);
  expect(between("2023-12-31", "2024-01-01")).toBe(1);
  expect(between("2024-02-28", "2024-03-01")).toBe(2);
  expect(between("2023-02-28", "2023-03-01")).toBe(1);
  expect(between("1970-01-01", "2026-11-22")).toBe(Date.UTC(2026, 10, 22) / 86400000);
});
