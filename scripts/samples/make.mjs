/** Writes samples/*.bloc.json. The workbooks beside them are made from these by the command line: npm run samples. */
import { writeFileSync } from "node:fs";
import { cumBacTrungBo } from "./cum-bac-trung-bo-2017.mjs";
import { cumSoNoiVu } from "./cum-so-noi-vu-2022.mjs";
import { khoi15x180 } from "./khoi-15x180.mjs";
import { khoi3 } from "./khoi-3-2017.mjs";
import { khoiSo3 } from "./khoi-so-3.mjs";
import { khoiThamMuu } from "./khoi-tham-muu-2023.mjs";

const samples = {
  "khoi-3-2017": khoi3,
  "cum-so-noi-vu-2022": cumSoNoiVu,
  "khoi-tham-muu-2023": khoiThamMuu,
  "cum-bac-trung-bo-2017": cumBacTrungBo,
  ...khoiSo3,
  "khoi-15x180": khoi15x180,
};
for (const [name, bloc] of Object.entries(samples)) {
  // One score per line keeps the file readable and its changes reviewable.
  const { scores, ...rest } = bloc;
  const head = JSON.stringify(rest, null, 1);
  const lines = scores.map((score) => `  ${JSON.stringify(score)}`).join(",\n");
  writeFileSync(new URL(`../../samples/${name}.bloc.json`, import.meta.url), `${head.slice(0, -2)},\n "scores": [\n${lines}\n ]\n}\n`);
}
