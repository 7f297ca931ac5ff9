/** Words of verification, the record of runs, and of finalising. */
export interface RecordWords {
  readonly tab: string;
  /** Above the record, for people who come upon the sheet. */
  readonly note: string;
}
