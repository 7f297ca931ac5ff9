import { paneWordsFor } from "../../src/i18n/pane-words";

/** Every text of a catalogue; functions are called with something that can be told in the text. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return textsOf((value as (...given: unknown[]) => unknown)(sampleFor(path), "Sở Tư pháp", 2, "khoi"), `${path}()`);
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
  return [];
}

const sampleFor = (path: string): unknown =>
  path.endsWith(".moment") ? { day: "05", month: "07", year: "2017", hour: "08", minute: "30" } : path.endsWith(".period") ? "year" : "Sở Nội vụ";

const vi = textsOf(paneWordsFor("vi"));
const en = textsOf(paneWordsFor("en"));

test("both languages say the same things", () => {
  expect(vi.length).toBeGreaterThan(120);
  expect(en.map(([path]) => path)).toEqual(vi.map(([path]) => path));
});

test.each([["vi", vi], ["en", en]] as const)("every text is filled, composed (NFC) and without stray spaces: %s", (_, texts) => {
  for (const [path, text] of texts) expect({ path, text, ok: text.trim() === text && text !== "" && text.normalize("NFC") === text && !/ {2}|undefined/.test(text) }).toEqual({ path, text, ok: true });
});

test("the words that the field fixed are used as they are", () => {
  const words = paneWordsFor("vi");
  expect([words.compute, words.check, words.stale, words.provisional, words.computeAllTheSame, words.results.tied, words.nominations.open.khoi, words.results.fingerprint]).toEqual([
    "Tính điểm, xếp hạng", "Rà soát", "Số liệu đã thay đổi, cần tính lại", "Tạm tính", "Vẫn tính tạm", "Đồng hạng", "Chờ Khối quyết định", "Mã kiểm chứng",
  ]);
});
