import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fidelityPage } from "./fidelity-page";
import { TOPICS } from "./topics";

const file = join(__dirname, "../../../docs/fidelity.md");

test("docs/fidelity.md lists every scenario with its evidence", () => {
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(file, fidelityPage());
  expect(readFileSync(file, "utf8")).toBe(fidelityPage());
});

test("no behaviour is stated twice, and links are those of Microsoft or of an issue", () => {
  const scenarios = TOPICS.flatMap((topic) => topic.scenarios);
  expect(new Set(scenarios.map((scenario) => scenario.states)).size).toBe(scenarios.length);
  for (const { evidence } of scenarios) {
    if (evidence.kind !== "documented") continue;
    expect(evidence.link).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\/|^https:\/\/github\.com\/OfficeDev\/office-js\/issues\/\d+$/);
  }
});
