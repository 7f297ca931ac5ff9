import type { FindingCode, FindingParams, Severity, Subject } from "../../core/finding";
import { makeFinding } from "../../core/make-finding";
import { cellAddress } from "../format/a1";
import type { LocatedFinding } from "../located-finding";

/** A cell of a sheet, counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** Collects located findings while sheets are read. */
export class FindingList {
  readonly all: LocatedFinding[] = [];

  /** Adds a finding about one cell. */
  at<C extends FindingCode>(place: CellPlace, code: C, params: FindingParams[C], about?: Subject, severity?: Severity): void {
    this.push(code, params, about, severity, place.sheet, cellAddress(place.row, place.col));
  }

  /** Adds a finding about a whole sheet; "" where there is no sheet at all. */
  onSheet<C extends FindingCode>(sheet: string, code: C, params: FindingParams[C], about?: Subject): void {
    this.push(code, params, about, undefined, sheet);
  }

  private push<C extends FindingCode>(
    code: C, params: FindingParams[C], about: Subject | undefined, severity: Severity | undefined, sheet: string, cell?: string,
  ): void {
    const finding = makeFinding(code, params, about);
    this.all.push({ ...finding, ...(severity === undefined ? {} : { severity }), sheet, ...(cell === undefined ? {} : { cell }) });
  }
}
