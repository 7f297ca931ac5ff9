import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rankBloc, resolveBloc, ruleKindNamed, ruleKinds, type AwardDescription, type BlocDescription, type RunResult, type ScoreDescription, type TieBreakBy } from "../../src/core";
import type { CriterionDescription, MemberDescription } from "../../src/core/description";
import { wordsFor } from "../../src/i18n";
import { valueOf, valuesIn, type ValueSet } from "../../src/workbook/format/values";
import { dateOfText } from "../../src/workbook/format/dates";
import { numberIn, partOf, said, tablesOf, under, type DocTable } from "./rules-document";

type Language = "vi" | "en";
const LANGUAGES: readonly Language[] = ["vi", "en"];
const GROUP = [{ code: "G", name: "Nhóm" }];
const member = (code: string, more: object = {}): MemberDescription => ({ code, name: code, group: "G", ...more });
const bloc = (over: Partial<BlocDescription>): BlocDescription => ({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period: "half-year" }, groups: GROUP, criteria: [], members: [], ...over });
const rank = (over: Partial<BlocDescription>): RunResult => rankBloc(resolveBloc(bloc(over)));
const standings = (result: RunResult) => new Map(result.groups.flatMap((group) => group.standings).map((one) => [one.member, one] as const));
const decimal = (text: string | null | undefined): number | null => (text == null ? null : Number(text));
const value = <S extends ValueSet>(set: S, typed: string) => {
  const found = valueOf(set, typed);
  if (found === undefined) throw new Error(`docs/rules.md: "${typed}" is no ${set}`);
  return found;
};

/** The criterion that a set-up table of one row describes. */
function criterionOf(table: DocTable, language: Language): CriterionDescription & { readonly asOf?: string } {
  const [row = []] = table.rows;
  const at = (header: string): string => said(under(table, row, header), language);
  const max = numberIn(at("Điểm tối đa"));
  const [due, asOf] = [dateOfText(at("Hạn nộp")), dateOfText(at("Ngày tính"))];
  return {
    code: "x", name: "X", rule: at("Cách chấm"), ...(at("Quy tắc chấm") === "" ? {} : { parameters: at("Quy tắc chấm") }),
    ...(max === undefined ? {} : { max }), ...(due == null ? {} : { due }), ...(asOf == null ? {} : { asOf }),
  };
}

/** One row of an example for a leaf, as it would be recorded. */
function recorded(table: DocTable, row: readonly string[], language: Language, rule: string): ScoreDescription[] {
  const at = (header: string): string => said(under(table, row, header), language);
  const [points, target, actual, state] = [at("Điểm chấm"), numberIn(at("Chỉ tiêu")), at("Kết quả"), at("Tình trạng")];
  const place = { member: at("Đơn vị"), criterion: "x" };
  const asNumber = (text: string): number | string => (/^-?\d+(,\d+)?$/.test(text) && rule !== "level" ? (numberIn(text) ?? text) : text);
  const figures = {
    ...(points === "" ? {} : { layer: "final" as const, points: asNumber(points) }), ...(target === undefined ? {} : { target }),
    ...(actual === "" ? {} : { actual: dateOfText(actual) ?? asNumber(actual) }), ...(state === "" ? {} : { state: value("state", state) }),
  };
  return Object.keys(figures).length === 0 ? [] : [{ ...place, ...figures }];
}

const STATUS: Readonly<Record<string, string>> = { "Chưa chấm": "missing", "Chưa đến hạn": "pending", "Chưa công bố": "not-published", "Không áp dụng": "n/a" };

function checkLeaf(setup: DocTable, cases: DocTable, language: Language): void {
  const { asOf, ...criterion } = criterionOf(setup, language);
  const rule = ruleKindNamed(criterion.rule ?? "")?.name ?? "";
  const codeOf = (row: readonly string[]): string => under(cases, row, "Đơn vị");
  const isWrong = (row: readonly string[]): boolean => said(under(cases, row, "Điểm"), "vi") === "lỗi";
  const run = (rows: readonly (readonly string[])[]): RunResult => rank({
    settings: asOf === undefined ? {} : { asOf },
    criteria: [criterion, { code: "y", name: "Y", max: 10 }],
    members: rows.map((row) => member(codeOf(row))),
    scores: rows.flatMap((row) => [...recorded(cases, row, language, rule), { member: codeOf(row), criterion: "y", layer: "final" as const, points: 5 }]),
  });
  const right = cases.rows.filter((row) => !isWrong(row));
  const result = run(right);
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const found = standings(result);
  for (const row of right) {
    const shown = said(under(cases, row, "Điểm"), "vi");
    const leaf = found.get(codeOf(row))?.leaves.find((one) => one.criterion === "x");
    if (shown in STATUS) expect([codeOf(row), leaf?.status, leaf?.points]).toEqual([codeOf(row), STATUS[shown], null]);
    else expect([codeOf(row), decimal(leaf?.points)]).toEqual([codeOf(row), numberIn(shown)]);
  }
  for (const row of cases.rows.filter(isWrong)) expect([codeOf(row), run([row]).status]).toEqual([codeOf(row), "stopped"]);
}

function checkParent(setup: DocTable, parts: DocTable, language: Language): void {
  const parent = criterionOf(setup, language);
  const members = parts.header.slice(4);
  const own = parts.rows.filter(([first = ""]) => /^\d+$/.test(first));
  const result = rank({
    criteria: [parent, ...own.map((row) => ({
      code: `x${row[0] ?? ""}`, name: "P", parent: "x", weight: numberIn(row[1] ?? "") ?? 1, max: numberIn(row[2] ?? "") ?? 0, rule: said(row[3] ?? "", language),
    }))],
    members: members.map((code) => member(code)),
    scores: own.flatMap((row) => members.flatMap((code, at): ScoreDescription[] => {
      const cell = row[4 + at] ?? "";
      const [actual, target] = cell.split("/").map(numberIn);
      const place = { member: code, criterion: `x${row[0] ?? ""}` };
      if (actual === undefined) return [];
      return [target === undefined ? { ...place, layer: "final", points: actual } : { ...place, actual, target }];
    })),
  });
  expect(result.status).toBe("ranked");
  members.forEach((code, at) => {
    const [section] = standings(result).get(code)?.sections ?? [];
    const line = (name: string) => numberIn(parts.rows.find(([first = ""]) => said(first, "vi") === name)?.[4 + at] ?? "");
    expect([code, decimal(section?.points), decimal(section?.max)]).toEqual([code, line("Điểm"), line("Trên")]);
  });
}

describe.each(ruleKinds().map((kind) => [kind.name, kind] as const))("docs/rules.md on %s", (name, kind) => {
  const tables = tablesOf(partOf(name));

  it("has an example, named in both languages as the workbook does", () => {
    expect(tables.length).toBeGreaterThanOrEqual(2);
    expect(tables.length % 2).toBe(0);
    for (const [at, table] of tables.entries()) {
      if (at % 2 === 1) continue;
      for (const language of LANGUAGES) {
        const { rule = "" } = criterionOf(table, language);
        const rules: Readonly<Record<string, string>> = wordsFor(language).inputs.rules;
        expect([rule, ruleKindNamed(rule)?.name]).toEqual([rules[name], name]);
      }
    }
  });

  it.each(LANGUAGES)("computes as it says, typed in %s", (language) => {
    expect.hasAssertions();
    for (let at = 0; at + 1 < tables.length; at += 2) {
      const [setup, cases] = [tables[at], tables[at + 1]];
      if (setup === undefined || cases === undefined) throw new Error(name);
      if (kind.role === "leaf") checkLeaf(setup, cases, language);
      else checkParent(setup, cases, language);
    }
  });
});

describe("the README", () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");

  it.each(ruleKinds().map(({ name }) => name))("has %s in its table, with the workbook's word and a link", (name) => {
    const rules: Readonly<Record<string, string>> = wordsFor("vi").inputs.rules;
    expect(readme.toLowerCase()).toContain(`| [${name}](docs/rules.md#${name}) | ${(rules[name] ?? "").toLowerCase()} |`);
  });

  it("links to no part that is not there", () => {
    const anchors = [...readme.matchAll(/docs\/rules\.md#([\w-]+)/g)].map(([, anchor = ""]) => anchor);
    for (const anchor of anchors) expect(partOf(anchor)).toContain(anchor);
    expect(anchors.length).toBeGreaterThan(ruleKinds().length);
  });
});

describe("docs/rules.md on settings", () => {
  const [notApplicable, missing] = tablesOf(partOf("policies"));
  const three = {
    criteria: [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", max: 5 }, { code: "3", name: "3", max: 8 }],
    members: [member("A")],
  };
  const two: ScoreDescription[] = [{ member: "A", criterion: "1", layer: "final", points: 10 }, { member: "A", criterion: "2", layer: "final", points: 3 }];

  it.each(LANGUAGES)("not applicable, in %s", (language) => {
    const seen = notApplicable?.rows.map(([policy = "", total = "", rate = ""]) => {
      const chosen = value("notApplicable", said(policy, language));
      const one = standings(rank({ ...three, groups: [{ code: "G", name: "N", notApplicable: chosen }], scores: [...two, { member: "A", criterion: "3", state: "n/a" }] })).get("A");
      expect([chosen, decimal(one?.total), decimal(one?.rate)]).toEqual([chosen, numberIn(total), numberIn(rate)]);
      return chosen;
    });
    expect(seen).toEqual(valuesIn("notApplicable"));
  });

  it.each(LANGUAGES)("missing, in %s", (language) => {
    const seen = missing?.rows.map(([policy = "", total = "", rate = ""]) => {
      const chosen = value("missing", said(policy, language));
      const result = rank({ ...three, settings: { missing: chosen }, scores: two });
      if (said(total, "vi") === "dừng") expect([chosen, result.status]).toEqual([chosen, "stopped"]);
      else expect([chosen, decimal(standings(result).get("A")?.total), decimal(standings(result).get("A")?.rate)]).toEqual([chosen, numberIn(total), numberIn(rate)]);
      return chosen;
    });
    expect(seen).toEqual(valuesIn("missing"));
  });

  it.each(LANGUAGES)("rounding, in %s", (language) => {
    const sections = ["1", "2", "3"];
    const leaves = sections.flatMap((s) => [`${s}a`, `${s}b`]);
    const [table] = tablesOf(partOf("rounding"));
    const seen = table?.rows.map(([stage = "", total = ""]) => {
      const chosen = value("roundingStage", said(stage, language));
      const result = rank({
        settings: { rounding: { stage: chosen, decimals: 1 } },
        criteria: [...sections.map((code) => ({ code, name: code })), ...leaves.map((code) => ({ code, name: code, parent: code.charAt(0), max: 10, rule: "proportional" }))],
        members: [member("A")],
        scores: leaves.map((criterion) => ({ member: "A", criterion, target: 3, actual: 1 })),
      });
      expect([chosen, decimal(standings(result).get("A")?.total)]).toEqual([chosen, numberIn(total)]);
      return chosen;
    });
    expect(seen).toEqual(valuesIn("roundingStage"));
  });

  it("rank methods", () => {
    const [table] = tablesOf(partOf("ranks"));
    const totals = table?.header.slice(1) ?? [];
    const seen = table?.rows.map(([method = "", ...ranks]) => {
      const chosen = value("rankMethod", method);
      const found = standings(rank({
        settings: { rankMethod: chosen }, criteria: [{ code: "1", name: "1", max: 10 }], members: totals.map((_, at) => member(`M${at}`)),
        scores: totals.map((points, at) => ({ member: `M${at}`, criterion: "1", layer: "final", points: numberIn(points) ?? 0 })),
      }));
      expect([chosen, totals.map((_, at) => found.get(`M${at}`)?.rank)]).toEqual([chosen, ranks.map(Number)]);
      return chosen;
    });
    expect(seen).toEqual(valuesIn("rankMethod"));
  });

  it.each(LANGUAGES)("tie-breaks, in %s", (language) => {
    const [table] = tablesOf(partOf("tie-breaks"));
    const seen = table?.rows.map(([by = "", a = "", b = "", first = ""]): TieBreakBy => {
      const chosen = value("tieBreakBy", said(by, language));
      const figures = { A: a, B: b };
      const codes = ["A", "B"] as const;
      const kinds: Partial<Record<TieBreakBy, string>> = { external: "external", penalties: "penalty" };
      const special = chosen === "section" || kinds[chosen] !== undefined;
      // A second criterion makes the totals equal again.
      const points = (code: "A" | "B"): number => numberIn(figures[code]) ?? 0;
      const scores = special ? codes.flatMap((code): ScoreDescription[] => [
        chosen === "external" ? { member: code, criterion: "k", actual: points(code), evidence: "QĐ" } : { member: code, criterion: "k", layer: "final", points: points(code) },
        { member: code, criterion: "o", layer: "final", points: chosen === "penalties" ? 5 + points(code) : 20 - points(code) },
      ]) : codes.map((code): ScoreDescription => ({ member: code, criterion: "o", layer: "final", points: 10 }));
      const result = rank({
        settings: { tieBreaks: [{ by: chosen, ...(chosen === "section" ? { criterion: "k" } : {}) }] },
        criteria: [...(special ? [{ code: "k", name: "K", ...(chosen === "penalties" ? {} : { max: 10 }), rule: kinds[chosen] ?? "direct" }] : []), { code: "o", name: "O", max: 20 }],
        members: codes.map((code) => member(code, chosen === "women" ? { womenShare: points(code) } : {})), scores,
        ...(chosen === "ballot" ? {
          awards: [{ code: "C", name: "C", for: "collective" as const }],
          ballot: codes.map((code) => ({ award: "C", subject: code, round: 1, for: Number(figures[code].split("/")[0]), voters: Number(figures[code].split("/")[1]) })),
        } : {}),
        ...(chosen === "decision" ? { decisions: [{ subjects: [...codes].sort((x, y) => points(x) - points(y)), by: "Khối trưởng", why: "Đồng hạng" }] } : {}),
      });
      const ranks = standings(result);
      const leads = codes.filter((code) => ranks.get(code)?.rank === 1);
      expect([chosen, leads]).toEqual([chosen, said(first, "vi") === "đồng hạng" ? ["A", "B"] : [first]]);
      return chosen;
    });
    expect(seen).toEqual(valuesIn("tieBreakBy"));
  });
});

describe("docs/rules.md on awards", () => {
  const [facts, examples] = tablesOf(partOf("awards"));
  const headers = wordsFor("vi").inputs.columns.awards;
  const settings: BlocDescription["settings"] = { classes: [{ name: "Xuất sắc", from: 90 }, { name: "Tốt", from: 80 }] };
  const list = (cell: string): string[] => cell.split(",").map((part) => part.trim()).filter((part) => part !== "");

  /** "Số lượng: 2; Khi đồng hạng: Đề nghị tất cả" as the fields of an award rule. */
  function awardOf(typed: string): AwardDescription {
    const sets: Readonly<Record<string, ValueSet>> = { of: "quotaBase", round: "quotaRounding", ballotBase: "ballotBase", onTie: "onTie" };
    const fields = said(typed, "vi").split(";").map((clause) => {
      const [header = "", text = ""] = clause.split(":").map((part) => part.trim());
      const key = Object.entries(headers).find(([, printed]) => printed === header)?.[0];
      if (key === undefined) throw new Error(`docs/rules.md: no column "${header}"`);
      const set = sets[key];
      const isFlag = key === "leaderOnly" || key === "advisory";
      return [key, set !== undefined ? value(set, text) : isFlag ? value("yesNo", text) === "yes" : key === "minClass" || key === "prior" ? text : numberIn(text)] as const;
    });
    return { code: "CO", name: "Cờ thi đua", for: "collective", ...Object.fromEntries(fields) };
  }

  it.each(examples?.rows.map(([set = "", forward = "", open = ""]) => [set, forward, open] as const) ?? [])("%s", (set, forward, open) => {
    const rows = facts?.rows ?? [];
    const result = rank({
      bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" }, settings,
      criteria: [{ code: "1", name: "1", max: 100 }],
      members: rows.map(([code = "", , , registered = ""]) => member(code, { registered: value("yesNo", registered) === "yes" })),
      scores: rows.map(([code = "", total = ""]) => ({ member: code, criterion: "1", layer: "final", points: numberIn(total) ?? 0 })),
      awards: [awardOf(set)],
      ballot: rows.map(([subject = "", , , , votes = ""]) => {
        const [yes = 0, valid = 0, issued = 0, voters = 0] = votes.split("/").map(Number);
        return { award: "CO", subject, round: 1, for: yes, valid, issued, voters };
      }),
      granted: rows.flatMap(([subject = "", , , , , award = ""]) => (award === "" ? [] : [{ subject, award, year: 2025 }])),
    });
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const found = standings(result);
    for (const [code = "", , className = ""] of rows) expect([code, found.get(code)?.class ?? ""]).toEqual([code, className]);
    expect(result.nominations.map(({ subject }) => subject)).toEqual(list(forward));
    expect(result.open.flatMap(({ subjects }) => subjects)).toEqual(list(open));
  });

  it("tells of every column that sets something", () => {
    const part = partOf("awards");
    const silent = new Set(["label", "name", "for", "condition", "code"]);
    for (const [key, header] of Object.entries(headers)) if (!silent.has(key)) expect([header, part.includes(header)]).toEqual([header, true]);
  });
});
