import type { BlocDescription, CriterionDescription } from "../../src/core";

/** An invented bloc of any size: six sections of ten leaves at most 10 points each; every leaf scored by two layers. */
export function inventedBloc(members: number, leaves: number): BlocDescription {
  const perSection = Math.ceil(leaves / 6);
  const criteria: CriterionDescription[] = Array.from({ length: 6 }, (_, s) => [
    { code: `S${s + 1}`, label: ["I", "II", "III", "IV", "V", "VI"][s] ?? "", name: `Nội dung ${s + 1}` },
    ...Array.from({ length: Math.min(perSection, leaves - s * perSection) }, (_, l) => ({
      code: `S${s + 1}.${l + 1}`, label: String(l + 1), name: `Tiêu chí ${s + 1}.${l + 1} của bảng đo tốc độ`, parent: `S${s + 1}`, max: 10,
    })),
  ]).flat();
  const memberList = Array.from({ length: members }, (_, m) => ({
    code: `M${m + 1}`, name: `Đơn vị thành viên số ${m + 1}`, shortName: `ĐV ${m + 1}`, group: m % 2 === 0 ? "CV" : "KCV", registered: true,
  }));
  const scores = memberList.flatMap((member, m) =>
    criteria.filter((c) => c.parent !== undefined).flatMap((criterion, c) => {
      const quarters = 20 + ((m * 7919 + c * 104729) % 21);
      return (["self", "appraised"] as const).map((layer) => ({ member: member.code, criterion: criterion.code, layer, points: quarters / 4 }));
    }),
  );
  return {
    schema: 1,
    bloc: { name: "Khối đo tốc độ", kind: "khoi", year: 2026, period: "year" },
    settings: { asOf: "2026-11-22" },
    groups: [{ code: "CV", name: "Có đánh giá công vụ" }, { code: "KCV", name: "Không đánh giá công vụ" }],
    criteria, members: memberList, scores,
    awards: [{ code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true, count: 1 }],
  };
}
