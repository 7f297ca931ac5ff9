import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { computeRanking, resultJson } from "../../src/app";
import { type BlocDescription, rankBloc, resolveBloc } from "../../src/core";
import { readXlsx } from "../../src/xlsx";
import { changed, deskOf, deskWith, pictures } from "./shell-of";

const folder = join(__dirname, "..", "..", "samples");
const files = readdirSync(folder).sort();

describe("the samples", () => {
  it.each(files.filter((file) => file.endsWith(".xlsx")))("%s ranks as it is, its sheets untouched", async (file) => {
    const desk = deskOf(readXlsx(readFileSync(join(folder, file))));
    const before = pictures(desk);
    const outcome = await computeRanking(desk.shell);
    expect(outcome.findings.filter(({ severity }) => severity === "error").map(({ code, sheet, cell, what }) => [code, sheet, cell, what])).toEqual([]);
    expect(outcome.status).toBe("ranked");
    expect(outcome.result.groups.flatMap(({ standings }) => standings).some(({ rank }) => rank === 1)).toBe(true);
    expect(changed(before, pictures(desk)).filter((name) => before.has(name))).toEqual([]);
    for (const finding of outcome.findings) expect(finding.what).not.toMatch(/undefined|\[object|NaN/);
  }, 60_000);

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
