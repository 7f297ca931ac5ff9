import type { PreviewWords } from "./words";

interface Props {
  readonly words: PreviewWords;
  /** Changes when the pane has to start anew: another workbook, another theme. */
  readonly start: string;
}

/** The add-in's own pane in a frame, as Excel shows it. */
export function PaneFrame({ words, start }: Props) {
  return (
    <aside className="pane" aria-label={words.paneTitle}>
      <iframe key={start} src="pane.html" title={words.paneTitle} />
    </aside>
  );
}
