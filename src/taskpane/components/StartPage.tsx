import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { BlocDescription } from "../../app";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";
import { Section } from "./Section";

// Fields, lists and radio buttons weigh as much as the rest of the pane and are needed once per workbook.
const NewBlocForm = lazy(() => import(/* webpackChunkName: "start" */ "./NewBlocForm"));
const SamplePicker = lazy(() => import(/* webpackChunkName: "start" */ "./SamplePicker"));

const useStyles = makeStyles({
  text: { margin: 0 },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalS },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface StartPageProps {
  readonly kind: "other" | "empty";
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** In a workbook that is no bloc: says so, and offers the sheets, empty or as a filled sample. */
export function StartPage({ kind, busy, ask }: StartPageProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.start;
  const [page, setPage] = useState<"choose" | "form" | "sample">("choose");
  const back = (): void => setPage("choose");
  const add = (bloc: BlocDescription): void => ask({ do: "add", bloc });

  if (page !== "choose") {
    return (
      <Suspense fallback={<Spinner />}>
        {page === "form" ? <NewBlocForm busy={busy} onAdd={add} onBack={back} /> : <SamplePicker busy={busy} onAdd={add} onBack={back} />}
      </Suspense>
    );
  }
  return (
    <Section heading={words.heading}>
      <p className={styles.text}>{kind === "empty" ? words.emptyWorkbook : words.otherWorkbook}</p>
      {kind === "other" && <p className={styles.text}>{words.nothingLost}</p>}
      <div className={styles.choice}>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => setPage("form")}>
          {words.addEmpty}
        </Button>
        <p className={styles.why}>{words.addEmptyWhy}</p>
      </div>
      <div className={styles.choice}>
        <Button size="large" disabledFocusable={busy} onClick={() => setPage("sample")}>
          {words.addSample}
        </Button>
        <p className={styles.why}>{words.addSampleWhy}</p>
      </div>
    </Section>
  );
}
