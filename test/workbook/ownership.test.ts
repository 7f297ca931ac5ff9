import fc from "fast-check";
import type { SheetGrid, WorkbookGrids } from "../../src/workbook/grid";
import { chooseTargets, hasRole, legalTabName, nameOfRole, ownedSheet, roleOfName } from "../../src/workbook/ownership";

const sheet = (name: string, owned?: string): SheetGrid =>
  ({ name, visibility: "visible", top: 0, left: 0, values: [], numberFormats: [], ...(owned === undefined ? {} : { owned }) });
const book = (...sheets: SheetGrid[]): WorkbookGrids => ({ sheets });

describe("roles and hidden names", () => {
  test.each(["summary", "data-check", "standings:G1", "standings:Có công vụ", "standings:a_b", "standings:A.B", "sheet:Đ😀"])("%s comes back", (role) => {
    expect(nameOfRole(role)).toMatch(/^_BlocRanking\.[a-z0-9._]+$/);
    expect(roleOfName(nameOfRole(role))).toBe(role);
    expect(roleOfName(nameOfRole(role).toUpperCase())).toBe(role);
  });

  test("any role has a legal name, and roles that differ, even in case alone, have different names", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (a, b) => {
      const [x, y] = [nameOfRole(`standings:${a}`), nameOfRole(`standings:${b}`)];
      expect(x.length).toBeLessThanOrEqual(255);
      expect(x).toMatch(/^_BlocRanking\.[a-z0-9._]+$/);
      expect(nameOfRole(roleOfName(x) ?? "")).toBe(x);
      if (a !== b) expect(x.toLowerCase()).not.toBe(y.toLowerCase());
    }));
  });

  test("names of others are not ours", () => {
    expect(roleOfName("Print_Area")).toBeUndefined();
    expect(roleOfName("_BlocRanking.")).toBeUndefined();
    expect(roleOfName("_BlocRanking.Tổng")).toBeUndefined();
  });

  test("a sheet is found by its role whatever it is called, also where the role was shortened", () => {
    const long = `standings:${"Đơn vị ".repeat(20)}`;
    const shortened = roleOfName(nameOfRole(long)) ?? "";
    const grids = book(sheet("của tôi"), sheet("đã đổi tên", shortened));
    expect(ownedSheet(grids, long)?.name).toBe("đã đổi tên");
    expect(hasRole(sheet("x", "summary"), "summary")).toBe(true);
    expect(ownedSheet(grids, "summary")).toBeUndefined();
  });
});

describe("tab names", () => {
  test.each([
    ["XH - Không đánh giá công vụ", "XH - Không đánh giá công vụ"],
    ["XH - Các cơ quan tham mưu tổng hợp của tỉnh", "XH - Các cơ quan tham mưu tổng"],
    ["XH - a/b:c", "XH - a-b-c"],
    ["'XH'", "XH"],
    ["History", "History_"],
    ["", "_"],
  ])("%s → %s", (text, name) => expect(legalTabName(text)).toBe(name));

  test("are always legal", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const name = legalTabName(text);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
      expect(name.toLowerCase()).not.toBe("history");
    }));
  });
});

describe("targets", () => {
  const wanted = [{ role: "standings:G1", tab: "XH - A" }, { role: "summary", tab: "Bảng tổng hợp điểm" }];

  test("new sheets take the wanted names", () => {
    expect(chooseTargets(wanted, book(sheet("Thiết lập")))).toEqual([
      { role: "standings:G1", target: { create: "XH - A" } }, { role: "summary", target: { create: "Bảng tổng hợp điểm" } },
    ]);
  });

  test("our sheet is overwritten under the name it has now", () => {
    expect(chooseTargets(wanted, book(sheet("Xếp hạng nhóm A", "standings:G1")))[0]?.target).toEqual({ overwrite: "Xếp hạng nhóm A" });
  });

  test("a sheet of the user's of that name is left alone, in whatever case and form of accents", () => {
    const taken = "BẢNG TỔNG HỢP ĐIỂM".normalize("NFD");
    expect(chooseTargets(wanted, book(sheet(taken), sheet("Bảng tổng hợp điểm (2)")))[1]).toEqual(
      { role: "summary", target: { create: "Bảng tổng hợp điểm (3)" }, taken: "Bảng tổng hợp điểm" });
  });

  test("a sheet of ours of that name, or one made in this run, is no sheet of the user's", () => {
    const two = [{ role: "standings:G1", tab: "XH - A" }, { role: "standings:G2", tab: "XH - A" }];
    expect(chooseTargets(two, book(sheet("xh - a", "standings:G3")))).toEqual([
      { role: "standings:G1", target: { create: "XH - A (2)" } }, { role: "standings:G2", target: { create: "XH - A (3)" } },
    ]);
  });

  test("a sheet of ours that cannot be told from the user's any more is given up, and the user is told", () => {
    expect(chooseTargets([{ role: "summary", tab: "Bảng tổng hợp điểm", givenUp: true }], book(sheet("Bảng tổng hợp điểm", "summary")))).toEqual([
      { role: "summary", target: { create: "Bảng tổng hợp điểm (2)" }, taken: "Bảng tổng hợp điểm" }]);
  });

  test("a number behind a long name still fits", () => {
    const long = "XH - Các cơ quan tham mưu tổng";
    const { target } = chooseTargets([{ role: "standings:G1", tab: long }], book(sheet(long)))[0] ?? { target: { create: "" } };
    expect("create" in target && target.create.length <= 31 && target.create.endsWith(" (2)")).toBe(true);
  });
});
