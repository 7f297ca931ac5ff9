import { rememberLanguage, startLanguage } from "../../src/taskpane/language";
import { leaveFault, takeLeftFault } from "../../src/taskpane/left-fault";

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

/** A browser that refuses storage to an embedded page. */
function refuseStorage(): void {
  jest.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
}

describe("the language to start in", () => {
  test.each([
    ["vi-VN", "vi"],
    ["en-US", "en"],
    ["en", "en"],
    ["EN-gb", "en"],
    ["fr-FR", "vi"],
    [undefined, "vi"],
  ])("Excel in %s: %s", (display, language) => expect(startLanguage(display)).toBe(language));

  test("the language chosen last goes before Excel's", () => {
    rememberLanguage("vi");
    expect(startLanguage("en-US")).toBe("vi");
  });

  test("works without storage, which then remembers nothing", () => {
    refuseStorage();
    rememberLanguage("en");
    expect(startLanguage("vi-VN")).toBe("vi");
  });

  test("works where storage is full", () => {
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    rememberLanguage("en");
    expect(startLanguage("vi-VN")).toBe("vi");
  });
});

describe("a fault left by the ribbon button", () => {
  test("is taken once", () => {
    expect(leaveFault("protected", "Tiêu chí")).toBe(true);
    expect(takeLeftFault()).toEqual({ name: "protected", sheet: "Tiêu chí", intent: { do: "compute", provisional: false } });
    expect(takeLeftFault()).toBeNull();
  });

  test("says so where it cannot be left", () => {
    refuseStorage();
    expect(leaveFault("busy", undefined)).toBe(false);
    expect(takeLeftFault()).toBeNull();
  });
});
