import { computeRanking } from "../app";
import { startLanguage } from "../taskpane/language";
import { leaveFault } from "../taskpane/left-fault";
import { associate, displayLanguage, isInExcel, openWindow } from "../taskpane/office";
import { excelShell } from "../taskpane/shell";
import { computeFromRibbon } from "./compute-from-ribbon";

async function start(): Promise<void> {
  if (!(await isInExcel())) return;
  // The language is asked for at every press: the pane may have switched it meanwhile.
  const language = () => startLanguage(displayLanguage());
  associate("computeRanking", (event) => {
    void computeFromRibbon(event, {
      compute: async () => void (await computeRanking(excelShell(language()), { show: true })),
      openNotice: (query) => openWindow(`${new URL("notice.html", location.href).href}?${query}`, { height: 30, width: 30 }),
      leaveFault,
      language,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
  });
}

void start();
