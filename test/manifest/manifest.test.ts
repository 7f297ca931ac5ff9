import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PNG } from "pngjs";
import { everything, only, readManifest, root } from "./read-manifest";

const manifest = readManifest();
const all = everything(manifest);
const overrides = only(manifest, "VersionOverrides");
const resources = only(overrides, "Resources");
const named = resources.children.flatMap((list) => list.children);
const resourceOf = (id: string) => named.find((resource) => resource.attributes["id"] === id);
const values = (id: string): string[] => {
  const resource = resourceOf(id);
  return resource === undefined ? [] : everything(resource).map((one) => one.attributes["DefaultValue"] ?? one.attributes["Value"] ?? "");
};

/** The order that Microsoft's schemas ask for; a child may be missing, but not out of place. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
    "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("the manifest", () => {
  test("has its elements in the order of the schemas", () => {
    for (const element of all) {
      const order = ORDER[element.name];
      if (order === undefined) continue;
      const places = element.children.map((child) => order.indexOf(child.name));
      expect({ in: element.name, unknown: element.children.filter((child) => !order.includes(child.name)).map((child) => child.name) }).toEqual({
        in: element.name,
        unknown: [],
      });
      expect({ in: element.name, places }).toEqual({ in: element.name, places: [...places].sort((a, b) => a - b) });
    }
  });

  test("asks for ExcelApi 1.9 and no shared runtime", () => {
    const sets = everything(only(manifest, "Requirements")).filter((element) => element.name === "Set");
    expect(sets.map((set) => set.attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.9" }]);
    expect(all.some((element) => element.name === "Runtimes")).toBe(false);
  });

  test("every resid names a resource of the right kind, and every resource is used", () => {
    const uses = everything(only(overrides, "Hosts")).filter((element) => "resid" in element.attributes);
    expect(uses.length).toBeGreaterThan(0);
    const kind: Readonly<Record<string, string>> = { Image: "Images", SourceLocation: "Urls", FunctionFile: "Urls", LearnMoreUrl: "Urls", Label: "ShortStrings", Title: "ShortStrings", Description: "LongStrings" };
    for (const use of uses) {
      const list = only(resources, kind[use.name] ?? "?");
      expect(list.children.map((resource) => resource.attributes["id"])).toContain(use.attributes["resid"]);
    }
    const used = new Set(uses.map((use) => use.attributes["resid"]));
    expect(named.map((resource) => resource.attributes["id"]).filter((id) => !used.has(id))).toEqual([]);
  });

  test("ids are unique and short enough", () => {
    const resourceIds = named.map((resource) => resource.attributes["id"] ?? "");
    expect(new Set(resourceIds).size).toBe(resourceIds.length);
    for (const id of resourceIds) expect(id).toMatch(/^.{1,32}$/);
    const controlIds = everything(only(overrides, "Hosts")).flatMap((element) => element.attributes["id"] ?? []);
    expect(new Set(controlIds).size).toBe(controlIds.length);
    for (const id of controlIds) expect(id.length).toBeLessThanOrEqual(125);
    expect(only(manifest, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("no text is longer than Office allows", () => {
    const longest: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
    const parts = [only(manifest, "DisplayName"), only(manifest, "Description"), only(resources, "ShortStrings"), only(resources, "LongStrings")];
    for (const part of parts) {
      for (const element of everything(part)) {
        const text = element.attributes["DefaultValue"] ?? element.attributes["Value"];
        if (text === undefined) continue;
        expect(text.trim()).not.toBe("");
        expect(text.normalize("NFC")).toBe(text);
        expect(text.length).toBeLessThanOrEqual(longest[part.name] ?? 0);
      }
    }
  });

  test("speaks Vietnamese, and English by full tag, in every text", () => {
    expect(only(manifest, "DefaultLocale").text).toBe("vi-VN");
    const texts = [
      only(manifest, "DisplayName"),
      only(manifest, "Description"),
      ...only(resources, "ShortStrings").children,
      ...only(resources, "LongStrings").children,
    ];
    for (const text of texts) expect(text.children.map((child) => child.attributes["Locale"])).toEqual(["en-US"]);
  });

  test("the ribbon group carries the add-in's name in both languages", () => {
    const name = everything(only(manifest, "DisplayName")).map((one) => one.attributes["DefaultValue"] ?? one.attributes["Value"]);
    const group = all.find((element) => element.name === "Group");
    expect(values(group?.children[0]?.attributes["resid"] ?? "")).toEqual(name);
  });

  test("two buttons on Home: one opens the pane, one computes", () => {
    const tab = all.find((element) => element.name === "OfficeTab");
    expect(tab?.attributes["id"]).toBe("TabHome");
    const actions = all.filter((element) => element.name === "Action");
    expect(actions.map((action) => action.attributes["type"])).toEqual(["ShowTaskpane", "ExecuteFunction"]);
    const functionName = only(actions[1] ?? manifest, "FunctionName").text;
    const commands = readFileSync(resolve(root, "src/commands/index.ts"), "utf8");
    expect(commands).toContain(`associate("${functionName}"`);
  });

  test("every icon is a PNG of the size that is stated, and 16, 32 and 80 are there", () => {
    const icons = all.filter((element) => element.name === "Icon");
    expect(icons.length).toBe(3);
    for (const icon of icons) {
      const sizes = icon.children.map((image) => Number(image.attributes["size"]));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
      for (const image of icon.children) expect(sizeOf(values(image.attributes["resid"] ?? "")[0] ?? "")).toBe(Number(image.attributes["size"]));
    }
    expect(sizeOf(only(manifest, "IconUrl").attributes["DefaultValue"] ?? "")).toBe(32);
    expect(sizeOf(only(manifest, "HighResolutionIconUrl").attributes["DefaultValue"] ?? "")).toBe(64);
  });

  test("every address is on one host by https and leads to a page or a file that the build makes", () => {
    const addresses = all.flatMap((element) => Object.values(element.attributes)).filter((value) => /^https?:\/\/localhost/.test(value));
    expect(addresses.length).toBeGreaterThan(10);
    const webpack = readFileSync(resolve(root, "webpack.config.js"), "utf8");
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/localhost:3000\//);
      const path = new URL(address).pathname.slice(1);
      if (path.startsWith("assets/")) expect(existsSync(resolve(root, path))).toBe(true);
      else expect(webpack).toContain(`filename: "${path}"`);
    }
  });
});

/** Width of a square PNG under assets/ that an address of the manifest means. */
function sizeOf(address: string): number {
  const png = PNG.sync.read(readFileSync(resolve(root, new URL(address).pathname.slice(1))));
  expect(png.height).toBe(png.width);
  return png.width;
}
