/** docs/fidelity.md as text, from the scenarios and the tables of members. */
import { KNOWN_CLASSES, type KnownMember } from "../../../src/simhost/protocol/tables";
import type { Evidence, Topic } from "./scenario";
import { TOPICS } from "./topics";

const INTRODUCTION = `# How true the simulated host is

The preview, the command line and the tests run the add-in's own Office.js code against a simulated Excel
(src/simhost). Microsoft's client library is the real one; what answers it is ours. This page lists every behaviour
that the host promises, and why we believe that Excel behaves so:

- **documented**: Microsoft says so, or a thread shows it; the link is given.
- **seen in the client library**: Microsoft's code does it, or would not work otherwise.
- **ours**: no behaviour of Excel, but a rule or an instrument of the host.
- **assumed**: nobody told us. These are the first to look at when Excel and the preview differ.

Each line is a scenario in test/simhost/contract, run over both ways of connecting. This page is written from them
(\`UPDATE_DOCS=1 npx jest test/simhost/contract\`), and a test fails when it is out of date. What is not listed here is
not simulated and fails by name: "not simulated: Range.sort".
`;

const NOT_SIMULATED = `## Known differences

- Nothing is drawn: column widths fitted to text are an estimate, and no text is cut or shown as ####.
- Numbers that the formula engine gives have 15 significant digits; Excel keeps 17 inside. A text joined to a sum of such fractions
  as 0.1 may show its 16th and 17th digit, which Excel's does not.
- Formulas with table columns, with references made at run time (INDIRECT, OFFSET) or into other workbooks are not
  calculated. They keep the value that the file holds and are marked once it may be wrong.
- Dynamic arrays do not spill: such a formula keeps its value and is marked.
- Passwords of protected sheets, tables, comments, pictures, charts other than stacked bars and lines, and conditional
  formats other than data bars are not simulated. The file layer keeps them in the file byte for byte. When somebody
  inserts or deletes rows, what the model holds moves with the cells (formulas, names, merges, print area, page breaks,
  charts and data bars of the kinds above); what only stands in the file stays where it was and refers to what it
  referred to, as if the rows had not moved.
- A data bar whose ends Excel chooses ("automatic") is saved as reaching from the lowest to the highest number; bars
  that newer Excel described further (solid fill, an axis) lose that when they are changed here, and keep it otherwise.
- The host does not divide sheets into pages. Sheets with a page for each member (*Giải trình*, *So sánh các lớp điểm*)
  or with parts that go on over pages (*So sánh*, the congress) are fitted to one page in width, with the number of pages
  in height left free, and break before each member or part. LibreOffice was seen to follow the breaks; that Excel follows
  manual breaks at such a setting is assumed.
- Another runtime of the same add-in, such as the page behind the ribbon's button, is taken to raise onChanged in an open pane as
  anybody's writing does; the pane then shows what that run came to. Seen in the preview, where both are frames; assumed of Excel.
- The file layer was looked at with the Open XML SDK (Office 2019): see [ADR 2](adr/0002-file-layer.md).
- Charts are saved without a copy of their numbers; whoever opens the file reads them from the cells.
`;

/** The whole page. */
export function fidelityPage(): string {
  return [INTRODUCTION, ...TOPICS.map(topicText), NOT_SIMULATED, membersText()].join("\n");
}

function topicText({ title, scenarios }: Topic): string {
  const lines = scenarios.map(({ states, evidence }) => `| ${escaped(states)} | ${evidenceText(evidence)} |`);
  return [`## ${title}`, "", "| Behaviour | Evidence |", "|---|---|", ...lines, ""].join("\n");
}

function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case "documented":
      return `[documented](${evidence.link})`;
    case "library":
      return `seen in the client library: ${escaped(evidence.what)}`;
    case "own":
      return `ours, not Excel's: ${escaped(evidence.why)}`;
    case "assumed":
      return `assumed: ${escaped(evidence.why)}`;
  }
}

function membersText(): string {
  const lines = KNOWN_CLASSES.map(({ name, members }) => {
    const open = members.filter((member) => !member.name.startsWith("_"));
    return `| ${name} | ${open.map(memberText).join(", ")} |`;
  });
  return ["## Members", "", "After each member the ExcelApi set that brought it.", "", "| Class | Members |", "|---|---|", ...lines, ""].join("\n");
}

function memberText({ name, kind, since, readable, settable }: KnownMember): string {
  const spelled = name.charAt(0).toLowerCase() + name.slice(1) + (kind === "method" ? "()" : "");
  const access = kind === "property" && settable && !readable ? " set only" : "";
  return `${spelled} ${since}${access}`;
}

const escaped = (text: string): string => text.replace(/\|/g, "\\|").replace(/\*/g, "\\*");
