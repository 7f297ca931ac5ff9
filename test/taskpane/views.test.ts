import { resolveBloc } from "../../src/core";
import { nominationsView } from "../../src/taskpane/view/nominations-view";
import { standingsView } from "../../src/taskpane/view/standings-view";
import { paneLanguage } from "../../src/taskpane/words";
import { bloc, description, outcomeOf } from "./fake-actions";

const vi = paneLanguage("vi");

describe("standings", () => {
  test("one table per group in the order of the groups, names instead of codes", () => {
    const tables = standingsView(outcomeOf(bloc), vi);
    expect(tables.map((table) => [table.id, table.name, table.rows.length, table.ranked])).toEqual([
      ["CV", "Có đánh giá công vụ", 7, 7],
      ["KCV", "Không đánh giá công vụ", 3, 3],
    ]);
    expect(tables[0]?.rows[0]).toEqual({
      member: "VPUB",
      name: "Văn phòng Ủy ban nhân dân tỉnh",
      rank: "1",
      total: "96,50",
      rate: "96,50%",
      class: "Hoàn thành xuất sắc nhiệm vụ",
      marks: [],
    });
  });

  test("a member without any score has no rank, no total and says why; with nobody ranked the table knows it", () => {
    const empty = resolveBloc({ ...description, scores: [] });
    const [table] = standingsView(outcomeOf(empty), vi);
    expect(table?.ranked).toBe(0);
    expect(table?.rows[0]).toMatchObject({ rank: "–", total: "–", rate: "–", marks: ["Chưa có điểm"] });
  });

  test("tied members say so, in the language of the pane", () => {
    const [first] = bloc.members;
    const entries = bloc.entries.filter((entry) => entry.member === first?.code);
    const twin = { ...bloc, members: bloc.members.filter((member) => member.group === "CV").slice(0, 2) };
    const same = { ...twin, entries: twin.members.flatMap((member) => entries.map((entry) => ({ ...entry, member: member.code }))) };
    const rows = standingsView(outcomeOf(same), paneLanguage("en"))[0]?.rows ?? [];
    expect(rows.map((row) => row.rank)).toEqual(["1", "1"]);
    for (const row of rows) expect(row.marks).toContain("Tied");
  });

  test("members with criteria that do not apply stand apart where their group says so", () => {
    const [leaf] = bloc.entries;
    const groups = bloc.groups.map((group) => ({ ...group, notApplicable: "separate" as const }));
    const entries = bloc.entries.map((entry) => (entry === leaf ? { member: entry.member, criterion: entry.criterion, layers: {}, state: "n/a" as const } : entry));
    const tables = standingsView(outcomeOf({ ...bloc, groups, entries }), vi);
    const apart = tables.find((table) => table.rows.some((row) => row.member === leaf?.member));
    expect(apart?.name).toMatch(/xếp riêng\)$/);
    expect(apart?.rows).toHaveLength(1);
  });

  test("being out of the running for awards is said in a year, and not in a half-year, which has none", () => {
    const excluded = { reason: "Đang bị xem xét", keepsPlace: true };
    const members = bloc.members.map((member, index) => (index === 0 ? { ...member, excluded } : member));
    const marks = (period: "year" | "half-year") =>
      standingsView(outcomeOf({ ...bloc, members, bloc: { ...bloc.bloc, period } }), vi).flatMap((table) => table.rows.flatMap((row) => row.marks));
    expect(marks("year")).toContain("Không xét khen thưởng");
    expect(marks("half-year")).not.toContain("Không xét khen thưởng");
  });
});

describe("nominations", () => {
  test("a tie across the last place is a decision that names who and how many places", () => {
    const outcome = outcomeOf(bloc);
    const open = [{ code: "award-tie", award: "CO", group: "CV", subjects: ["SNV", "TTT"], places: 1 }] as const;
    expect(nominationsView({ ...outcome, result: { ...outcome.result, open } }, vi).open).toEqual([
      "Cờ thi đua của UBND tỉnh: Sở Nội vụ, Thanh tra tỉnh đồng hạng, chỉ còn 1 suất.",
    ]);
    const cum = { ...outcome, bloc: { ...bloc, bloc: { ...bloc.bloc, kind: "cum" as const } }, result: { ...outcome.result, open: [{ ...open[0], code: "head-and-deputy" as const }] } };
    expect(nominationsView(cum, vi)).toMatchObject({ kind: "cum", open: ["Cờ thi đua của UBND tỉnh: Cụm trưởng, Cụm phó quyết định giữa Sở Nội vụ, Thanh tra tỉnh."] });
  });

  test("a half-year has none", () => {
    expect(nominationsView(outcomeOf({ ...bloc, bloc: { ...bloc.bloc, period: "half-year" } }), vi)).toEqual({ lines: [], open: [], kind: "khoi", hasRules: true });
    expect(nominationsView(outcomeOf({ ...bloc, awards: [] }), vi).hasRules).toBe(false);
  });
});
