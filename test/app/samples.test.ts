/** The samples as descriptions; their workbooks are ranked in live-sheets.test.ts. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { computeRanking, resultJson } from "../../src/app";
import { type BlocDescription, rankBloc, resolveBloc } from "../../src/core";
import { deskWith } from "./shell-of";

const folder = join(__dirname, "..", "..", "samples");
const files = readdirSync(folder).sort();

describe("the samples", () => {
  it.each(files.filter((file) => file.endsWith(".bloc.json")))("%s comes to the same through a workbook as without one", async (file) => {
    const description = JSON.parse(readFileSync(join(folder, file), "utf8")) as BlocDescription;
    const bloc = resolveBloc(description);
    const desk = await deskWith(bloc);
    const outcome = await computeRanking(desk.shell);
    const asOf = outcome.bloc?.settings.asOf;
    const alone = rankBloc({ ...bloc, settings: { ...bloc.settings, ...(asOf === undefined ? {} : { asOf }) } });
    const short = (result: typeof alone) => result.groups.map(({ code, standings }) => [code, standings.map(({ member, rank, total, rate, max }) => [member, rank, total, rate, max])]);
    expect(outcome.status).toBe(alone.status);
    expect(short(outcome.result)).toEqual(short(alone));
    expect(outcome.result.nominations).toEqual(alone.nominations);
    expect(resultJson(outcome).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }, 60_000);
});
