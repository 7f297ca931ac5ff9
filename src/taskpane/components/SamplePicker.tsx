import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BlocDescription } from "../../app";
import { samples } from "../samples";
import { useWords } from "../words";
import { FormHeading } from "./FormHeading";
import { Message } from "./Message";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

export interface SamplePickerProps {
  readonly busy: boolean;
  readonly onAdd: (bloc: BlocDescription) => void;
  readonly onBack: () => void;
}

/** Choice of the five samples by name; the chosen one is fetched only then. */
export default function SamplePicker({ busy, onAdd, onBack }: SamplePickerProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const [chosen, setChosen] = useState(samples[0]?.id ?? "");
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);

  const add = (): void => {
    const sample = samples.find((one) => one.id === chosen);
    if (sample === undefined || loading) return;
    setLoading(true);
    setFailed(false);
    sample
      .load()
      .then(onAdd, () => setFailed(true))
      .finally(() => setLoading(false));
  };

  return (
    <section className={styles.root}>
      <FormHeading text={words.sample.heading} onBack={onBack} />
      <p className={styles.text}>{words.sample.invented}</p>
      <RadioGroup aria-label={words.sample.choose} value={chosen} onChange={(_, data) => setChosen(data.value)}>
        {samples.map((sample) => (
          <Radio key={sample.id} value={sample.id} label={`${sample.name} (${sample.year})`} />
        ))}
      </RadioGroup>
      {failed && <Message intent="error" title={words.sample.failed} />}
      <Button appearance="primary" size="large" disabledFocusable={busy || loading} onClick={add}>
        {loading ? words.sample.loading : words.sample.add}
      </Button>
    </section>
  );
}
