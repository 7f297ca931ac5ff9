import { rankBloc, type Bloc, type BlocDescription } from "../../../src/core";
import { paperDocuments } from "../../../src/workbook";
import { ballotsPerPage } from "../../../src/workbook/papers/ballots";
import { breakLines } from "../../../src/workbook/papers/break-lines";
import type { PaperDocument, PaperPart } from "../../../src/workbook/papers/document";
import { charsIn } from "../../../src/workbook/papers/drawing";
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

const lines = ({ parts }: PaperDocument): string[] => parts.flatMap((part) => ((part.kind === "line" || part.kind === "paragraph") && typeof part.text === "string" ? [part.text] : []));
const table = ({ parts }: PaperDocument, key: string): PaperPart & { readonly kind: "table" } => {
  const found = parts.find((part) => part.kind === "table" && part.key === key);
  if (found?.kind !== "table") throw new Error(`no table ${key}`);
  return found;
};

describe("papers about results", () => {
  test.each(["minutes", "count", "ballots", "submission"] as const)("%s says that results are provisional, only where they are", (kind) => {
    expect(lines(paper(kind, made(), (result) => ({ ...result, provisional: true })))).toContain("(Kết quả tạm tính)");
    expect(lines(paper(kind, made()))).not.toContain("(Kết quả tạm tính)");
  });

  test("the bloc's note stands at their end, small; not on ballots, registrations and pact, which show no results", () => {
    for (const kind of ["minutes", "count", "submission"] as const) expect(paper(kind, made()).parts.at(-1)).toMatchObject({ kind: "line", text: "Số liệu minh họa.", look: "remark" });
    for (const kind of ["ballots", "registrations", "pact"] as const) expect(lines(paper(kind, made())).join()).not.toContain("minh họa");
    expect(lines(paper("minutes", makeBloc({ members: FIVE, more: { awards: [FLAG] } }))).join()).not.toContain("minh họa");
  });

  test("minutes say beside a member what the standings say", () => {
    const members = { ...FIVE, B: { i: 45, ii: 40 } };
    const rows = table(paper("minutes", makeBloc({ members, more: { awards: [FLAG] } })), "results:G1").rows;
    expect(rows.map(({ cells }) => cells["class"])).toEqual(["Xuất sắc", "Khá. Đồng hạng 2 với Sở Nội vụ", "Khá. Đồng hạng 2 với Sở Tư pháp"]);
  });

  test("a column of classes and notes that would be empty is left out", () => {
    const bloc = makeBloc({ members: FIVE });
    const keys = (one: Bloc) => table(paper("minutes", one), "results:G1").columns.map(({ key, from, to }) => [key, from, to]);
    expect(keys(bloc).map(([key]) => key)).toEqual(["label", "member", "class", "total", "rate", "rank"]);
    expect(keys({ ...bloc, settings: { ...bloc.settings, classes: [] } }).slice(0, 3)).toEqual([["label", "a", undefined], ["member", "b", "c"], ["total", "d", undefined]]);
  });

  test("how many came is written before how many there are", () => {
    expect(paper("minutes", made()).parts).toContainEqual(expect.objectContaining({ kind: "field", label: "4. Có mặt:", value: expect.objectContaining({ text: "……/5 đơn vị" }) as unknown }));
  });

  test("the count says what shares are of, as the award rules set it, before any vote is recorded", () => {
    const base = (awards: NonNullable<BlocDescription["awards"]>) => lines(paper("count", made({ awards }))).filter((text) => text.startsWith("Tỷ lệ %"));
    expect(base([FLAG])).toEqual(["Tỷ lệ %: số phiếu đồng ý trên số đơn vị có quyền bỏ phiếu."]);
    expect(base([{ ...FLAG, ballotBase: "valid" }])).toEqual(["Tỷ lệ %: số phiếu đồng ý trên số phiếu hợp lệ."]);
    expect(base([{ ...FLAG, ballotBase: "present" }, { ...FLAG, code: "BK", name: "Bằng khen" }]))
      .toEqual(["Tỷ lệ %: Cờ thi đua: số phiếu đồng ý trên số phiếu phát ra (đơn vị có mặt); Bằng khen: số phiếu đồng ý trên số đơn vị có quyền bỏ phiếu."]);
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
