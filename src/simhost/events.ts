/** What happened in the workbook, for views and for add-ins that registered for events. */
import type { SimRange } from "./model/types";

/** A person at this computer, the add-in through the API, or somebody else in a shared workbook. */
export type Actor = "person" | "addin" | "other-user";

export type CellChange =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Value and type of a cell before and after, given when one cell was edited. */
export interface CellDetails {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

export type HostEvent =
  | { readonly kind: "cells"; readonly sheetId: string; readonly range: SimRange; readonly change: CellChange; readonly by: Actor; readonly details?: CellDetails }
  /** Formats, widths, merges, frozen panes, print set-up, protection: what a view must draw again. */
  | { readonly kind: "look"; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: "calculated"; readonly sheetId: string }
  | { readonly kind: "sheet-added"; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: "sheet-deleted"; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: "sheet-renamed"; readonly sheetId: string; readonly before: string; readonly after: string; readonly by: Actor }
  | { readonly kind: "sheet-visibility"; readonly sheetId: string; readonly before: string; readonly after: string; readonly by: Actor }
  | { readonly kind: "activated"; readonly sheetId: string; readonly previous: string }
  | { readonly kind: "selection"; readonly sheetId: string };

export type HostListener = (events: readonly HostEvent[]) => void;
