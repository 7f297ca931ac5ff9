/** Words of verification, the record of runs, and of finalising. */
export interface RecordWords {
  readonly tab: string;
}
