import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateXML } from "xmllint-wasm";
import { root } from "./read-manifest";

/**
 * Microsoft's schemas may not be redistributed, so they are not part of the project. Put them in a folder manifest-xsd beside
 * the project, or name theirs in MANIFEST_XSD, to have the manifest validated against them; the order of its elements is tested in any case.
 */
const folder = process.env["MANIFEST_XSD"] ?? resolve(root, "../manifest-xsd");
const present = existsSync(join(folder, "OfficeAppManifestV1_1.xsd"));

const namespaces: Readonly<Record<string, string>> = {
  "OfficeAppManifestV1_1.xsd": "http://schemas.microsoft.com/office/appforoffice/1.1",
  "TaskPaneAppVersionOverridesV1_0.xsd": "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  "OfficeAppBasicTypesV1_0.xsd": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

const imports = Object.entries(namespaces).map(([file, namespace]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`);
const schema = `<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;

async function validate(xml: string): Promise<readonly string[]> {
  const preload = readdirSync(folder)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") }));
  const result = await validateXML({ xml: [{ fileName: "manifest.xml", contents: xml }], schema: [{ fileName: "all.xsd", contents: schema }], preload });
  return result.errors.map((error) => error.message);
}

const manifest = readFileSync(resolve(root, "manifest.xml"), "utf8");

if (present) {
  describe("the manifest against Microsoft's schemas", () => {
    test("is valid", async () => expect(await validate(manifest)).toEqual([]), 60_000);

    test("and one with an element out of place is not", async () => {
      const wrong = manifest.replace("<Permissions>ReadWriteDocument</Permissions>", "").replace("<Hosts>", "<Permissions>ReadWriteDocument</Permissions><Hosts>");
      expect(await validate(wrong)).not.toEqual([]);
    }, 60_000);
  });
} else {
  console.log(`Not validated against Microsoft's schemas: none in ${folder} (set MANIFEST_XSD to their folder). The order of elements is tested all the same.`);
}

test("no schema of Microsoft's is part of the project", () => {
  const own = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !["node_modules", ".git", "dist", "reports", "coverage"].includes(name));
  const files = own.flatMap((entry) => (entry.isDirectory() ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }) : [entry.name]));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((name) => name.endsWith(".xsd"))).toEqual([]);
});
