/** Words of the explanation of points, ranks and awards. */
export interface ExplanationWords {
  readonly tab: string;
}
