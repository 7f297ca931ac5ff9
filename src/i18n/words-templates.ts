/** Words of the templates that a bloc can start from. */
export interface TemplateWords {
  readonly tab: string;
}
