/**
 * Positions along one axis of a sheet, in pixels. An item of size 0 is hidden: it is never found by `at` and
 * the moves of the keyboard step over it.
 */
export interface Axis {
  readonly count: number;
  /** Sum of all sizes. */
  readonly total: number;
  /** Distance from the origin to the near edge of an item; `start(count)` is `total`. */
  start(index: number): number;
  size(index: number): number;
  /** The item that covers an offset; offsets outside the axis give its first or last visible item. */
  at(offset: number): number;
  /** The next item that is not hidden, `steps` visible items away; stops at the last visible one. */
  step(from: number, steps: number): number;
}

/** Builds an axis from the sizes of its items; sizes are rounded to whole pixels. */
export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + Math.max(0, Math.round(sizeOf(index)));
  }
  const start = (index: number): number => starts[Math.min(Math.max(index, 0), count)] ?? 0;
  const size = (index: number): number => (index < 0 || index >= count ? 0 : start(index + 1) - start(index));

  const at = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start(middle + 1) > offset) high = middle;
      else low = middle + 1;
    }
    // Past the end the search stops on the last item, which may be hidden.
    while (low > 0 && size(low) === 0) low -= 1;
    return Math.max(low, 0);
  };

  const step = (from: number, steps: number): number => {
    const direction = Math.sign(steps);
    let left = Math.abs(steps);
    let found = from;
    for (let index = from + direction; left > 0 && index >= 0 && index < count; index += direction) {
      if (size(index) === 0) continue;
      found = index;
      left -= 1;
    }
    return found;
  };

  return { count, total: start(count), start, size, at, step };
}
