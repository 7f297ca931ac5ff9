import { rankBloc, type Bloc, type BlocDescription } from "../../../src/core";
import type { StatedReason } from "../../../src/core/result";
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

  test("both name what is still to be decided and whose nomination hangs on it; the submission says that it is intended", () => {
    const merit = { code: "BK", name: "Bằng khen", for: "collective", scope: "group", count: 1, excludes: ["CO"] } as const;
    const open = contextOf(bloc({ awards: [{ ...FLAG, scope: "bloc" }, merit] }));
    const lines = [
      "- Cờ thi đua (1 suất): Thanh tra tỉnh; Liên minh HTX tỉnh.",
      "- Bằng khen: Sở Tư pháp; Văn phòng HĐND tỉnh – dự kiến, có thể thay đổi sau khi quyết định về Cờ thi đua.",
    ];
    expect(texts(minutes(open).parts).join("\n")).toContain(["Nội dung còn phải quyết định:", ...lines].join("\n"));
    expect(texts(submission(open).parts).join("\n")).toContain(["Đề nghị trên đây là dự kiến, do còn các nội dung phải quyết định:", ...lines].join("\n"));
    const settled = texts(submission(contextOf(bloc({ awards: [FLAG, merit] }))).parts).join("\n");
    expect(settled).not.toContain("dự kiến");
    expect(settled).not.toContain("còn các nội dung");
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

  test("minutes tell a decision once, those who were chosen before those who were not", () => {
    const context = contextOf(bloc());
    const result = context.result;
    if (result === null) throw new Error("no result");
    const told = (code: "decided" | "decided-otherwise"): readonly StatedReason[] => [{ code, params: { by: "Khối trưởng", why: "có mô hình mới" } }];
    const considered = result.considered.map((one) => ({ ...one, reasons: one.subject === "A" ? told("decided-otherwise") : one.subject === "C" ? told("decided") : [] }));
    const order = (all: typeof considered) => texts(minutes({ ...context, result: { ...result, considered: all } }).parts).filter((text) => text.includes("có mô hình mới")).map((text) => text.split(" – ")[0]);
    expect(new Set(considered.filter(({ reasons }) => reasons.length > 0).map(({ subject }) => subject))).toEqual(new Set(["A", "C"]));
    for (const all of [considered, [...considered].reverse()]) expect(order(all)).toEqual(["- Cờ thi đua: chọn Thanh tra tỉnh, không chọn Sở Tư pháp"]);
    // Decisions for several reasons are several.
    const other = { code: "decided-otherwise", params: { by: "Khối trưởng", why: "không có mô hình mới" } } as const;
    expect(order(considered.map((one) => (one.subject === "A" ? { ...one, reasons: [other] } : one)))).toEqual(["- Cờ thi đua: Thanh tra tỉnh", "- Cờ thi đua: Sở Tư pháp"]);
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

describe("what minutes say of the vote", () => {
  const COUNTS = "Bỏ phiếu kín: phát ra ……, thu về ……, hợp lệ …… (kèm Biên bản kiểm phiếu).";
  const HELD = "Hội nghị bỏ phiếu kín; kết quả theo Biên bản kiểm phiếu kèm theo.";
  const NONE = "Không có trường hợp phải bỏ phiếu.";
  const WHOLE_BLOC = { ...FLAG, scope: "bloc" } as const;
  const VOTES = [{ award: "CO", subject: "C", round: 1, voters: 5, issued: 5, returned: 5, valid: 5, invalid: 0, for: 4 }] as unknown as NonNullable<BlocDescription["ballot"]>;
  function said(one: Bloc, { typed = [], kinds = ["minutes"] }: { readonly typed?: readonly string[]; readonly kinds?: readonly PaperKind[] } = {}): string[] {
    const made = typed.length === 0 ? paperDocuments({ bloc: one, result: rankBloc(one), grids: new TestBook().grids(), language: "vi", kinds }).documents[0]?.parts ?? []
      : minutes({ ...contextOf(one), earlier: { sheet: undefined, typed: new Map(typed.map((fill) => [fill, { text: "đã điền", cell: "đã điền" }])) } }).parts;
    return made.flatMap((part) => (part.kind === "paragraph" ? [part.text] : part.kind === "line" ? [typeof part.text === "string" ? part.text : part.text.text] : []));
  }
  const ofVote = (one: Bloc, more?: Parameters<typeof said>[1]): string[] => said(one, more).filter((text) => [COUNTS, HELD, NONE, "đã điền"].includes(text));

  test("nothing to vote on is said", () => expect(ofVote(bloc())).toEqual([NONE]));
  test("until votes are recorded their numbers are to be filled in", () => {
    expect(ofVote(bloc({ awards: [{ ...FLAG, minBallot: 80 }] }))).toEqual([COUNTS]);
    expect(ofVote(bloc({ awards: [{ ...FLAG, ballotBase: "present" }] }))).toEqual([COUNTS]);
  });
  test("so they are where minutes of a count are made with them, and where leaders of two groups are left to the vote", () => {
    expect(ofVote(bloc(), { kinds: ["minutes", "count"] })).toEqual([COUNTS]);
    expect(ofVote(bloc({ awards: [WHOLE_BLOC] }))).toEqual([COUNTS]);
    expect(texts(submission(contextOf(bloc(), true)).parts).join()).toContain("biên bản kiểm phiếu");
  });
  test("once they are recorded the count is referred to; what was filled in stays", () => {
    expect(ofVote(bloc({ ballot: VOTES }))).toEqual([HELD]);
    expect(ofVote(bloc({ ballot: VOTES }), { typed: ["minutes.ballotCounts"] })).toEqual([HELD, "đã điền"]);
  });

  test("what was filled in stays too where there is nothing to vote on any more, or award rules have come", () => {
    expect(ofVote(bloc(), { typed: ["minutes.ballotCounts"] })).toEqual(["đã điền"]);
    expect(ofVote(bloc({ awards: [] }), { typed: ["minutes.ballotCounts"] })).toEqual(["đã điền"]);
    expect(ofVote(bloc(), { typed: ["minutes.noRules:2"] })).toEqual([NONE, "đã điền"]);
  });

  test("a workbook without award rules has considered nobody, which is no decision, and leaves lines to write on", () => {
    const without = said(bloc({ awards: [] }));
    expect(without).toContain("Bảng tính điểm chưa có tiêu chuẩn khen thưởng nên chưa xét đề nghị khen thưởng. Nội dung Hội nghị thống nhất (nếu có):");
    expect(without.join()).not.toMatch(/không có đề nghị|bỏ phiếu\./);
    const lines = (typed: readonly string[]): string[] => minutes({ ...contextOf(bloc({ awards: [] })), earlier: { sheet: undefined, typed: new Map(typed.map((fill) => [fill, { text: "x", cell: "x" }])) } })
      .parts.flatMap(({ key }) => (/^minutes\.noRules:\d$/.test(key) && !key.endsWith(":0") ? [key] : []));
    expect(new Set(lines([]))).toEqual(new Set(["minutes.noRules:1", "minutes.noRules:2"]));
    expect(lines(["minutes.noRules:2"]).filter((key) => key === "minutes.noRules:2")).toHaveLength(1);
  });

  test("nobody is put forward only where nothing is left to be decided", () => {
    expect(said(bloc({ awards: [WHOLE_BLOC] })).join()).not.toContain("không có đề nghị");
    expect(said(bloc({ awards: [{ ...FLAG, minTotal: 99 }] }))).toContain("Hội nghị không có đề nghị khen thưởng.");
  });
});
