import type { BlocKind } from "../core/bloc";

/** Words of the command line. Findings and sheets have their own parts. */
export interface CliWords {
  readonly about: string;
  readonly help: {
    readonly new: string;
    readonly check: string;
    readonly rank: string;
    readonly explain: string;
    readonly member: string;
    readonly rollup: string;
    readonly compare: string;
    readonly description: string;
    readonly book: string;
    readonly out: string;
    readonly json: string;
    readonly lang: string;
    readonly provisional: string;
    readonly years: string;
    readonly withStopped: string;
    readonly renamed: string;
    readonly trend: string;
    readonly earlier: string;
    readonly help: string;
    readonly usage: string;
    readonly commands: string;
    readonly arguments: string;
    readonly options: string;
  };
  readonly usage: {
    readonly missingArgument: (name: string) => string;
    readonly missingOption: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    /** `commands`: the names of those that there are. */
    readonly unknownCommand: (name: string, commands: string) => string;
    readonly tooMany: string;
    readonly unknownMember: (given: string, nearest: string | null, known: string) => string;
    readonly badLanguage: (given: string) => string;
    readonly other: (message: string) => string;
    readonly seeHelp: string;
    readonly sameFile: (path: string) => string;
  };
  readonly file: {
    readonly notFound: (path: string) => string;
    readonly isFolder: (path: string) => string;
    readonly noAccess: (path: string) => string;
    readonly notJson: (path: string, detail: string) => string;
    readonly notText: (path: string) => string;
    readonly written: (path: string) => string;
    readonly keptAside: (path: string) => string;
    readonly xlsx: {
      readonly "not-a-workbook": string;
      readonly encrypted: string;
      readonly "old-format": string;
      readonly hostile: string;
      readonly "too-large": string;
      readonly damaged: string;
    };
  };
  readonly description: {
    readonly title: (path: string, count: number) => string;
    readonly required: (at: string, key: string) => string;
    readonly unknownKey: (at: string, key: string, nearest: string | null, known: string) => string;
    readonly type: (at: string, types: string) => string;
    readonly oneOf: (at: string, given: string, allowed: string) => string;
    readonly date: (at: string, given: string) => string;
    readonly least: (at: string, limit: string) => string;
    readonly most: (at: string, limit: string) => string;
    readonly above: (at: string, limit: string) => string;
    readonly empty: (at: string) => string;
    readonly tooLong: (at: string, limit: number) => string;
    readonly doubled: (at: string) => string;
    readonly goesWith: (at: string, key: string, other: string) => string;
    readonly other: (at: string, message: string) => string;
    readonly types: Readonly<Record<"string" | "number" | "integer" | "boolean" | "object" | "array" | "null", string>>;
    readonly top: string;
  };
  readonly rollUp: {
    readonly refused: string;
    /** Heads the findings of one year's file. */
    readonly book: (file: string, year: number | null) => string;
  };
  readonly result: {
    readonly clean: string;
    readonly counts: (errors: number, warnings: number, infos: number) => string;
    readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
    readonly stopped: string;
    readonly stoppedMissing: string;
    readonly provisional: string;
    readonly columns: Readonly<Record<"rank" | "member" | "total" | "max" | "rate" | "class" | "note", string>>;
    readonly tied: string;
    /** Ranked in the table of members to whom some criterion does not apply. */
    readonly ownTable: string;
    readonly unranked: string;
    readonly nominations: string;
    readonly open: (kind: BlocKind) => string;
    readonly fingerprint: string;
    readonly bug: (detail: string) => string;
  };
}
