import { useImperativeHandle, useRef, useState, type CSSProperties, type KeyboardEvent, type Ref } from "react";
import { commandOf, type KeyCommand } from "./keys";
import type { Move } from "./selection";

export interface CellEditorHandle {
  readonly focus: () => void;
  /** Commits what is being typed, if anything is. */
  readonly commit: () => void;
  /** Opens the cell with its present content. */
  readonly open: () => void;
}

interface Props {
  readonly ref: Ref<CellEditorHandle>;
  /** Place and size of the active cell in the view, and the view's own size, in pixels. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly room: { readonly width: number; readonly height: number };
  readonly look: CSSProperties;
  /** What assistive technology says of the active cell. */
  readonly label: string;
  readonly hint: string;
  readonly gridId: string;
  /** Id of the active cell's element, where it is in the page. */
  readonly activeId: string | undefined;
  /** The text that editing starts from. */
  readonly contentText: () => string;
  readonly onCommit: (text: string) => void;
  readonly onCommand: (command: KeyCommand) => void;
}

/** "enter": typing replaced the cell, arrows leave it; "edit": the caret moves inside the text. */
type Mode = "idle" | "enter" | "edit";

/**
 * The one field that always has the keyboard while the sheet has: invisible over the active cell until
 * something is typed. Because the first key already goes into a real text field, input methods that compose
 * (Vietnamese Telex and VNI, for example) work from the first letter.
 */
export function CellEditor({ ref, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<Mode>("idle");
  // Read by event handlers that may run before React has rendered again.
  const now = useRef<{ mode: Mode; initial: string | null }>({ mode: "idle", initial: null });
  const [size, setSize] = useState({ width: 0, height: 0 });

  const enter = (next: Mode, initial: string | null): void => {
    now.current = { mode: next, initial };
    setMode(next);
    fitToText();
  };
  const fitToText = (): void => {
    const area = field.current;
    if (!area) return;
    // React only writes styles that change, so what it wrote is put back.
    const { width, height } = area.style;
    area.style.width = `${props.box.width}px`;
    area.style.height = "0";
    setSize({ width: area.scrollWidth + 12, height: area.scrollHeight });
    area.style.width = width;
    area.style.height = height;
  };
  const close = (): string => {
    const text = field.current?.value ?? "";
    if (field.current) field.current.value = "";
    now.current = { mode: "idle", initial: null };
    setMode("idle");
    return text;
  };
  const commit = (): void => {
    const { mode: was, initial } = now.current;
    if (was === "idle") return;
    const text = close();
    if (text !== initial) props.onCommit(text);
  };
  const open = (): void => {
    const area = field.current;
    if (!area || now.current.mode !== "idle") return;
    area.value = props.contentText();
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
    enter("edit", area.value);
  };

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus({ preventScroll: true }),
    commit,
    open,
  }));

  const leave = (event: KeyboardEvent, move: Move): void => {
    event.preventDefault();
    commit();
    props.onCommand({ kind: "move", move, extend: false });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // 229: the key belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const current = now.current.mode;
    if (current === "idle") {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      if (command.kind === "edit") open();
      else if (command.kind === "retype") enter("enter", null);
      else props.onCommand(command);
      return;
    }
    switch (event.key) {
      case "Enter":
        if (event.altKey) {
          event.preventDefault();
          field.current?.setRangeText("\n", field.current.selectionStart, field.current.selectionEnd, "end");
          fitToText();
          return;
        }
        return leave(event, { kind: "step", rows: event.shiftKey ? -1 : 1, cols: 0 });
      case "Tab":
        return leave(event, { kind: "step", rows: 0, cols: event.shiftKey ? -1 : 1 });
      case "Escape":
        event.preventDefault();
        close();
        return;
      case "F2":
        event.preventDefault();
        enter(current === "enter" ? "edit" : "enter", now.current.initial);
        return;
    }
    if (current !== "enter") return;
    const command = commandOf(event);
    if (command?.kind === "move" && event.key.startsWith("Arrow")) leave(event, command.move);
  };

  const editing = mode !== "idle";
  const width = editing ? Math.min(Math.max(props.box.width, size.width), props.room.width - props.box.left) : props.box.width;
  const height = editing ? Math.min(Math.max(props.box.height, size.height), props.room.height - props.box.top) : props.box.height;
  return (
    <textarea
      ref={field}
      className={editing ? "cell-editor editing" : "cell-editor"}
      // The grid is the stop of the Tab key; it hands the keyboard on to this field.
      tabIndex={-1}
      aria-label={props.label}
      aria-description={props.hint}
      aria-controls={props.gridId}
      aria-activedescendant={editing ? undefined : props.activeId}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      rows={1}
      style={{ ...props.look, left: props.box.left, top: props.box.top, width, height }}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        if (now.current.mode === "idle") enter("enter", null);
      }}
      onInput={() => {
        if (now.current.mode === "idle") enter("enter", null);
        else fitToText();
      }}
      onBlur={() => {
        // A window that loses the screen keeps its active element: then the typing goes on later.
        queueMicrotask(() => {
          if (document.activeElement !== field.current) commit();
        });
      }}
    />
  );
}
