import { resolveBloc, type Bloc, type BlocDescription } from "../../src/core";

/**
 * Two criteria of 10 points. A 10 + 5, B 6 + 8, C 2 + 2: A is a point ahead of B, and C ten behind B. In a group of its
 * own D 7 + 7 and E 7 + 7 are tied.
 */
export const stabilityDescription: BlocDescription = {
  schema: 1,
  bloc: { name: "Khối thử", kind: "khoi", year: 2026, period: "year" },
  groups: [{ code: "G", name: "Nhóm một" }, { code: "H", name: "Nhóm hai" }],
  criteria: [{ code: "1", label: "I", name: "Chuyên môn", max: 10 }, { code: "2", label: "II", name: "Phong trào", max: 10 }],
  members: ["A", "B", "C", "D", "E"].map((code) => ({ code, name: `Sở ${code}`, shortName: code, group: code < "D" ? "G" : "H" })),
  scores: Object.entries({ A: [10, 5], B: [6, 8], C: [2, 2], D: [7, 7], E: [7, 7] }).flatMap(([member, points]) =>
    points.map((each, i) => ({ member, criterion: String(i + 1), layer: "final" as const, points: each }))),
};

export const stabilityBloc = (): Bloc => resolveBloc(stabilityDescription);
