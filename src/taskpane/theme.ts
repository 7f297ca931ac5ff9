import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/**
 * Whether a colour "#RRGGBB" is dark: its relative luminance (WCAG 2) is below that of the middle grey on which
 * black and white text are equally readable. Undefined for anything that is not such a colour.
 */
export function isDarkColour(colour: string | undefined): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour?.trim() ?? "");
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => {
    const share = parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

/** Excel's own theme decides; where the host does not tell it, the system's preference does. */
export function chooseTheme(bodyBackground: string | undefined, prefersDark: boolean): Theme {
  return (isDarkColour(bodyBackground) ?? prefersDark) ? webDarkTheme : webLightTheme;
}
