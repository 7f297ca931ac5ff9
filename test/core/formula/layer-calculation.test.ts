/** Formulas stated as text: what a layer by itself comes to, and rows in which another formula gives the same values on most blocs. */
import { calculationOf, expectedOf, notVerifiable, rankBloc } from "../../../src/core";
import { dayIn, dayTyped } from "../../../src/core/formula/day";
import { own } from "../../../src/core/formula/expression";
import type { CalculationRow } from "../../../src/core/formula/formula";
import { leafInLayer, overPoints, totalInLayer } from "../../../src/core/formula/layer-calculation";
import { buildModel } from "../../../src/core/model";
import { NO_WORDS, YES_WORDS } from "../../../src/core/rules/yes-no";
import { smallBloc, type SmallBloc } from "../small-bloc";
import { rowsOf, textsOf, written } from "./written";

const LEAVES: SmallBloc = {
  criteria: [
    { code: "I", name: "I", weight: 2 }, { code: "D", name: "direct", parent: "I", max: 10 }, { code: "Y", name: "yes or no", parent: "I", max: 5, rule: "yes-no" },
    { code: "P", name: "penalty", rule: "penalty" }, { code: "N", name: "count", max: 4, rule: "count", parameters: "1/mô hình" },
  ],
  points: { A: [8.25, "yes", 1, null] },
  scores: [{ member: "A", criterion: "N", actual: 2 }],
};
/** What is typed in a cell as a number. */
const number = (cell: string): string => `IF(ISNUMBER(${cell}),${cell},NUMBERVALUE(SUBSTITUTE(TRIM(${cell}),".",","),",","."))`;
const given = (code: string): string => number(`[cross-check on ${code}]`);
const isOne = (cell: string, words: readonly string[]): string => `OR(${words.map((word) => `TRIM(${cell})="${word}"`).join(",")})`;
const inGiven = (code: string, points: string): string => `IF(TRIM([cross-check on ${code}])="","",IFERROR(${points},[cross-check on ${code}]))`;
const leafRounded = { rounding: { stage: "leaf", decimals: 1 } } as const;

function inLayer(small: SmallBloc, code: string): string | null {
  const bloc = smallBloc(small);
  const { rules, tree } = buildModel(bloc, () => undefined);
  const node = tree.byCode.get(code);
  if (node === undefined) throw new Error(code);
  const read = leafInLayer(rules, bloc.settings, node, "cross-check");
  return read === null ? null : written(read);
}

test("points that a layer gives a leaf", () => {
  expect(["D", "Y", "P", "N", "I"].map((code) => inLayer(LEAVES, code))).toEqual([
    inGiven("D", given("D")),
    inGiven("Y", `IF(${isOne("[cross-check on Y]", YES_WORDS)},[max of Y, else 5],IF(${isOne("[cross-check on Y]", NO_WORDS)},0,IF(${given("Y")}=[max of Y, else 5],[max of Y, else 5],NA())))`),
    inGiven("P", `-ABS(${given("P")})`),
    null,
    null,
  ]);
});

test("points that a layer gives a leaf, rounded", () => {
  expect(["D", "P", "N"].map((code) => inLayer({ ...LEAVES, settings: leafRounded }, code))).toEqual([
    inGiven("D", `ROUND(ROUND((${given("D")})*10,6),0)/10`),
    inGiven("P", `ROUND(ROUND((-ABS(${given("P")}))*10,6),0)/10`),
    null,
  ]);
});

const EARNED = 'IF(COUNT([points:I],[points:P],[points:N])=0,"",N([points:I])*[weight:I]+N([points:P])*[weight:P]+N([points:N])*[weight:N])';

test("a parent and the total of a layer", () => {
  const rows = rowsOf(LEAVES);
  const rounding = { stage: "total", decimals: 2 } as const;
  expect([written(overPoints(rows, "points:I")), written(totalInLayer(rows, false, rounding)), written(totalInLayer(rows, false, { stage: "none", decimals: 2 }))]).toEqual([
    'IF(COUNT([points:D],[points:Y])=0,"",N([points:D])*[weight:D]+N([points:Y])*[weight:Y])',
    `IF(${EARNED}="","",ROUND(ROUND((${EARNED})*100,6),0)/100)`,
    `IF(${EARNED}="","",ROUND(ROUND((${EARNED})*1000000000,6),0)/1000000000)`,
  ]);
});

test("the total of a layer where totals are brought to the full scale", () => {
  const groups = [{ code: "G", name: "G", notApplicable: "rescale" as const }];
  const rounding = { stage: "total", decimals: 0 } as const;
  const criteria = [{ code: "I", name: "I", max: 10 }];
  const only = 'IF([points:I]="","",[points:I]*[weight:I])';
  expect([written(totalInLayer(rowsOf({ ...LEAVES, groups }), true, rounding)), written(totalInLayer(rowsOf({ groups, criteria, points: { A: [8] } }), true, rounding))]).toEqual([
    `IF(${EARNED}="","",ROUND(ROUND(((${EARNED}-(0+N([points:P])*[weight:P]))*IF([applicable-max]=0,1,[full-max]/[applicable-max])+0+N([points:P])*[weight:P]),6),0))`,
    `IF(${only}="","",ROUND(ROUND((${only}*IF([applicable-max]=0,1,[full-max]/[applicable-max])),6),0))`,
  ]);
});

test("steps are put in, and nothing else", () => {
  const step = (key: string, formula: CalculationRow["formula"], content: CalculationRow["content"] = "work"): [string, CalculationRow] => [key, { key, content, formula, shows: "number" }];
  const rows = new Map([
    step("sum", [own("work:1"), "+", own("points:A"), "+", own("nowhere"), "+", own("weight:A"), "+", { ref: "status", status: "missing" }, "+", { ref: "all", row: "work:1" }]),
    step("work:1", ["2*", own("work:2")]), step("work:2", [own("max:A")]), step("points:A", ["7"], "points"), step("weight:A", ["3"], "weight"), step("max:A", ["4"], "max"),
  ]);
  expect(written(overPoints(rows, "sum"))).toBe("(2*([max:A]))+[points:A]+[nowhere]+[weight:A]+[word missing]+[all work:1]");
  expect(overPoints(rows, "nowhere")).toEqual(['""']);
});

const FULL: SmallBloc["groups"] = [{ code: "G", name: "G", notApplicable: "full-points" }, { code: "H", name: "H" }];

test("a leaf: what is missing, what does not apply, what replaces its points", () => {
  const rows = rowsOf({
    groups: FULL, settings: { missing: "zero" },
    criteria: [
      { code: "D", name: "direct", max: 10 }, { code: "B", name: "bonus", rule: "bonus" }, { code: "R", name: "proportional", max: 5, rule: "proportional", target: 4 },
      { code: "L", name: "lateness", max: 5, rule: "lateness", parameters: "trừ 2/ngày", due: "2023-05-31" },
    ],
    points: { A: [8, 1, null, null] },
    scores: [{ member: "A", criterion: "R", actual: 3 }, { member: "A", criterion: "L", actual: "2023-05-31" }],
  });
  const zero = (code: string): string => `IF(AND([status:${code}]=[word missing],[has-score]>0),0,`;
  const full = (code: string, max: number): string => `IF(AND([status:${code}]=[word n/a],[has-score]>0),[max of ${code}, else ${max}],"")))`;
  const status = (code: string, otherwise: string): string => `IFERROR(VLOOKUP(TRIM([state on ${code}]),[states],2,FALSE),${otherwise})`;
  const unrecorded = 'AND([override:L]="",AND([actual:L]="",[work:L:received]=""))';
  const onTime = "IF([work:L:received]=\"\",MIN(0,[max of L, else 5]),MAX(MIN(0,[max of L, else 5]),[max of L, else 5]-MAX(0,[work:L:received]-[work:L:due])*2))";
  expect(textsOf(rows, "weight:D", "max:D", "max:B", "status:D", "status:R", "status:L", "points:D", "points:B", "points:R", "points:L", "has-score")).toEqual({
    "weight:D": "[weight of D, else 1]",
    "max:D": 'IF([points:D]="",0,[max of D, else 10])',
    "max:B": "0",
    "status:D": status("D", 'IF([given:D]="",[word missing],"")'),
    "status:R": status("R", 'IF([override:R]<>"","",IF(OR([actual:R]="",[target:R]=""),[word missing],""))'),
    "status:L": status("L", 'IF([override:L]<>"","",IF([work:L:due]="",[word missing],""))'),
    "points:D": `IF([status:D]="",${number("[given:D]")},${zero("D")}${full("D", 10)}`,
    // What does not apply is worth its maximum only on the scale.
    "points:B": `IF([status:B]="",${number("[given:B]")},${zero("B")}""))`,
    "points:R": `IF([status:R]="",IF([override:R]<>"",[override:R],[max of R, else 5]*MAX(0,MIN(1,[share:R]))),${zero("R")}${full("R", 5)}`,
    "points:L": `IF([status:L]="",IF(AND([has-score]=0,${unrecorded}),"",IF([override:L]<>"",[override:L],${onTime})),${zero("L")}${full("L", 5)}`,
    "has-score": `([status:D]="")+([status:B]="")+([status:R]="")+([status:L]="")*(1-${unrecorded})`,
  });
  expect([rows.get("points:D")?.shows, rows.get("status:D")?.shows]).toEqual(["number", "text"]);
});

test("a leaf to which no policy gives anything, and what member by member has in a row", () => {
  const groups = [{ code: "G", name: "G", notApplicable: "rescale" as const }, { code: "H", name: "H" }];
  const rows = rowsOf({ groups, members: { B: { group: "H" } }, settings: { missing: "leave-out", rankMethod: "ordinal" }, criteria: [{ code: "D", name: "D", max: 10 }], points: { A: [8], B: [7] } });
  // Nothing stands outside the scale, so no row says so.
  expect(textsOf(rows, "points:D", "outside", "published-rank", "seat", "moved")).toEqual({
    "points:D": `IF([status:D]="",${number("[given:D]")},"")`, outside: null, "published-rank": '""', seat: "0", moved: "0",
  });
  expect([...(rows.get("published-rank")?.exceptions?.keys() ?? [])]).toEqual(["A"]);
  // Nobody is excluded: the row is the same for every member.
  expect(rows.get("key:1")?.exceptions).toBeUndefined();
});

test("a part of a mean that has parts itself is on the scale", () => {
  const rows = rowsOf({
    criteria: [
      { code: "M", name: "M", rule: "weighted-mean" }, { code: "S", name: "S", parent: "M" }, { code: "S.1", name: "a", parent: "S", max: 10 }, { code: "T", name: "b", parent: "M", max: 5 },
    ],
    points: { A: [8, 3] },
  });
  expect([...rows.keys()].filter((key) => key.startsWith("work:M:share"))).toEqual(["work:M:share-S", "work:M:share-T"]);
});

const TWO: SmallBloc = {
  groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }],
  criteria: [{ code: "I", name: "I" }, { code: "I.1", name: "a", parent: "I", max: 10 }, { code: "E", name: "b", max: 5, rule: "external", parameters: "nguồn: QĐ 1" }, { code: "O", name: "c", max: 5, groups: ["H"] }],
  points: { A: [8, null, null] },
  scores: [{ member: "A", criterion: "E", actual: 3 }],
};
const BREAKS = { tieBreaks: [
  { by: "section", criterion: "I.1" }, { by: "external", criterion: "E" }, { by: "external" }, { by: "section", criterion: "O" }, { by: "decision" }, { by: "women" },
] } as const;
/** A value cut to the decimals to which keys are compared. */
const cut = (value: string): string => `ROUND(ROUND(${value}*1000000000,6),0)/1000000000`;
const KEYS = [2, 3, 4, 5, 6, 7].map((n) => `key:${n}`);

test("tie-breaks look at points as they are ranked by", () => {
  const classes = [{ name: "Tốt", from: 60, minShareEach: 50 }];
  const texts = (rankOn: "rounded" | "unrounded") => textsOf(rowsOf({ ...TWO, settings: { ...leafRounded, ...BREAKS, rankOn, classes } }), ...KEYS, "least-share:I.1", "exact-applicable-max");
  const expected = (points: "points" | "exact") => ({
    "key:2": `IF([${points}:I.1]="",-1000000000000,${cut(`[${points}:I.1]`)})`,
    "key:3": `IF([${points}:E]="",-1000000000000,${cut(`[${points}:E]`)})`,
    "key:4": cut(`(0+N([${points}:E]))`),
    "key:5": "-1000000000000",
    "key:6": "-1000000000000",
    "key:7": "0",
    "least-share:I.1": `IF([exact:I.1]="","",${cut("([exact:I.1]/[max of I.1, else 10]*100)")})`,
    "exact-applicable-max": "IF([has-score]=0,[full-max],[exact-max:I]*[weight:I]+[max:E]*[weight:E])",
  });
  expect(texts("rounded")).toEqual(expected("points"));
  expect(texts("unrounded")).toEqual(expected("exact"));
});

test("what decides is a row of its own only where it is cut anew", () => {
  const decides = (stage: "none" | "total") => {
    const rows = rowsOf({ ...TWO, settings: { rounding: { stage, decimals: 1 }, rankOn: "unrounded" } });
    return textsOf(rows, "key:1", "total-decides");
  };
  expect([decides("none"), decides("total")]).toEqual([
    { "key:1": 'IF([has-score]=0,"",[total])', "total-decides": null },
    { "key:1": 'IF([has-score]=0,"",[total-decides])', "total-decides": `IF([total-exact]="","",${cut("[total-exact]")})` },
  ]);
});

test("a section without maximum is nothing outside the scale where nothing is", () => {
  const rows = rowsOf({
    groups: [{ code: "G", name: "G", notApplicable: "rescale" }, { code: "H", name: "H" }], points: { A: [8] },
    criteria: [{ code: "I", name: "I", max: 10 }, { code: "J", name: "J" }, { code: "J.1", name: "K", parent: "J", max: 5, groups: ["H"] }],
  });
  expect(textsOf(rows, "max:J", "outside")).toEqual({ "max:J": "0", outside: null });
});

test("a leaf of no points has no share and is on the scale; a group with nothing on the scale has no least share", () => {
  const small: SmallBloc = {
    groups: [{ code: "G", name: "G", notApplicable: "rescale" }, { code: "H", name: "H" }], points: { A: [8, 0, 1] },
    criteria: [{ code: "I", name: "I", max: 10, groups: ["G"] }, { code: "Z", name: "Z", max: 0, groups: ["G"] }, { code: "B", name: "B", rule: "bonus" }],
    settings: { classes: [{ name: "Tốt", from: 60, minShareEach: 50 }] },
  };
  const keys = ["least-share:Z", "work:least-share-1", "least-share", "outside"];
  const least = (of: string): string => `IF(COUNT(${of})=0,"",MIN(${of}))`;
  expect([textsOf(rowsOf(small), ...keys), textsOf(rowsOf(small, "H"), ...keys)]).toEqual([
    { "least-share:Z": null, "work:least-share-1": least("[least-share:I]"), "least-share": least("[work:least-share-1]"), outside: "0+N([points:B])*[weight:B]" },
    { "least-share:Z": null, "work:least-share-1": null, "least-share": '""', outside: "0+N([points:B])*[weight:B]" },
  ]);
});

test("many terms outside the scale are added up in steps with keys of their own", () => {
  const bonuses = Array.from({ length: 101 }, (_, i) => ({ code: `B${i}`, name: `B${i}`, rule: "bonus" }));
  const rows = rowsOf({ groups: [{ code: "G", name: "G", notApplicable: "rescale" }], criteria: [{ code: "I", name: "I", max: 10 }, ...bonuses], points: { A: [8, ...bonuses.map(() => 1)] } });
  expect(textsOf(rows, "outside", "work:outside-2")).toEqual({ outside: "[work:outside-1]+[work:outside-2]", "work:outside-2": "0+N([points:B100])*[weight:B100]" });
});

test.each(["leaf", "total"] as const)("every row of a calculation of many sections has a key of its own, rounded at the %s", (stage) => {
  const points = { A: Array.from({ length: 101 }, (_, i) => i % 10) };
  const bloc = smallBloc({ points, groups: [{ code: "G", name: "G", notApplicable: "separate" }], settings: { rounding: { stage, decimals: 2 } } });
  const keys = calculationOf(bloc, rankBloc(bloc)).flatMap(({ rows }) => rows.map(({ key }) => key));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  const steps = ["has-score-2", "not-applicable-2", "full-points-2", "full-max-2", ...(stage === "leaf" ? ["exact-points-2", "exact-max-2"] : []), "points-2", "max-2", "moved-2"];
  expect(keys.filter((key) => key.startsWith("work:") && key.endsWith("-2"))).toEqual(steps.map((step) => `work:${step}`));
});

test("the due day of a half-year's blank is read from the criteria", () => {
  const rows = rowsOf({ bloc: { period: "half-year" }, settings: { asOf: "2023-06-30" }, criteria: [{ code: "D", name: "D", max: 10, due: "2023-10-31" }], points: { A: [8] } });
  const open = "IF(DATE(2023,6,30)<=N([due of D, else DATE(2023,10,31)]),[word pending],[word missing])";
  expect(textsOf(rows, "status:D")).toEqual({ "status:D": `IFERROR(VLOOKUP(TRIM([state on D]),[states],2,FALSE),IF([given:D]="",${open},""))` });
});

test("days of a criterion by deadline: those on score sheets are read day first; those on criteria and members' list come as days", () => {
  const criteria = [{ code: "L", name: "L", max: 5, rule: "lateness", parameters: "trừ 2/ngày", due: "2023-05-31" }, { code: "M", name: "M", max: 5, rule: "lateness", parameters: "trừ 2/ngày" }];
  const rows = rowsOf({ criteria, settings: { missing: "zero" }, points: { A: [null, null] }, scores: [{ member: "A", criterion: "L", actual: "2023-05-31" }] });
  const received = (code: string, otherwise: string): string =>
    `IF([actual:${code}]="",${otherwise},IF(OR(${["khong nop", "chua nop", "khong gui", "not submitted", "none", "không nộp", "chưa nộp", "không gửi"].map((word) => `[actual:${code}]="${word}"`).join(",")}),"",${written(dayIn(own(`actual:${code}`), own(`actual:${code}`)))}))`;
  expect(textsOf(rows, "actual:L", "work:L:due", "work:L:received", "work:M:due", "work:M:received")).toEqual({
    "actual:L": written(dayTyped({ ref: "score", criterion: "L", field: "actual" })),
    "work:L:due": "[due of L, else DATE(2023,5,31)]",
    "work:L:received": received("L", '""'),
    "work:M:due": "[reportDue]",
    "work:M:received": received("M", "[reportReceived]"),
  });
});

test("a run that stops has no figures, no formulas and no doubts", () => {
  const bloc = smallBloc({ points: { A: [8, null] }, settings: { missing: "stop" } });
  const result = rankBloc(bloc);
  expect([result.status, expectedOf(bloc), calculationOf(bloc, result), notVerifiable(bloc)]).toEqual(["stopped", [], [], []]);
});

test("a bonus for each unit is computed, so no layer gives it points", () => {
  const bonus: SmallBloc = {
    criteria: [{ code: "D", name: "direct", max: 10 }, { code: "B", name: "bonus", rule: "bonus", parameters: "0,5/mô hình" }, { code: "T", name: "typed bonus", rule: "bonus" }],
    points: { A: [1, null, 2] },
  };
  expect(["B", "T"].map((code) => inLayer(bonus, code))).toEqual([null, inGiven("T", given("T"))]);
});

test("bands ask for every bound but that of the last, and levels for their names without blanks around them", () => {
  const rows = rowsOf({
    criteria: [
      { code: "B", name: "bands", max: 10, rule: "bands", parameters: "từ 95: 10; từ 90: 8; còn lại: 0" },
      { code: "L", name: "level", max: 10, rule: "level", parameters: { " Tốt ": 10, "Khá": 7 } },
    ],
    points: { A: [null, null] }, scores: [{ member: "A", criterion: "B", actual: 91 }, { member: "A", criterion: "L", actual: "Khá" }],
  });
  const [bands = "", levels = ""] = ["points:B", "points:L"].map((key) => Object.values(textsOf(rows, key)).join());
  expect(bands.match(/>=\d+/g)).toEqual([">=95", ">=90"]);
  expect(bands).not.toContain("IF(,");
  expect(levels).toContain('"Tốt"');
});
