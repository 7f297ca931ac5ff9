import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Whereabouts } from "./components/CannotWork";
import { bodyBackground, displayLanguage, isInExcel, LEAST_EXCEL_API, supportsExcelApi } from "./office";
import { startLanguage } from "./language";
import { takeLeftFault } from "./left-fault";

async function whereabouts(): Promise<Whereabouts> {
  if (!(await isInExcel())) return "not-in-excel";
  return supportsExcelApi(LEAST_EXCEL_API) ? "ready" : "too-old";
}

async function start(): Promise<void> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("The page has no element with the id root.");
  const where = await whereabouts();
  createRoot(place).render(
    <App where={where} language={startLanguage(displayLanguage())} bodyBackground={bodyBackground()} left={takeLeftFault()} />,
  );
}

void start();
