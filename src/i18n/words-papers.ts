/** Words of the papers that are signed. */
export interface PaperWords {
  readonly tab: string;
}
