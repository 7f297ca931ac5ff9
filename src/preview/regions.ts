/** F6 takes the keyboard from one part of the page to the next: strip, sheet, tabs, pane. */

/** The parts in order; each is entered at its first control that takes the keyboard. */
const ENTRANCES = [".ribbon button:not(:disabled)", ".cell-editor", '.tabs [aria-selected="true"]', ".pane iframe"];

/** Handles F6 and Shift+F6, from the page itself and from inside the pane's frame. */
export function moveBetweenRegions(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  event.preventDefault();
  const entrances = ENTRANCES.map((selector) => document.querySelector<HTMLElement>(selector));
  const now = document.activeElement;
  const part = (element: Element | null): Element | null =>
    element?.closest(".ribbon, .grid-frame, .tabs, .pane") ?? null;
  const at = entrances.findIndex((entrance) => entrance !== null && part(entrance) === part(now));
  const step = event.shiftKey ? entrances.length - 1 : 1;
  for (let tries = 1; tries <= entrances.length; tries += 1) {
    const next = entrances[(at + step * tries + entrances.length * entrances.length) % entrances.length];
    if (!next) continue;
    next.focus();
    if (next instanceof HTMLIFrameElement) next.contentWindow?.focus();
    return;
  }
}
