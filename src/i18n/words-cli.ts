/** Words of the cli part. */
export interface CliWords {
  readonly placeholderToReplace?: never;
}
