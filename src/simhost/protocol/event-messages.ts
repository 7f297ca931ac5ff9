/** Events as the client library expects them: numbers and bodies. */
import type { HostEvent } from "../events";
import { cellName, rangeName } from "../model/address";
import type { SimRange } from "../model/types";

/** How the library names the registration of an event, and the event's number. Both are read from the library. */
export const EVENT_REGISTRATIONS = [
  { name: "DataChangedEvent", eventType: 10, since: "1.9" },
  { name: "ActivatedEvent", eventType: 11, since: "1.7" },
  { name: "DeactivatedEvent", eventType: 12, since: "1.7" },
  { name: "AddedEvent", eventType: 13, since: "1.7" },
  { name: "DeletedEvent", eventType: 15, since: "1.7" },
  { name: "CalculatedEvent", eventType: 16, since: "1.8" },
  { name: "EventNameChanged", eventType: 25, since: "1.17" },
  { name: "EventVisibilityChanged", eventType: 26, since: "1.17" },
] as const;

/** Target of events that are registered on the collection of sheets. */
export const WORKBOOK_TARGET = "Workbook";

export interface EventMessage {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/** The messages of one event for those who registered. `isRegistered` knows number and target. */
export function messagesOf(event: HostEvent, isRegistered: (eventType: number, target: string) => boolean): readonly EventMessage[] {
  return bodiesOf(event).flatMap(({ eventType, sheetId, body }) =>
    [WORKBOOK_TARGET, sheetId]
      .filter((target) => isRegistered(eventType, target))
      .map((targetId) => ({ messageCategory: 65536, messageType: eventType, targetId, message: JSON.stringify(body) }) as const),
  );
}

interface EventBody {
  readonly eventType: number;
  readonly sheetId: string;
  readonly body: Readonly<Record<string, unknown>>;
}

function bodiesOf(event: HostEvent): readonly EventBody[] {
  const { sheetId } = event;
  const one = (eventType: number, body: Readonly<Record<string, unknown>>, sheet = sheetId): EventBody => ({
    eventType,
    sheetId: sheet,
    body: { worksheetId: sheet, ...body },
  });
  switch (event.kind) {
    case "cells":
      return [one(10, cellsBody(event))];
    case "calculated":
      return [one(16, { address: "" })];
    case "activated":
      return [one(12, {}, event.previous), one(11, {})];
    case "sheet-added":
      return [one(13, { source: sourceOf(event.by) })];
    case "sheet-deleted":
      return [one(15, { source: sourceOf(event.by) })];
    case "sheet-renamed":
      return [one(25, { nameBefore: event.before, nameAfter: event.after, source: sourceOf(event.by) })];
    case "sheet-visibility":
      return [one(26, { visibilityBefore: capital(event.before), visibilityAfter: capital(event.after), source: sourceOf(event.by) })];
    case "look":
    case "selection":
      return [];
  }
}

function cellsBody(event: Extract<HostEvent, { kind: "cells" }>): Readonly<Record<string, unknown>> {
  return {
    address: addressOf(event.range),
    changeType: event.change,
    source: sourceOf(event.by),
    triggerSource: event.by === "addin" ? "ThisLocalAddin" : "Unknown",
    referenceId: `${event.sheetId}!${rangeName(event.range)}`,
    // "None": the library leaves the direction out of what it hands to add-ins.
    shiftDirection: "None",
    ...event.details,
  };
}

const addressOf = (range: SimRange): string => (range.rows === 1 && range.cols === 1 ? cellName(range.row, range.col) : rangeName(range));

const sourceOf = (by: string): "Local" | "Remote" => (by === "other-user" ? "Remote" : "Local");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
