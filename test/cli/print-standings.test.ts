import type { RunOutcome } from "../../src/app";
import { standingsLines } from "../../src/cli/print-standings";
import { wordsFor } from "../../src/i18n";
import { rankBloc } from "../../src/core";
import { smallBloc } from "../core/small-bloc";

test("what waits for a decision says why, as the nominations sheet does", () => {
  const groups = [{ code: "G", name: "Nhóm 1" }, { code: "H", name: "Nhóm 2" }];
  const bloc = smallBloc({
    points: { A: [9], B: [8], C: [7], D: [6] }, groups, members: { C: { group: "H" }, D: { group: "H" } },
    awards: [{ code: "BK", name: "Bằng khen", for: "collective", scope: "bloc", percent: 25 }],
  });
  const outcome = { bloc, result: rankBloc(bloc), findings: [] } as unknown as RunOutcome;
  expect(standingsLines(outcome, wordsFor("vi"))).toContain("  Bằng khen: Member A, Member C (Các đơn vị dẫn đầu nhóm đưa ra bỏ phiếu, lấy 1 đơn vị)");
});

test("whoever may lose a place by an open decision is told with it", () => {
  const groups = [{ code: "G", name: "Nhóm 1" }, { code: "H", name: "Nhóm 2" }];
  const bloc = smallBloc({
    points: { A: [9], B: [8], C: [7], D: [6], E: [7] }, groups, members: { C: { group: "H" }, D: { group: "H" } },
    awards: [
      { code: "CO", name: "Cờ thi đua", for: "collective", scope: "bloc", leaderOnly: true, count: 1 },
      { code: "BK", name: "Bằng khen", for: "collective", scope: "group", count: 2, excludes: ["CO"] },
    ],
  });
  const lines = standingsLines({ bloc, result: rankBloc(bloc), findings: [] } as unknown as RunOutcome, wordsFor("vi"));
  expect(lines.filter((line) => line.startsWith("  Bằng khen: "))).toEqual([
    "  Bằng khen: Member B", "  Bằng khen: Member E (có thể thay đổi sau khi quyết định về Cờ thi đua)", "  Bằng khen: Member D",
  ]);
});
