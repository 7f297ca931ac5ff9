import type { RecordWords } from "../words-record";

export const record: RecordWords = {
  tab: "Record",
};
