import fc from "fast-check";
import { createSheet, createWorkbook } from "../../src/simhost/model/create-workbook";
import { DEFAULT_STYLE } from "../../src/simhost/model/styles";
import type { SimCell, SimSheet, SimStyle, SimValue, SimWorkbook } from "../../src/simhost/model/types";
import { formulaTokens } from "../../src/xlsx/formula/tokens";
import { repeatFormula } from "../../src/xlsx/formula/shift";
import { XlsxFault, readXlsx, writeXlsx } from "../../src/xlsx";
import { decodeXstring, encodeXstring } from "../../src/xlsx/xml/escape";
import { changedParts, fixture, setCell } from "./support";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("_", "x", "0", "4", "1", "\r", "\n", " ", "=", "&", "<", "]", ">", "'", "đ", "\ud800"), maxLength: 12 }),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.1 + 0.2, 1e300, -1e-300, 95.5));
const error = fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!").map((name) => ({ error: name }));
const value: fc.Arbitrary<SimValue> = fc.oneof(text, number, fc.boolean(), error, fc.constant(null));
const formula = fc.constantFrom("A1+1", '"a<"&B2', "SUM('Số liệu'!A1:B2)", "_xlfn.MAXIFS(A:A,B:B,1)", "IF(A1=\"\",\"\",1)");
const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, "0")}`);
const optional = <T, K extends string>(key: K, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> =>
  fc.option(arbitrary, { nil: undefined }).map((found) => Object.fromEntries(found === undefined ? [] : [[key, found]]) as Partial<Record<K, T>>);

const font = fc
  .tuple(fc.constantFrom("Calibri", "Times New Roman", "Arial & <Co>"), fc.integer({ min: 6, max: 40 }), fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), optional("color", color))
  .map(([name, size, [bold, italic, underline, strike], paint]) => ({ name, size, bold, italic, underline, strike, ...paint }));
const edge = fc.tuple(fc.constantFrom("thin", "medium", "double"), optional("color", color)).map(([line, paint]) => ({ line, ...paint }));
const borders = fc.tuple(optional("left", edge), optional("right", edge), optional("top", edge), optional("bottom", edge)).map((sides) => Object.assign({}, ...sides) as SimStyle["borders"]);
const style: fc.Arbitrary<SimStyle> = fc
  .tuple(font, borders, optional("fill", color), optional("horizontal", fc.constantFrom("left", "center", "right")), optional("vertical", fc.constantFrom("top", "center")), fc.constantFrom("General", "0.00", "@", 'dd/mm/yyyy "<"', "0.0%"), fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), fc.integer({ min: 0, max: 5 }), fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constant(180)))
  .map(([look, sides, fill, across, up, numberFormat, [wrap, locked, formulaHidden, quotePrefix], indent, rotation]) => ({
    font: look, borders: sides, ...fill, ...across, ...up, numberFormat, wrap, locked, formulaHidden, quotePrefix, indent, rotation,
  }));

interface Placed {
  row: number;
  col: number;
  value: SimValue;
  formula: string | undefined;
  style: number;
}
const placed: fc.Arbitrary<Placed> = fc.record({
  row: fc.oneof(fc.nat(30), fc.constantFrom(1_048_575, 999)),
  col: fc.oneof(fc.nat(12), fc.constantFrom(16_383, 702)),
  value,
  formula: fc.option(formula, { nil: undefined, freq: 4 }),
  style: fc.nat(3),
});

function place(sheet: SimSheet, cells: readonly Placed[]): void {
  for (const { row, col, formula: text, style: index, value: content } of cells) {
    setCell(sheet, row, col, text === undefined ? { value: content, style: index } : { value: content, formula: text, style: index });
  }
}

/** Every cell with its look, whatever the order of rows and of styles. */
function meaning(book: SimWorkbook): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, { cells }]) =>
        Object.entries(cells as unknown as Record<string, SimCell | undefined>).flatMap(([col, cell]) => {
          if (cell === undefined) return [];
          const { origin: _origin, ...look } = book.styles[cell.style] as SimStyle;
          // A file knows one zero.
          const stored = cell.value === 0 ? 0 : cell.value;
          return [[row, Number(col), { ...cell, value: stored, style: look }]];
        }),
      ),
  }));
}

test("a random workbook is read as it was written", () => {
  fc.assert(
    fc.property(fc.array(style, { minLength: 3, maxLength: 3 }), fc.array(placed, { maxLength: 40 }), fc.array(placed, { maxLength: 5 }), (styles, one, two) => {
      const book = createWorkbook(["Một", "Số liệu"]);
      book.styles.push(...styles);
      place(book.sheets[0] as SimSheet, one);
      place(book.sheets[1] as SimSheet, two);
      const bytes = writeXlsx(book);
      const again = readXlsx(bytes);
      expect(meaning(again)).toEqual(meaning(book));
      expect(changedParts(bytes, writeXlsx(again))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(["full.xlsx", "openpyxl.xlsx", "libreoffice.xlsx", "strict.xlsx"])("random edits of %s are read as they were made, and all else stays", (name) => {
  const bytes = fixture(name);
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 25 }), fc.array(fc.tuple(fc.nat(12), fc.nat(8)), { maxLength: 10 }), fc.array(style, { minLength: 1, maxLength: 1 }), (cells, cleared, styles) => {
      const book = readXlsx(bytes);
      const count = book.styles.length;
      book.styles.push(...styles, ...styles.map((one) => ({ ...one, origin: 0 })), DEFAULT_STYLE);
      const sheet = book.sheets[0] as SimSheet;
      for (const [row, col] of cleared) {
        const own = sheet.rows.get(row)?.cells;
        if (own !== undefined && col < own.length) own[col] = undefined;
        sheet.touched.add("cells");
      }
      place(sheet, cells.map((cell) => ({ ...cell, style: cell.style === 0 ? 0 : count + cell.style - 1 })));
      book.sheets.push(createSheet("Thêm"));
      expect(meaning(readXlsx(writeXlsx(book)))).toEqual(meaning(book));
    }),
    { numRuns: 15 },
  );
});

test("stored texts hold nothing that XML cannot, and come back", () => {
  fc.assert(
    fc.property(text, (sample) => {
      const stored = encodeXstring(sample);
      expect(Buffer.from(stored, "utf8").toString("utf8")).toBe(stored);
      expect(decodeXstring(stored)).toBe(sample);
    }),
  );
});

test("tokens joined are the formula; repeating it where it stands leaves its references", () => {
  const piece = fc.constantFrom("A1", "$B$2", "'a''b'!", "Sheet1!", '"A1"', "[x]", "(", ")", ":", ",", "+", "SUM", "'", '"', "[", "]", "#REF!", "1", "Đ", " ", "C:D", "2:3", "#", "!");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      const sample = pieces.join("");
      expect(formulaTokens(sample).map((token) => token.text).join("")).toBe(sample);
      expect(repeatFormula(sample)(0, 0)).toBe(sample);
    }),
    { numRuns: 1000 },
  );
});

test("a file with random bytes changed is read or refused with a fault, never anything else", () => {
  const bytes = fixture("full.xlsx");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const broken = Uint8Array.from(bytes);
      for (const [at, byte] of changes) broken[at] = byte;
      try {
        writeXlsx(readXlsx(broken));
      } catch (fault) {
        expect(fault).toBeInstanceOf(XlsxFault);
      }
    }),
    { numRuns: 200 },
  );
});
