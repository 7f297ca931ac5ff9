import { useWords } from "../words";
import { Message } from "./Message";
import { Section } from "./Section";

/** Whether the pane can work where it was opened. */
export type Whereabouts = "ready" | "not-in-excel" | "too-old";

/** Shown instead of the pane in a browser tab, or in an Excel that is too old: what it is and what to do. */
export function CannotWork({ where }: { readonly where: Exclude<Whereabouts, "ready"> }): React.ReactNode {
  const words = useWords().pane;
  const text = where === "too-old" ? words.unsupported : words.notInExcel;
  return (
    <main>
      <Section heading={words.appName} level={1}>
        <Message intent="error" title={text.what} text={text.todo} />
      </Section>
    </main>
  );
}
