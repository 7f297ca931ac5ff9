import { rankBloc, type Bloc, type BlocDescription } from "../../../src/core";
import { paperDocuments } from "../../../src/workbook";
import { ballotsPerPage } from "../../../src/workbook/papers/ballots";
import { breakLines } from "../../../src/workbook/papers/break-lines";
import type { PaperDocument, PaperPart } from "../../../src/workbook/papers/document";
import { charsIn } from "../../../src/workbook/papers/drawing";
import { uprightFor } from "../../../src/workbook/papers/upright-for";
import { charsOfLine, charsOfLines } from "../../../src/workbook/outputs/row-height";
import { paperRows } from "../../../src/workbook/papers/paper-rows";
import type { PaperKind } from "../../../src/i18n/words-papers";
import { TestBook } from "../plan-to-grids";
import { FIVE, makeBloc } from "../outputs/run-fixture";

const FLAG = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", leaderOnly: true } as const;
const made = (more: Partial<BlocDescription> = {}): Bloc => makeBloc({ members: FIVE, more: { awards: [FLAG], ...more }, bloc: { note: "Số liệu minh họa." } });

function paper(kind: PaperKind, bloc: Bloc, change: (result: ReturnType<typeof rankBloc>) => ReturnType<typeof rankBloc> = (result) => result): PaperDocument {
  const [document] = paperDocuments({ bloc, result: change(rankBloc(bloc)), grids: new TestBook().grids(), language: "vi", kinds: [kind] }).documents;
  if (document === undefined) throw new Error(`no ${kind}`);
  return document;
}

/** Two sections of which either has so many points at most. */
const ofScale = (max: number): Bloc => {
  const one = makeBloc({ members: FIVE });
  return { ...one, criteria: one.criteria.map((criterion) => (criterion.max === undefined ? criterion : { ...criterion, max })) };
};
const lines = ({ parts }: PaperDocument): string[] => parts.flatMap((part) => ((part.kind === "line" || part.kind === "paragraph") && typeof part.text === "string" ? [part.text] : []));
const table = ({ parts }: PaperDocument, key: string): PaperPart & { readonly kind: "table" } => {
  const found = parts.find((part) => part.kind === "table" && part.key === key);
  if (found?.kind !== "table") throw new Error(`no table ${key}`);
  return found;
};

describe("papers about results", () => {
  test.each(["minutes", "count", "ballots", "submission"] as const)("%s says that results are provisional, only where they are", (kind) => {
    expect(lines(paper(kind, made(), (result) => ({ ...result, provisional: true })))).toContain("(Kết quả tạm tính, chưa chính thức)");
    expect(lines(paper(kind, made()))).not.toContain("(Kết quả tạm tính, chưa chính thức)");
  });

  test("the bloc's note stands at their end, small, and nothing where it has none", () => {
    for (const kind of ["minutes", "count", "submission", "registrations"] as const) expect(paper(kind, made()).parts.at(-1)).toMatchObject({ kind: "line", text: "Số liệu minh họa.", look: "remark" });
    expect(lines(paper("minutes", makeBloc({ members: FIVE, more: { awards: [FLAG] } }))).join()).not.toContain("minh họa");
  });

  test("minutes say beside a member what the standings say", () => {
    const members = { ...FIVE, B: { i: 45, ii: 40 } };
    const rows = table(paper("minutes", makeBloc({ members, more: { awards: [FLAG] } })), "results:G1").rows;
    expect(rows.map(({ cells }) => cells["class"])).toEqual(["Xuất sắc", "Khá. Đồng hạng 2 với Sở Nội vụ", "Khá. Đồng hạng 2 với Sở Tư pháp"]);
  });

  test("a column of classes and notes that would be empty is left out", () => {
    const bloc = ofScale(60);
    const keys = (one: Bloc) => table(paper("minutes", one), "results:G1").columns.map(({ key, from, to }) => [key, from, to]);
    expect(keys(bloc).map(([key]) => key)).toEqual(["label", "member", "class", "total", "rate", "rank"]);
    expect(keys({ ...bloc, settings: { ...bloc.settings, classes: [] } }).slice(0, 3)).toEqual([["label", "a", undefined], ["member", "b", "c"], ["total", "d", undefined]]);
  });

  test("where every rate is the total there is no column of rates, and notes have its room", () => {
    const columns = table(paper("minutes", ofScale(50)), "results:G1").columns.map(({ key, from, to = from }) => [key, from, to]);
    expect(columns).toEqual([["label", "a", "a"], ["member", "b", "b"], ["class", "c", "d"], ["total", "e", "e"], ["rank", "f", "f"]]);
  });

  test("the column beside the names speaks of classes only where there are any", () => {
    const header = (classes: Bloc["settings"]["classes"]) => {
      const one = makeBloc({ members: { ...FIVE, B: { i: 45, ii: 40 } } });
      return table(paper("minutes", { ...one, settings: { ...one.settings, classes } }), "results:G1").columns.find(({ key }) => key === "class")?.header;
    };
    expect([header(makeBloc().settings.classes), header([])]).toEqual(["Xếp loại, ghi chú", "Ghi chú"]);
  });

  test("provisional results are not agreed on, and awards are intended only", () => {
    const said = (kind: PaperKind, provisional: boolean) => lines(paper(kind, made(), (result) => ({ ...result, provisional }))).join("\n");
    expect(said("minutes", false)).toContain("Hội nghị thống nhất kết quả");
    expect(said("minutes", true)).toContain("Kết quả chấm điểm, xếp hạng năm 2023 (tạm tính, chưa chính thức) như sau:");
    expect(said("minutes", true)).toContain("DỰ KIẾN ĐỀ NGHỊ KHEN THƯỞNG");
    expect(said("submission", true)).toContain("Khối thi đua 3 dự kiến trình Chủ tịch");
    expect(said("submission", false)).toContain("Khối thi đua 3 kính trình Chủ tịch");
  });

  test("a Cụm, whose members may be of several provinces, names no body of one province above it", () => {
    const cum = makeBloc({ members: FIVE, more: { awards: [FLAG] }, bloc: { kind: "cum", name: "Cụm thi đua các tỉnh" } });
    for (const kind of ["minutes", "submission"] as const) {
      const { parts } = paper(kind, cum);
      expect(JSON.stringify(parts.filter((part) => part.kind !== "table"))).not.toMatch(/Sở Nội vụ|Ủy ban nhân dân tỉnh|Hội đồng Thi đua/);
    }
    expect(JSON.stringify(paper("minutes", cum).parts)).toContain("3. Đại diện cơ quan cấp trên:");
    expect(JSON.stringify(paper("minutes", made()).parts)).toContain("3. Đại diện Sở Nội vụ:");
  });

  test("how many came is written before how many there are", () => {
    expect(paper("minutes", made()).parts).toContainEqual(expect.objectContaining({ kind: "field", label: "4. Có mặt:", value: expect.objectContaining({ text: "……/5 đơn vị" }) as unknown }));
  });

  test("the count says what shares are of, as the award rules set it, before any vote is recorded", () => {
    const base = (awards: NonNullable<BlocDescription["awards"]>) => lines(paper("count", made({ awards }))).filter((text) => text.startsWith("Tỷ lệ %"));
    expect(base([FLAG])).toEqual(["Tỷ lệ %: số phiếu đồng ý trên số đơn vị có quyền bỏ phiếu."]);
    expect(base([{ ...FLAG, ballotBase: "valid" }])).toEqual(["Tỷ lệ %: số phiếu đồng ý trên số phiếu hợp lệ."]);
    expect(base([{ ...FLAG, ballotBase: "present" }, { ...FLAG, code: "BK", name: "Bằng khen", minBallot: 80 }]))
      .toEqual(["Tỷ lệ %: Cờ thi đua: số phiếu đồng ý trên số phiếu phát ra (đơn vị có mặt); Bằng khen: số phiếu đồng ý trên số đơn vị có quyền bỏ phiếu."]);
  });
});

describe("subjects of a ballot", () => {
  const MERIT = { ...FLAG, code: "BK", name: "Bằng khen", leaderOnly: false, maxRank: 2 } as const;
  const votes = (award: string, subject: string) => ({ award, subject, round: 1, voters: 5, issued: 5, returned: 5, valid: 5, for: 4 });
  const subjects = (kind: "ballots" | "count", bloc: Bloc) => (paper(kind, bloc).parts.find((part) => part.kind === "table") as { rows: readonly { key: string }[] }).rows.map(({ key }) => key.split(":").slice(0, 2).join(":")).sort();
  const both = (more: Partial<BlocDescription>) => ["ballots" as const, "count" as const].map((kind) => subjects(kind, made(more)));

  test("of awards that no rule puts to the vote all are on it", () => {
    const [ballot, count] = both({ awards: [FLAG, MERIT] });
    expect(new Set(ballot?.map((key) => key.split(":")[0]))).toEqual(new Set(["CO", "BK"]));
    expect(count).toEqual(ballot);
  });

  test("else only those of the awards that go to the vote", () => {
    const [ballot, count] = both({ awards: [FLAG, { ...MERIT, minBallot: 80 }] });
    expect(new Set(ballot?.map((key) => key.split(":")[0]))).toEqual(new Set(["BK"]));
    expect(count).toEqual(ballot);
  });

  test("the count lists who has no votes yet as well, with dots for the counts of an award that was not voted on", () => {
    const more: Partial<BlocDescription> = { awards: [{ ...FLAG, minBallot: 50 }, { ...MERIT, minBallot: 50 }], ballot: [votes("CO", "A")] };
    const [ballot, count] = both(more);
    expect(ballot).toContain("CO:C");
    expect(count).toEqual(ballot);
    expect(lines(paper("count", made(more))).filter((text) => text.startsWith("Bằng khen."))).toEqual(["Bằng khen. Số có quyền bỏ phiếu: ……; phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: ……."]);
  });

  test("the count tells the numbers of ballots of an award once, and of whom they are where those of others differ", () => {
    const counts = (more: Partial<ReturnType<typeof votes>>): string[] =>
      lines(paper("count", made({ awards: [FLAG, MERIT], ballot: [votes("BK", "A"), { ...votes("BK", "B"), ...more }] }))).filter((text) => text.startsWith("Bằng khen"));
    expect(counts({ for: 2 })).toEqual(["Bằng khen. Số có quyền bỏ phiếu: 5; phát ra: 5; thu về: 5; hợp lệ: 5; không hợp lệ: 0."]);
    expect(counts({ valid: 4 })).toEqual([
      expect.stringMatching(/^Bằng khen – .+\. Số có quyền bỏ phiếu: 5; phát ra: 5; thu về: 5; hợp lệ: 5; không hợp lệ: 0\.$/),
      expect.stringMatching(/^Bằng khen – .+\. Số có quyền bỏ phiếu: 5; phát ra: 5; thu về: 5; hợp lệ: 4; không hợp lệ: 1\.$/),
    ]);
  });
});

describe("columns of an upright page", () => {
  const widths = (name: string, text: string, more: readonly PaperPart[] = []): (number | undefined)[] => {
    const rows = [{ key: "1", cells: { name, text } }];
    const columns = [{ key: "name", header: "", from: "b" }, { key: "text", header: "", from: "c" }];
    return uprightFor([...more, { kind: "table", key: "t", columns, rows }]).grid.slice(1, 3).map(({ chars }) => Math.round(chars * 10) / 10);
  };

  test("texts have the room of names where that saves lines, else names have all they can", () => {
    expect(widths("Sở Nội vụ", "Cờ thi đua")).toEqual([33.4, 20.1]);
    const [names = 0, texts = 0] = widths("Sở Nội vụ", "Tập thể Lao động xuất sắc");
    expect([names < 33.4, texts >= charsOfLine("Tập thể Lao động xuất sắc", 12)]).toEqual([true, true]);
  });

  test("a line of the head weighs more than one of the table", () => {
    const head: PaperPart = { kind: "letterhead", key: "letterhead", left: { above: [{ text: "KHỐI THI ĐUA CÁC CƠ QUAN THAM MƯU - TỔNG HỢP", look: "bold" }], below: [] }, right: { above: [], below: [] } };
    const [alone = 0] = widths("Sở Nội vụ", "Tập thể Lao động xuất sắc");
    const [below = 0] = widths("Sở Nội vụ", "Tập thể Lao động xuất sắc", [head]);
    expect([alone < 30, below > 31]).toEqual([true, true]);
  });

  test("dots to write on stand on one line", () => {
    const [names = 99] = widths("Sở Nội vụ", "Cờ thi đua", [{ kind: "field", key: "f", label: "Địa điểm:", value: { fill: "f", fallback: "", text: "" } }]);
    expect(charsOfLine("…".repeat(8), 13)).toBeLessThanOrEqual(53.5 - names);
  });
});

describe("bodies of a letterhead", () => {
  const bodies = (issuer: string): unknown[] => paper("submission", makeBloc({ members: FIVE, more: { awards: [FLAG] }, bloc: { issuer, name: "Khối thi đua số 3" } })).parts.flatMap((part) => (part.kind === "letterhead" ? part.left.above.map(({ text }) => text) : []));

  test("a bloc that stands for the body above it is named once", () => {
    expect(bodies("UBND tỉnh")).toEqual(["UBND TỈNH", "KHỐI THI ĐUA SỐ 3"]);
    expect(bodies("KHOI  THI ĐUA SỐ 3")).toEqual(["KHỐI THI ĐUA SỐ 3"]);
  });
});

describe("ballots", () => {
  const shown = paper("ballots", made());

  test("they are alike: no page has a number", () => {
    expect(shown.unnumbered).toBe(true);
    expect(paper("count", made()).unnumbered).toBeUndefined();
  });

  test("three go on a page where they fit, and as many as fit where names are long", () => {
    expect(shown.parts.filter(({ kind }) => kind === "page")).toHaveLength(1);
    const part = (points: number): PaperDocument => ({ ...shown, parts: [{ kind: "space", key: "s", points }] });
    expect([ballotsPerPage(part(215), part(27)), ballotsPerPage(part(240), part(27)), ballotsPerPage(part(900), part(27))]).toEqual([3, 2, 1]);
  });
});

test("the boxes of a pact are headed by the name of the paper", () => {
  const boxes = (document: PaperDocument) => document.parts.find(({ kind }) => kind === "boxes");
  expect(boxes(paper("pact", made()))).toMatchObject({ header: "Các đơn vị ký Bản giao ước thi đua năm 2023" });
});

test("a long name in a box to sign in stands on even lines, so that no word of it is alone", () => {
  const bloc = made();
  const parts = paperRows(paper("pact", { ...bloc, members: bloc.members.map((member, i) => (i > 0 ? member : { ...member, name: "Văn phòng Ủy ban nhân dân tỉnh Bình Phước" })) }));
  const texts = parts.flatMap(({ part, rows }) => (part.kind === "boxes" ? rows.flatMap(({ cells }) => Object.values(cells)) : []));
  expect(texts).toContain("\nVĂN PHÒNG ỦY BAN\nNHÂN DÂN TỈNH BÌNH PHƯỚC\n(Ký, ghi rõ họ tên, đóng dấu)");
});

describe("who signs a pact", () => {
  const bloc = made();
  const pactOf = (first: object) => paper("pact", { ...bloc, members: bloc.members.map((member, i) => (i > 0 ? member : { ...member, ...first })) });
  const signers = (document: PaperDocument) => document.parts.flatMap((part) => (part.kind === "boxes" ? part.boxes.length : []));
  const said = (document: PaperDocument) => lines(document).find((text) => text.includes("cùng ký kết"));

  test("all but those of which is known that they did not register, unless they signed; the count is of the boxes", () => {
    for (const [first, count] of [[{}, 5], [{ registered: false }, 4], [{ registered: false, pactSigned: "2023-02-01" }, 5]] as const) {
      expect(signers(pactOf(first))).toEqual([count]);
      expect(said(pactOf(first))).toContain(`${count} đơn vị thành viên`);
    }
    expect(signers(paper("pact", { ...bloc, members: bloc.members.map((member) => ({ ...member, registered: false })) }))).toEqual([5]);
  });
});

test("the heading of the count is a line of its own, what follows it is running text", () => {
  const parts = paper("count", made()).parts.filter(({ key }) => key.startsWith("count.voters"));
  expect(parts).toEqual([
    { kind: "line", key: "count.voters:1", text: "2. Kiểm phiếu", look: "heading", align: "left" },
    { kind: "paragraph", key: "count.voters:2", text: "Khối thi đua 3 có 5 đơn vị thành viên, mỗi đơn vị một phiếu.", look: "body", indent: true },
  ]);
});

test("what is too long for its cell takes the empty ones beside it; dots to write on stay in one that grows", () => {
  const rowOf = (key: string) => {
    const bloc = made();
    const members = bloc.members.map((member, i) => (i > 0 ? member : { ...member, name: "Văn phòng Ủy ban nhân dân tỉnh" }));
    const document = paper("minutes", { ...bloc, bloc: { ...bloc.bloc, head: bloc.members[0]?.code ?? "" }, members });
    return paperRows(document).find(({ part }) => part.key === key)?.rows.at(-1);
  };
  expect(rowOf("minutes.chair")).toMatchObject({ joins: [["c", "f"]], points: 17, cells: { c: "Chánh Văn phòng Ủy ban nhân dân tỉnh" } });
  expect([rowOf("minutes.secretary")?.joins, rowOf("minutes.secretary")?.points]).toEqual([undefined, undefined]);
});

test("a title too long for the page stands on even lines", () => {
  const bloc = made();
  const name = "Khối thi đua 3 - Khối cơ quan hành chính - tổng hợp và các tổ chức chính trị xã hội tỉnh Bình Phước";
  const [row] = paperRows(paper("ballots", { ...bloc, bloc: { ...bloc.bloc, name } }))[0]?.rows ?? [];
  expect([row?.cells["a"], row?.points]).toEqual(["KHỐI THI ĐUA 3 - KHỐI CƠ QUAN HÀNH CHÍNH -\nTỔNG HỢP VÀ CÁC TỔ CHỨC CHÍNH TRỊ XÃ HỘI TỈNH BÌNH PHƯỚC", 31]);
});

test("the table of requests begins with the unit", () => {
  expect(table(paper("minutes", made()), "requests").columns.map(({ key, from, to = from }) => [key, from, to])).toEqual([["label", "a", "a"], ["by", "b", "b"], ["request", "c", "c"], ["answer", "d", "f"]]);
});

test("minutes of a half-year say below the tables who gave the points, as the standings do; those of a year do not", () => {
  const scores = Object.keys(FIVE).flatMap((member) => ["I.1", "II.1"].map((criterion) => ({ member, criterion, layer: "self" as const, points: 40 })));
  const said = (period: "half-year" | "year") => lines(paper("minutes", made({ scores, bloc: { name: "Khối thi đua 3", kind: "khoi", year: 2023, period } }))).filter((text) => text.includes("tự chấm"));
  expect([said("half-year"), said("year")]).toEqual([["Điểm của kỳ này do các đơn vị tự chấm, chưa được thẩm định."], []]);
});

test.each(["pact", "registrations", "minutes"] as const)("the name of the country stands on one line of %s", (kind) => {
  const document = paper(kind, made());
  expect(breakLines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", charsIn(document, document.halves[1]), 12, true)).toHaveLength(1);
});

test("the total of registrations is left to be written where nothing was entered for anybody; who did not register is none", () => {
  const bloc = made();
  const total = (first?: boolean) => table(paper("registrations", { ...bloc, members: bloc.members.map((member, i) => (i > 0 || first === undefined ? member : { ...member, registered: first })) }), "registrations").rows.at(-1)?.cells["registered"];
  expect([total(), total(false), total(true)]).toEqual(["……/5", "0/5", "1/5"]);
});

test("opinions of the minutes begin where the items before and after them do, and have three lines", () => {
  const parts = paperRows(paper("minutes", made()));
  const indents = ["minutes.report:1", "minutes.opinions", "minutes.requests:1"].map((key) => {
    const row = parts.find(({ part }) => part.key === key)?.rows[0];
    return row?.looks?.["a"]?.indent ?? row?.look?.indent;
  });
  expect(indents).toEqual([3, 3, 3]);
  const more = parts.filter(({ part }) => /^minutes\.opinions:/.test(part.key)).flatMap(({ rows }) => rows);
  expect(more.map(({ cells }) => cells["a"])).toEqual(["…".repeat(33), "…".repeat(33)]);
  expect(more.map(({ points }) => points)).toEqual([17, 17]);
});

test("columns of registrations without words, and of notes without any, leave their room to the names", () => {
  const bloc = made();
  const chars = (change: object) => new Map(paper("registrations", { ...bloc, members: bloc.members.map((member, i) => (i > 0 ? member : { ...member, ...change })) }).grid.map(({ key, chars: wide }) => [key, wide]));
  expect(chars({ registered: { collective: "TTLĐXS" } }).get("t0")).toBe(16);
  expect(chars({ registered: { collective: 2 } }).get("t0")).toBeLessThan(16);
  expect([chars({}).get("z"), chars({ note: "Mới" }).get("z")]).toEqual([9, 14]);
  // Headers of two lines, where words do not need their room.
  expect(chars({}).get("t1")).toBeGreaterThanOrEqual(charsOfLines("Số LĐTT", 2, { bold: true }) + 1);
  // Rows of one line need fewer pages.
  const title = "Tập thể Lao động xuất sắc";
  expect(chars({ registered: { collective: title } }).get("t0")).toBe(charsOfLine(title, 12) + 1);
});
