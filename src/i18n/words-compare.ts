/** Words of comparisons between runs and periods, and of the roll-up over years. */
export interface CompareWords {
  readonly tab: string;
}
