import type { Subject } from "../../core/finding";
import { cellAddress } from "../format/a1";

/** Sheet and A1 cell of something in the bloc. */
export interface Located {
  readonly sheet: string;
  readonly cell?: string;
}

/** One cell, row and column counted from 0. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** A cell that a formula may refer to: a member's entry, a criterion's setting, a member's date. */
export interface CellQuery {
  readonly member?: string;
  readonly criterion?: string;
  readonly field: string;
}

/** What a ballot row says in one of its fields, by the names of bloc.json. */
export interface BallotQuery {
  readonly award: string;
  readonly subject: string;
  readonly round: number;
  readonly field: string;
}

/** Rows of one table by the code of what stands in them. */
export interface TablePlaces {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  /** Column to point at where a field has none. */
  readonly nameCol: number;
  /** First row of each code. */
  readonly rows: Map<string, number>;
  /** Last row of a code that is there twice. */
  readonly again: Map<string, number>;
  /** On a score sheet, by criterion: the column of a state that stands among points or results. */
  readonly states: Map<string, number>;
}

/** A table's places, empty. */
export function tablePlaces(sheet: string, columns: ReadonlyMap<string, number>, nameCol: number): TablePlaces {
  return { sheet, columns, nameCol, rows: new Map(), again: new Map(), states: new Map() };
}

/** Notes where a code stands. */
export function notePlace(places: TablePlaces, code: string, row: number): void {
  if (places.rows.has(code)) places.again.set(code, row);
  else places.rows.set(code, row);
}

const FIELD_COLUMNS: Readonly<Record<string, string>> = {
  points: "final",
  layers: "final",
  excluded: "excludedReason",
  parent: "label",
  for: "votesFor",
  reason: "why",
};

/** Setting rows for the keys of bloc.json that have another name on the sheet. */
const SETTING_ROWS: Readonly<Record<string, string>> = {
  rounding: "roundingStage",
  stage: "roundingStage",
  layers: "scoreLayers",
  "rounding.decimals": "decimals",
  "rounding.stage": "roundingStage",
};

/** Where everything of a workbook stands, to turn a finding's subject into sheet and cell. */
export class Places {
  readonly settings = new Map<string, Located>();
  setup: string | undefined;
  groups: TablePlaces | undefined;
  criteria: TablePlaces | undefined;
  members: TablePlaces | undefined;
  awards: TablePlaces | undefined;
  candidates: TablePlaces | undefined;
  /** By award and subject, and by award, subject and round. */
  ballot: TablePlaces | undefined;
  granted: TablePlaces | undefined;
  /** By award; "" for the order in the standings. */
  decisions: TablePlaces | undefined;
  /** Choices on the nominations sheet, by award. */
  readonly choices = new Map<string, Located>();
  /** Score sheets by member code. */
  readonly scoreSheets = new Map<string, TablePlaces>();

  /**
   * The cell that a subject is about; the sheet alone where no cell can be named; undefined where it stands on
   * no sheet. A member with a criterion is on its score sheet, a member alone in the members' list.
   */
  locate(subject: Subject): Located | undefined {
    const { member, criterion, award, group, candidate, field } = subject;
    if (member !== undefined && criterion !== undefined) return this.score(member, criterion, field);
    if (candidate !== undefined) {
      const ballot = award === undefined ? undefined : cellOf(this.ballot, ballotKey(award, candidate), field);
      return ballot?.cell === undefined || this.candidates?.rows.has(candidate) === true && field === undefined
        ? cellOf(this.candidates, candidate, field) ?? ballot
        : ballot;
    }
    if (award !== undefined && member !== undefined) {
      return cellOf(this.ballot, ballotKey(award, member), field) ?? cellOf(this.awards, award, field);
    }
    if (award !== undefined && field === "decision") {
      const decided = cellOf(this.decisions, award, "subjects");
      return decided?.cell === undefined ? this.choices.get(award) ?? decided ?? cellOf(this.awards, award, undefined) : decided;
    }
    if (award !== undefined) return cellOf(this.awards, award, field);
    if (member !== undefined) return this.member(member, field);
    if (criterion !== undefined) return cellOf(this.criteria, criterion, field);
    if (group !== undefined) return cellOf(this.groups, group, field);
    if (field === "criteria" || field === "members" || field === "granted" || field === "decisions") {
      const places = this[field];
      return places === undefined ? undefined : { sheet: places.sheet };
    }
    if (field === undefined || field === "") return undefined;
    return this.settings.get(field) ?? this.settings.get(SETTING_ROWS[field] ?? "") ?? this.setupSheet();
  }

  /** The cell of a ballot of one round; of one entered twice, the second. */
  ballotCell({ award, subject, round, field }: BallotQuery): Located | undefined {
    const key = ballotKey(award, subject, round);
    const again = field === "round" ? this.ballot?.again.get(key) : undefined;
    return again === undefined || this.ballot === undefined ? cellOf(this.ballot, key, field)
      : { sheet: this.ballot.sheet, cell: cellAddress(again, this.ballot.columns.get(field) ?? this.ballot.nameCol) };
  }

  /**
   * The one cell that holds a field, for a formula that refers to it: no cell near by stands in for it. undefined
   * where the sheet, the row or the column is not there.
   */
  cellOf({ member, criterion, field }: CellQuery): CellAt | undefined {
    const table = member === undefined ? this.criteria : criterion === undefined ? this.members : this.scoreSheets.get(member);
    const row = table?.rows.get(criterion ?? member ?? "");
    const col = table?.columns.get(field);
    return table === undefined || row === undefined || col === undefined ? undefined : { sheet: table.sheet, row, col };
  }

  private score(member: string, criterion: string, field: string | undefined): Located | undefined {
    const sheet = this.scoreSheets.get(member);
    if (sheet === undefined) return this.member(member, undefined);
    if (sheet.rows.has(criterion)) return cellOf(sheet, criterion, field ?? "self");
    return { sheet: sheet.sheet };
  }

  private member(member: string, field: string | undefined): Located | undefined {
    if (field === "sheet") {
      const sheet = this.scoreSheets.get(member);
      if (sheet !== undefined) return { sheet: sheet.sheet };
    }
    return cellOf(this.members, member, field);
  }

  private setupSheet(): Located | undefined {
    return this.setup === undefined ? undefined : { sheet: this.setup };
  }
}

/** The key under which a ballot row is remembered: as the first of its subject, or as that of a round. */
export function ballotKey(award: string, subject: string, round?: number): string {
  return JSON.stringify(round === undefined ? [award, subject] : [award, subject, round]);
}

function cellOf(places: TablePlaces | undefined, code: string, field: string | undefined): Located | undefined {
  if (places === undefined) return undefined;
  const again = places.again.get(code);
  // A doubled code is a fault of its second row, and nothing else about that code can be told apart.
  if (again !== undefined && (field === undefined || field === "code")) {
    return { sheet: places.sheet, cell: cellAddress(again, places.columns.get("code") ?? places.nameCol) };
  }
  const row = places.rows.get(code);
  if (row === undefined) return { sheet: places.sheet };
  const said = field === "state" ? places.states.get(code) : undefined;
  const col = field === undefined ? undefined : said ?? (places.columns.get(field) ?? places.columns.get(FIELD_COLUMNS[field] ?? ""));
  return { sheet: places.sheet, cell: cellAddress(row, col ?? places.nameCol) };
}
