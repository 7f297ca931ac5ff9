import { parseLabel, sameStyle, type Label, type Reading } from "./labels";

/** A row's place in the tree. `path` is unique among rows with different TT and is the code where none is typed. */
export interface Place {
  readonly index: number;
  /** Index of the parent row; -1 for a section. */
  readonly parent: number;
  readonly path: string;
  readonly depth: number;
  /** The same TT stood at this place before. */
  readonly repeated: boolean;
}

interface OpenNode extends Place {
  readonly label: Label;
  /** The ways to understand this row that are left after it was placed: two alphabets at most. */
  readonly readings: readonly Reading[];
  readonly ordinal: number;
}

/**
 * Builds the criteria tree from TT read from top to bottom. A row goes on with the innermost open list whose
 * style and count it continues; a first "1", "a", "-" of a style that is not open begins a list under the row
 * before; "1.1" belongs under "1", "I.1" under "I". So "1" comes again under each roman heading and is no
 * duplicate.
 *
 * @example I, 1, 1.1, 1.2, 2, II, 1 → paths I, I.1, I.1.1, I.1.2, I.2, II, II.1
 */
export class LabelTree {
  private open: OpenNode[] = [];
  private readonly paths = new Set<string>();
  private count = 0;

  /**
   * The place of the next row; null where its TT cannot be read. `fromNumber`: the cell holds a number, so that
   * 1.10 arrives as 1.1 and is put right where 1.9 stands before it.
   */
  add(typed: string, fromNumber = false): Place | null {
    const parsed = parseLabel(typed);
    if (parsed === null) return null;
    const label = fromNumber ? this.restored(parsed) : parsed;
    return label.parts.length > 1 ? this.placeDotted(label) : this.placeSingle(label);
  }

  private placeSingle(label: Label): Place {
    let best: { level: number; quality: number; reading: Reading } | null = null;
    for (const reading of label.readings) {
      const level = this.openLevel(reading.style);
      const last = level < 0 ? undefined : this.open[level];
      const bullet = reading.style.startsWith("bullet");
      const goesOn = last !== undefined && (bullet || last.readings.some((r) => r.style === reading.style && r.ordinal + 1 === reading.ordinal));
      const quality = goesOn ? 3 : last === undefined ? (bullet || reading.ordinal === 1 ? 2 : 0) : 1;
      if (best === null || quality > best.quality) best = { level, quality, reading };
    }
    if (best === null) throw new Error(`a label without a reading: ${label.clean}`);
    const level = best.level < 0 ? this.open.length : best.level;
    const bullet = best.reading.style.startsWith("bullet");
    const before = this.open[level];
    const ordinal = bullet ? (before === undefined ? 1 : before.ordinal + 1) : best.reading.ordinal;
    const last = bullet ? `${best.reading.style.slice(7)}${ordinal}` : label.clean;
    const { style } = best.reading;
    return this.put(level, label, label.readings.filter((reading) => sameStyle(reading.style, style)), ordinal, last);
  }

  private placeDotted(label: Label): Place {
    const last = label.parts.at(-1) ?? "";
    const above = label.parts.slice(0, -1);
    const level = this.dottedLevel(above, label.parts.length);
    const isUnder = (node: OpenNode | undefined): boolean =>
      node !== undefined && (node.path === above.join(".") || node.label.parts.join(".") === above.join("."));
    const parent = this.open[level - 1];
    const continues = isUnder(parent) || this.standsFor(parent, above);
    return this.put(level, label, [{ style: `dotted ${label.parts.length}`, ordinal: 0 }], 0, continues ? last : label.clean);
  }

  /** The level at which a label with several parts goes. */
  private dottedLevel(above: readonly string[], size: number): number {
    const prefix = above.join(".");
    for (let level = this.open.length - 1; level >= 0; level -= 1) {
      const node = this.open[level];
      if (node?.label.parts.join(".") === prefix || node?.path === prefix) return level + 1;
    }
    for (let level = this.open.length - 1; level >= 0; level -= 1) {
      const node = this.open[level];
      if (node?.label.parts.length === size && node.label.parts.slice(0, -1).join(".") === prefix) return level;
    }
    for (let level = this.open.length - 1; level >= 0; level -= 1) {
      if (this.standsFor(this.open[level], above)) return level + 1;
    }
    const peer = this.open.findIndex((node) => node.label.parts.length === size);
    return peer >= 0 ? peer : this.open.length;
  }

  /** Whether "2" in "2.1" means this row, which is written "II" or "B". */
  private standsFor(node: OpenNode | undefined, above: readonly string[]): boolean {
    const [only] = above;
    return node !== undefined && above.length === 1 && /^\d+$/.test(only ?? "") && node.ordinal === Number(only);
  }

  private openLevel(style: string): number {
    for (let level = this.open.length - 1; level >= 0; level -= 1) {
      if (this.open[level]?.readings.some((reading) => sameStyle(reading.style, style))) return level;
    }
    return -1;
  }

  private put(level: number, label: Label, readings: readonly Reading[], ordinal: number, last: string): Place {
    const parent = this.open[level - 1];
    const path = parent === undefined ? last : `${parent.path}.${last}`;
    const repeated = this.paths.has(path);
    this.paths.add(path);
    const node: OpenNode = {
      index: this.count, parent: parent?.index ?? -1, path, depth: level, repeated, label, readings, ordinal,
    };
    this.count += 1;
    this.open = [...this.open.slice(0, level), node];
    return node;
  }

  private restored(label: Label): Label {
    const last = label.parts.at(-1) ?? "";
    const before = this.open.find(
      (node) => node.label.parts.length === label.parts.length && label.parts.length > 1
        && node.label.parts.slice(0, -1).join(".") === label.parts.slice(0, -1).join("."),
    );
    const previous = Number(before?.label.parts.at(-1));
    if (before === undefined || previous + 1 !== Number(last) * 10) return label;
    const parts = [...label.parts.slice(0, -1), `${last}0`];
    return { clean: parts.join("."), parts, readings: [] };
  }
}
