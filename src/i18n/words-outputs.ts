/** Words of the outputs part. */
export interface OutputWords {
  readonly placeholderToReplace?: never;
}
