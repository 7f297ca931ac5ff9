import { rankBloc, type Bloc, type BlocDescription } from "../../../src/core";
import { wordsFor } from "../../../src/i18n";
import type { PaperKind, PieceKey } from "../../../src/i18n/words-papers";
import type { PaperContext } from "../../../src/workbook/papers/context";
import type { PaperPart } from "../../../src/workbook/papers/document";
import { paperDocuments } from "../../../src/workbook";
import { minutes } from "../../../src/workbook/papers/minutes";
import { submission } from "../../../src/workbook/papers/submission";
import { readPieces } from "../../../src/workbook/papers/template";
import { TestBook } from "../plan-to-grids";
import { FIVE, makeBloc } from "../outputs/run-fixture";

const FLAG = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", leaderOnly: true } as const;

function contextOf(bloc: Bloc, counted = false): PaperContext {
  const words = wordsFor("vi");
  const pieces = readPieces(new TestBook().grids(), bloc, words, { provisional: false, counted });
  return { bloc, words, result: rankBloc(bloc), piece: (key: PieceKey) => pieces.get(key)?.text ?? null, earlier: { typed: new Map() }, requests: new Map() } as unknown as PaperContext;
}

const bloc = (more: Partial<BlocDescription> = {}): Bloc => makeBloc({ members: FIVE, more: { awards: [FLAG], ...more } });

function tableOf(parts: readonly PaperPart[], key: string): PaperPart & { readonly kind: "table" } {
  const found = parts.find((part) => part.kind === "table" && part.key === key);
  if (found?.kind !== "table") throw new Error(`no table ${key}`);
  return found;
}

const texts = (parts: readonly PaperPart[]): string[] => parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));

describe("awards in minutes and submission", () => {
  test("where several groups have ranks, each says of which group it is", () => {
    const { parts } = minutes(contextOf(bloc()));
    expect(tableOf(parts, "awards").rows.map(({ cells }) => [cells["subject"], cells["rank"]])).toEqual([
      ["Thanh tra tỉnh\nNhóm: Có đánh giá công vụ", "1"], ["Liên minh HTX tỉnh\nNhóm: Không đánh giá công vụ", "1"],
    ]);
  });

  test("without ballots a submission has no column of votes and attaches no count", () => {
    const { parts } = submission(contextOf(bloc()));
    expect(tableOf(parts, "list").columns.map(({ key }) => key)).toEqual(["label", "subject", "award", "rank", "points"]);
    expect(texts(parts).join("\n")).not.toContain("kiểm phiếu");
  });

  test("with ballots it has both", () => {
    const { parts } = submission(contextOf(bloc({ ballot: [{ award: "CO", subject: "C", round: 1, voters: 5, issued: 5, returned: 5, valid: 5, invalid: 0, for: 4 }] } as unknown as Partial<BlocDescription>)));
    expect(tableOf(parts, "list").columns.map(({ key }) => key)).toContain("votes");
    expect(texts(parts).join("\n")).toContain("biên bản kiểm phiếu");
  });

  test("where an award's rules ask for votes the count is attached before any are recorded", () => {
    const said = (more: Partial<typeof FLAG & { minBallot: number; ballotBase: "present" }>): string => texts(submission(contextOf(bloc({ awards: [{ ...FLAG, ...more }] }))).parts).join("\n");
    expect(said({ minBallot: 80 })).toContain("biên bản kiểm phiếu");
    expect(said({ ballotBase: "present" })).toContain("biên bản kiểm phiếu");
    expect(said({})).not.toContain("biên bản kiểm phiếu");
  });

  test("the count is attached too where it is made with the submission, or has a sheet", () => {
    const said = (kinds: readonly PaperKind[]): string => {
      const { documents } = paperDocuments({ bloc: bloc(), result: rankBloc(bloc()), grids: new TestBook().grids(), language: "vi", kinds });
      return texts(documents.find(({ kind }) => kind === "submission")?.parts ?? []).join("\n");
    };
    expect(said(["submission"])).not.toContain("biên bản kiểm phiếu");
    expect(said(["submission", "count"])).toContain("biên bản kiểm phiếu");
    expect(texts(submission(contextOf(bloc(), true)).parts).join("\n")).toContain("biên bản kiểm phiếu");
  });

  test("the points have a narrow column, with votes and without; awards have what votes leave", () => {
    const spans = (one: Bloc): unknown => tableOf(submission(contextOf(one)).parts, "list").columns.map(({ key, from, to = from }) => [key, from, to]).slice(2);
    expect(spans(bloc())).toEqual([["award", "c", "d"], ["rank", "e", "e"], ["points", "f", "f"]]);
    const ballot = [{ award: "CO", subject: "C", round: 1, voters: 5, issued: 5, returned: 5, valid: 5, invalid: 0, for: 4 }];
    expect(spans(bloc({ ballot }))).toEqual([["award", "c", "c"], ["rank", "d", "d"], ["points", "e", "e"], ["votes", "f", "f"]]);
  });

  test("the list of nominations is attached to it, and only those are asked to be commended who are put forward", () => {
    const said = texts(submission(contextOf(bloc())).parts).join("\n");
    expect(said).toContain("(Kèm theo Tờ trình: danh sách đề nghị khen thưởng, biên bản bình xét, bảng tổng hợp điểm, báo cáo thành tích.)");
    const person = { ...FLAG, code: "BK", name: "Bằng khen", for: "individual" } as const;
    const asked = (awards: NonNullable<BlocDescription["awards"]>): string | undefined => {
      const { documents } = paperDocuments({ bloc: bloc({ awards }), result: rankBloc(bloc({ awards })), grids: new TestBook().grids(), language: "vi", kinds: ["submission"] });
      return texts(documents[0]?.parts ?? []).find((text) => text.includes("kính trình Chủ tịch Ủy ban"));
    };
    expect(asked([FLAG, person])).toContain("khen thưởng các tập thể có thành tích");
  });

  test("dots for an unknown post do not look like the line to sign on", () => {
    const signatures = submission(contextOf(bloc())).parts.find(({ kind }) => kind === "signatures");
    if (signatures?.kind !== "signatures") throw new Error("no signatures");
    expect(signatures.right.map(({ text }) => (typeof text === "string" ? text : "name"))).toEqual(["TM. {LOẠI}", "{CHỨC DANH TRƯỞNG}", "{THỦ TRƯỞNG}", "(Ký, ghi rõ họ tên, đóng dấu)", "", "", "", "name"]);
    const named = contextOf(bloc());
    const unknown = { ...named, piece: (key: PieceKey) => (key === "common.chief" ? named.words.papers.blank : named.piece(key)) };
    const without = submission(unknown).parts.find(({ kind }) => kind === "signatures");
    if (without?.kind !== "signatures") throw new Error("no signatures");
    expect(without.right).toHaveLength(7);
  });

  test("minutes name those who were chosen before those who were not", () => {
    const context = contextOf(bloc());
    const result = context.result;
    if (result === null) throw new Error("no result");
    const told = (code: "decided" | "decided-otherwise") => [{ code, params: { by: "Khối trưởng", why: "có mô hình mới" } }] as const;
    const considered = result.considered.map((one) => ({ ...one, reasons: one.subject === "A" ? told("decided-otherwise") : one.subject === "C" ? told("decided") : [] }));
    const order = (all: typeof considered) => texts(minutes({ ...context, result: { ...result, considered: all } }).parts).filter((text) => text.includes("có mô hình mới")).map((text) => text.split(" – ")[0]);
    expect(new Set(considered.filter(({ reasons }) => reasons.length > 0).map(({ subject }) => subject))).toEqual(new Set(["A", "C"]));
    expect(order(considered)).toEqual(["- Cờ thi đua: Thanh tra tỉnh", "- Cờ thi đua: Sở Tư pháp"]);
    expect(order([...considered].reverse())).toEqual(["- Cờ thi đua: Thanh tra tỉnh", "- Cờ thi đua: Sở Tư pháp"]);
  });

  test("minutes say nothing of decisions and bars where there are none", () => {
    expect(texts(minutes(contextOf(bloc())).parts).filter((text) => /ngang nhau|không đủ điều kiện/.test(text))).toEqual([]);
  });

  test("minutes name what was decided and who is barred, each with the reason", () => {
    const context = contextOf(bloc());
    const result = context.result;
    if (result === null) throw new Error("no result");
    const decided = { code: "decided", params: { by: "Khối trưởng", why: "có mô hình mới" } } as const;
    const considered = result.considered.map((one) => (one.subject === "C" ? { ...one, reasons: [decided] } : one));
    const groups = result.groups.map((group) => ({ ...group, standings: group.standings.map((one) => (one.member === "B" ? { ...one, eligible: false, reasons: [{ code: "not-registered", params: {} } as const] } : one)) }));
    const said = texts(minutes({ ...context, result: { ...result, considered, groups } }).parts);
    const at = said.indexOf("Quyết định đối với các trường hợp ngang nhau:");
    expect(said.slice(at, at + 4)).toEqual([
      "Quyết định đối với các trường hợp ngang nhau:", "- Cờ thi đua: Thanh tra tỉnh – theo quyết định của Khối trưởng: có mô hình mới.",
      "Không đề nghị khen thưởng do không đủ điều kiện:", "- Sở Nội vụ – không đăng ký thi đua.",
    ]);
  });
});
