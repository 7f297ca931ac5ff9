import { useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place: when the element that has the focus goes away because its work is done, the focus goes
 * to the heading of the part that it stood in (or to the page's), instead of to the top of the document.
 */
export function useKeptFocus<Root extends HTMLElement>(): React.RefObject<Root | null> {
  const root = useRef<Root>(null);
  const last = useRef<{ readonly element: Element; readonly around: readonly Element[] } | null>(null);

  useEffect(() => {
    const main = root.current;
    if (main === null) return;
    const keep = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const around: Element[] = [];
      for (let one = target.parentElement; one !== null && main.contains(one); one = one.parentElement) around.push(one);
      last.current = { element: target, around };
    };
    main.addEventListener("focusin", keep);
    return () => main.removeEventListener("focusin", keep);
  }, []);

  useEffect(() => {
    const gone = last.current;
    if (gone === null || gone.element.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const part = gone.around.find((one) => one.isConnected && (one === root.current || one.matches("section")));
    const place = part?.querySelector<HTMLElement>("summary, h1, h2, h3");
    if (place === null || place === undefined) return;
    if (place.tagName !== "SUMMARY") place.tabIndex = -1;
    place.focus();
  });
  return root;
}
