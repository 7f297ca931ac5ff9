import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { chooseTheme, isDarkColour } from "../../src/taskpane/theme";

test.each([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#000000", true],
  ["#262626", true],
  ["212121", true],
  ["#0078D4", false],
  ["white", undefined],
  ["", undefined],
  [undefined, undefined],
])("a pane of colour %s is dark: %s", (colour, dark) => expect(isDarkColour(colour)).toBe(dark));

test("Excel's own theme decides; the system's preference only where Excel does not tell", () => {
  expect(chooseTheme("#000000", false)).toBe(webDarkTheme);
  expect(chooseTheme("#FFFFFF", true)).toBe(webLightTheme);
  expect(chooseTheme(undefined, true)).toBe(webDarkTheme);
  expect(chooseTheme(undefined, false)).toBe(webLightTheme);
});
