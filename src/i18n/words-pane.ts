/** Words of the pane part. */
export interface PaneWords {
  readonly placeholderToReplace?: never;
}
