/** The stand-in for `Office` has every member that the shells use; src/taskpane/office.ts is the only file that uses any. */
import { officeStandIn, type RibbonAction } from "../../src/preview/office-stand-in";
import { associate, bodyBackground, displayLanguage, isInExcel, openWindow, supportsExcelApi } from "../../src/taskpane/office";

const place = globalThis as { Office?: unknown };
const actions = new Map<string, RibbonAction>();
const windows: { readonly address: string; readonly close: () => void }[] = [];

beforeAll(() => {
  place.Office = officeStandIn(
    { fromTheLibrary: true },
    {
      displayLanguage: "vi-VN",
      bodyBackgroundColor: "#FFFFFF",
      supports: (version) => version === "1.9",
      associate: (name, action) => actions.set(name, action),
      openWindow: (address, close) => windows.push({ address, close }),
    },
  );
});
afterAll(() => {
  delete place.Office;
});

it("is Excel to the pane", async () => {
  expect(await isInExcel()).toBe(true);
  expect(displayLanguage()).toBe("vi-VN");
  expect(bodyBackground()).toBe("#FFFFFF");
});

it("asks the host for the requirement sets of Excel, and has no others", () => {
  expect(supportsExcelApi("1.9")).toBe(true);
  expect(supportsExcelApi("1.99")).toBe(false);
  const { requirements } = (place.Office as typeof Office).context;
  expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  expect(requirements.isSetSupported("RichApiRuntime", "1.2")).toBe(true);
  // Without 1.17 there are no renaming events.
  expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(supportsExcelApi("1.17"));
});

it("keeps the ribbon's functions by name", () => {
  const action = (): void => undefined;
  associate("computeRanking", action);
  expect(actions.get("computeRanking")).toBe(action);
});

it("opens a small window and says when the user has closed it", async () => {
  const opened = await openWindow("http://localhost/notice.html?fault=busy", { height: 30, width: 30 });
  expect(windows[0]?.address).toBe("http://localhost/notice.html?fault=busy");
  let closed = false;
  void opened?.closed.then(() => (closed = true));
  await Promise.resolve();
  expect(closed).toBe(false);
  windows[0]?.close();
  await opened?.closed;
  expect(closed).toBe(true);
});

it("leaves what Microsoft's library has put there", () => {
  expect(place.Office).toMatchObject({ fromTheLibrary: true });
});
