import type { Language } from "../i18n";
import { panesSaveFiles } from "./office";
import { saveFile } from "./save-file";
import { excelShell } from "./shell";
import type { PaneActions } from "./state/actions";

/**
 * The use-cases, and the part of the pane that shows what comes out of them: fetched after the first screen, so that
 * it is there at once. Together, because a result that could not be shown would be of no use.
 */
async function loadUseCases(): Promise<typeof import("../app")> {
  const [app] = await Promise.all([import("../app"), import("./components/Results")]);
  return app;
}

/**
 * The pane's questions, answered by the use-cases over Excel. Words that a run writes into sheets are in the language
 * given. A run from the pane leaves the user on the sheet where they are: its results stand in the pane.
 */
export function actionsInExcel(language: Language): PaneActions {
  const shell = excelShell(language);
  return {
    inspect: async () => (await loadUseCases()).inspectWorkbook(shell),
    check: async () => (await loadUseCases()).checkWorkbook(shell),
    compute: async (provisional, reached) => (await loadUseCases()).computeRanking(shell, { provisional }, reached),
    explain: async (members, provisional, reached) => (await loadUseCases()).explain(shell, members, { provisional }, reached),
    add: async (description) => {
      const app = await loadUseCases();
      return app.addBlocSheets(shell, app.resolveBloc(description));
    },
    compare: async (file, provisional) => {
      const [app, { readPickedFile }] = await Promise.all([loadUseCases(), import("./read-picked-file")]);
      if (file === null) return app.compareWorkbooks(shell, null, { provisional });
      const picked = await readPickedFile(file);
      if ("fault" in picked) return app.unreadableFile(file.name, picked.fault, language);
      return app.compareWorkbooks(shell, { name: file.name, grids: app.gridsOfFile(picked.book) }, { provisional });
    },
    stability: async (share, provisional) => (await loadUseCases()).diagnoseStability(shell, { share, provisional }, () => new Promise((resolve) => setTimeout(resolve))),
    makePapers: async (kinds) => (await loadUseCases()).makePapers(shell, kinds),
    paperFiles: async (kinds) => (await loadUseCases()).paperFiles(shell, kinds),
    savesFiles: panesSaveFiles,
    saveFile: ({ fileName, bytes }) => saveFile(fileName, bytes),
    verify: async () => (await loadUseCases()).verifyRecord(shell),
    finalise: async () => (await loadUseCases()).finalise(shell),
    reopen: async () => (await loadUseCases()).reopen(shell),
    keepPreparedBy: async (name) => (await loadUseCases()).keepPreparedBy(shell, name),
    goTo: async (place) => (await loadUseCases()).goTo(shell, place),
    lastRun: async () => (await loadUseCases()).lastRun(shell),
    watch: async (changed, ran) => (await loadUseCases()).watchForChanges(shell, changed, ran),
    now: () => shell.now(),
  };
}
