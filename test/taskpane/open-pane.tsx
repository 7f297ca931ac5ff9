import { act, render, type RenderResult } from "@testing-library/react";
import axe from "axe-core";
import { App, type AppProps } from "../../src/taskpane/App";
import type { FakeActions } from "./fake-actions";

/** jsdom has no media queries. Nobody prefers anything here. */
window.matchMedia = (media) =>
  ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;

/** Lets work that is under way, and parts that are loaded lazily, come to their end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
}

export async function openPane(actions: FakeActions, props: Partial<AppProps> = {}): Promise<RenderResult> {
  const shown = render(<App where="ready" language="vi" bodyBackground={undefined} actionsFor={() => actions} {...props} />);
  await settle();
  return shown;
}

/** What axe-core finds wrong. Contrast needs a real browser and is looked at there. */
export async function accessibilityFaults(container: Element): Promise<readonly string[]> {
  const result = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return result.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}
