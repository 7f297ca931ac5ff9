import type { RecordWords } from "../words-record";

export const record: RecordWords = {
  tab: "Record",
  note: "The add-in keeps the data of the last two runs here, to compare with. Do not edit or delete: what has been edited counts as damaged.",
};
