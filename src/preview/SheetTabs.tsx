import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import type { SimSheet } from "../simhost/model/types";
import type { PreviewWords } from "./words";

interface Props {
  readonly sheets: readonly SimSheet[];
  readonly activeId: string;
  readonly words: PreviewWords;
  readonly onChoose: (id: string) => void;
}

/** Tabs of the sheets that are not hidden. Arrow keys move between them; the list scrolls when it is long. */
export function SheetTabs({ sheets, activeId, words, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const shown = sheets.filter((sheet) => sheet.visibility === "visible");
  const index = shown.findIndex((sheet) => sheet.id === activeId);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeId, shown.length]);

  const turn = (direction: 1 | -1): void => {
    list.current?.scrollBy({ left: direction * list.current.clientWidth * 0.8 });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -shown.length, End: shown.length };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = shown[Math.min(Math.max(index + step, 0), shown.length - 1)];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
  };

  return (
    <div className="tabs">
      <button type="button" className="turn" aria-label={words.previousSheets} onClick={() => turn(-1)}>
        ‹
      </button>
      <button type="button" className="turn" aria-label={words.nextSheets} onClick={() => turn(1)}>
        ›
      </button>
      <div className="list" role="tablist" aria-label={words.sheets} ref={list} onKeyDown={onKeyDown}>
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="tab"
            data-sheet={sheet.id}
            aria-selected={sheet.id === activeId}
            tabIndex={sheet.id === activeId ? 0 : -1}
            title={sheet.name}
            style={sheet.tabColor ? ({ "--tab-colour": sheet.tabColor } as CSSProperties) : undefined}
            onClick={() => onChoose(sheet.id)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
    </div>
  );
}
