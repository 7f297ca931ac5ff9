import { blocToDescription, rankBloc, resolveBloc, type Bloc } from "../../src/core";
import { resultJson } from "../../src/app/result-json";
import type { RunOutcome } from "../../src/app/run-outcome";
import { tellFindings } from "../../src/app/tell-finding";
import type { LocatedFinding } from "../../src/workbook/located-finding";
import type { Language } from "../../src/i18n";

const bloc = resolveBloc({
  schema: 1,
  bloc: { name: "Khối thử", kind: "khoi", year: 2026, period: "year" },
  groups: [{ code: "CV", name: "Có đánh giá công vụ" }],
  criteria: [{ code: "I", label: "I", name: "Nhiệm vụ" }, { code: "I.1", label: "1", name: "Kế hoạch", parent: "I", max: 10 }],
  members: [
    { code: "A", name: "Sở A", group: "CV", registered: true },
    { code: "B", name: "Sở B", group: "CV", registered: true },
    { code: "C", name: "Sở C", group: "CV", registered: true },
  ],
  scores: [
    { member: "A", criterion: "I.1", layer: "final", points: 9.5 },
    { member: "B", criterion: "I.1", layer: "final", points: 9.5 },
    { member: "C", criterion: "I.1", layer: "final", points: 8 },
  ],
  awards: [{ code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", leaderOnly: true, count: 1 }],
});

function outcome(of: Bloc, language: Language, more: readonly LocatedFinding[] = []): RunOutcome {
  const result = rankBloc(of);
  const located = [...result.findings.map((finding) => ({ ...finding, sheet: "" })), ...more];
  return { status: result.status, result, findings: tellFindings(located, language), fingerprint: `sha256:${"0".repeat(64)}`, bloc: of };
}

describe("result.json", () => {
  const json = resultJson(outcome(bloc, "vi"));

  it("has the members of the contract, and no others", () => {
    expect(Object.keys(json)).toEqual(["status", "provisional", "groups", "nominations", "open", "findings", "fingerprint"]);
    expect(Object.keys(json.groups[0]?.standings[0] ?? {})).toEqual(
      ["member", "rank", "total", "totalExact", "max", "rate", "class", "tied", "eligible", "reasons", "sections"]);
  });

  it("gives points as decimals at the set number of digits, ranks 1-1-3, and says who is tied", () => {
    expect(json.groups[0]?.standings.map(({ member, rank, total, max, rate, tied }) => [member, rank, total, max, rate, tied])).toEqual([
      ["A", 1, "9.50", "10.00", "95.00", true],
      ["B", 1, "9.50", "10.00", "95.00", true],
      ["C", 3, "8.00", "10.00", "80.00", false],
    ]);
    expect(json.groups[0]?.standings[0]?.sections).toEqual([{ code: "I", points: "9.50", max: "10.00" }]);
    expect(json.groups[0]?.standings[0]?.totalExact).toBe("9.5");
  });

  it("leaves a tie across the last place open instead of choosing", () => {
    expect(json.nominations).toEqual([]);
    expect(json.open).toMatchObject([{ award: "CO", subjects: ["A", "B"] }]);
  });

  it("has no groups on a stop, and says in the user's language what is wrong", () => {
    const given = blocToDescription(bloc);
    const stopped = resolveBloc({ ...given, scores: (given.scores ?? []).map((score) => ({ ...score, points: 11 })) });
    const at: LocatedFinding = { code: "score-above-max", severity: "error", params: { given: "11", max: "10" }, sheet: "Sở A", cell: "J9" };
    for (const [language, word] of [["vi", "tối đa"], ["en", "maximum"]] as const) {
      const said = resultJson(outcome(stopped, language, [at]));
      expect(said.status).toBe("stopped");
      expect(said.groups).toEqual([]);
      const finding = said.findings.find(({ cell }) => cell === "J9");
      expect(finding).toMatchObject({ code: "score-above-max", severity: "error", sheet: "Sở A", params: { given: "11", max: "10" } });
      expect(finding?.message.toLowerCase()).toContain(word);
      expect(Object.keys(finding ?? {})).toEqual(["code", "severity", "sheet", "cell", "params", "message"]);
    }
  });

  it("survives JSON without loss", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
