import { createRoot } from "react-dom/client";
import { App, type Standing } from "./App";
import { bodyBackground, displayLanguage, isInExcel, LEAST_EXCEL_API, supportsExcelApi } from "./office";
import { startLanguage } from "./language";
import { takeLeftFault } from "./left-fault";

async function standing(): Promise<Standing> {
  if (!(await isInExcel())) return "not-in-excel";
  return supportsExcelApi(LEAST_EXCEL_API) ? "ready" : "too-old";
}

async function start(): Promise<void> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("The page has no element with the id root.");
  const where = await standing();
  createRoot(place).render(
    <App where={where} language={startLanguage(displayLanguage())} bodyBackground={bodyBackground()} left={takeLeftFault()} />,
  );
}

void start();
