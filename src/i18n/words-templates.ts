/** Words of the templates that a bloc can start from. */

/** The complete criteria sets, by the name that the command line takes. */
export type TemplateId = "1000-diem" | "100-diem-thuong" | "dinh-muc-bao-cao" | "100-diem";

/** Words of one criterion of a template. `year` is the bloc's year. */
export interface TemplateCriterionWords {
  readonly name: string | ((year: number) => string);
  /** Rule parameters as a person would type them. */
  readonly rule?: string;
  readonly unit?: string;
  /** A remark of its own; what the source did not give is marked besides. */
  readonly note?: string;
}

/** What one template is, where its figures are from, and the names of its criteria by code. */
export interface TemplateText {
  readonly title: string;
  readonly about: string;
  /** The document that the figures are from, with its number or date where it has one; and what it does not give. */
  readonly source: string;
  readonly criteria: Readonly<Record<string, TemplateCriterionWords>>;
  /** Class names from the highest down, where the template has classes. */
  readonly classes?: readonly string[];
  /** Names of the groups, where they are not those with and without public-service assessment. */
  readonly groups?: readonly [string, string];
}

/** Words of the templates. */
export interface TemplateWords {
  /** The form of a new bloc: the choice itself, and starting from a small frame instead. */
  readonly choose: string;
  readonly frame: { readonly title: string; readonly about: string };
  /** Before the source, under the template that is chosen. */
  readonly sourceLabel: string;
  /** Beside lists of units that the template filled in. */
  readonly suggestedUnits: string;
  /** The mark in the column of remarks on whatever no source gave. */
  readonly ours: string;
  /** The line on the first sheet: which template, its source, and what the mark means. */
  readonly note: (title: string, source: string, ours: string) => string;
  /** A bloc's name until somebody types the real one. */
  readonly blocName: string;
  /** Today's units of a province, by group: with and without public-service assessment. */
  readonly units: readonly [readonly string[], readonly string[]];
  /** A unit that the bloc has to name: number from 1 within the bloc. */
  readonly unnamed: (number: number) => string;
  readonly list: Readonly<Record<TemplateId, TemplateText>>;
  readonly cli: {
    readonly template: string;
    readonly listTemplates: string;
    readonly year: string;
    readonly halfYear: string;
    readonly unknown: (given: string, nearest: string | null, known: string) => string;
    /** A description and a template were both given, or neither. */
    readonly either: string;
    readonly badYear: (given: string) => string;
  };
}
