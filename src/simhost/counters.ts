/** What the add-in cost the host, for tests that hold it to its promises. */
export interface Counters {
  /** Requests of the add-in. */
  syncs: number;
  /** Requests that the client library sends of its own when a run ends, only to give back proxies. */
  cleanups: number;
  /** Bytes of the JSON as UTF-8, clean-up requests left out. */
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  /** Cells × properties (values, formulas, number formats …) that were sent to the add-in. */
  cellsRead: number;
  /** Cells × properties that the add-in set. */
  cellsWritten: number;
}

export const newCounters = (): Counters => ({
  syncs: 0,
  cleanups: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
  cellsRead: 0,
  cellsWritten: 0,
});

const encoder = new TextEncoder();

/** Length of a text in UTF-8. */
export const utf8Length = (text: string): number => encoder.encode(text).length;
