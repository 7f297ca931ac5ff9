/** What a key means in the view. */
import type { Move } from "./selection";

export type KeyCommand =
  | { readonly kind: "move"; readonly move: Move; readonly extend: boolean }
  /** A screenful up or down. */
  | { readonly kind: "page"; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly kind: "edit" | "retype" | "clear" | "undo" | "redo" | "copy" | "select-all" | "cancel" }
  | { readonly kind: "sheet"; readonly direction: 1 | -1 };

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const STEPS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key while no cell is being edited; undefined: the key types, or is none of ours. */
export function commandOf(press: KeyPress): KeyCommand | undefined {
  const control = press.ctrlKey || press.metaKey;
  const extend = press.shiftKey;
  if (press.altKey) return undefined;
  const step = STEPS[press.key];
  if (step) {
    const [rows, cols] = step;
    return { kind: "move", move: control ? { kind: "edge", rows, cols } : { kind: "step", rows, cols }, extend };
  }
  switch (press.key) {
    case "Enter":
      return { kind: "move", move: { kind: "step", rows: extend ? -1 : 1, cols: 0 }, extend: false };
    case "Tab":
      return { kind: "move", move: { kind: "step", rows: 0, cols: extend ? -1 : 1 }, extend: false };
    case "Home":
      return { kind: "move", move: { kind: control ? "sheet-start" : "row-start" }, extend };
    case "End":
      return { kind: "move", move: { kind: control ? "sheet-end" : "row-end" }, extend };
    case "PageUp":
      return control ? { kind: "sheet", direction: -1 } : { kind: "page", direction: -1, extend };
    case "PageDown":
      return control ? { kind: "sheet", direction: 1 } : { kind: "page", direction: 1, extend };
    case "F2":
      return { kind: "edit" };
    case "Backspace":
      return { kind: "retype" };
    case "Delete":
      return { kind: "clear" };
    case "Escape":
      return { kind: "cancel" };
  }
  if (!control) return undefined;
  switch (press.key.toLowerCase()) {
    case "z":
      return { kind: extend ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "c":
      return { kind: "copy" };
    case "a":
      return { kind: "select-all" };
    default:
      return undefined;
  }
}
