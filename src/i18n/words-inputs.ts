/** Words of the inputs part. */
export interface InputWords {
  readonly placeholderToReplace?: never;
}
