import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { BlocDescription } from "../../app";
import { defaultAnswers, describeNewBloc, mistakesIn, type NewBlocAnswers, type NewBlocMistakes } from "../new-bloc";
import { useWords } from "../words";
import { FormHeading } from "./FormHeading";
import { MemberList } from "./MemberList";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface NewBlocFormProps {
  readonly busy: boolean;
  readonly onAdd: (bloc: BlocDescription) => void;
  readonly onBack: () => void;
}

/** Name, kind, year, period, groups and members of a new bloc; everything else is entered on the sheets. */
export default function NewBlocForm({ busy, onAdd, onBack }: NewBlocFormProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const [answers, setAnswers] = useState(() => defaultAnswers(new Date()));
  const [mistakes, setMistakes] = useState<NewBlocMistakes>({});
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<NewBlocAnswers>): void => setAnswers((now) => ({ ...now, ...change }));
  const lists = answers.twoGroups ? [words.form.groupNames.committed, words.form.groupNames.other] : [null];

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const found = mistakesIn(answers, words);
    setMistakes(found);
    if (Object.keys(found).length === 0) onAdd(describeNewBloc(answers, words));
    // The fields are marked in the next frame; the first of them takes the focus.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };

  return (
    <form ref={form} className={styles.root} noValidate onSubmit={submit}>
      <FormHeading text={words.form.heading} onBack={onBack} />
      <Field label={words.form.name} required hint={words.form.nameHint} validationMessage={mistakes.name ?? null}>
        <Input value={answers.name} onChange={(_, data) => set({ name: data.value })} />
      </Field>
      <Field label={words.form.kind}>
        <RadioGroup layout="horizontal" value={answers.kind} onChange={(_, data) => set({ kind: data.value === "cum" ? "cum" : "khoi" })}>
          <Radio value="khoi" label={words.kind.khoi} />
          <Radio value="cum" label={words.kind.cum} />
        </RadioGroup>
      </Field>
      <Field label={words.form.year} required validationMessage={mistakes.year ?? null}>
        <Input inputMode="numeric" value={answers.year} onChange={(_, data) => set({ year: data.value })} />
      </Field>
      <Field label={words.form.period}>
        <RadioGroup value={answers.period} onChange={(_, data) => set({ period: data.value === "year" ? "year" : "half-year" })}>
          <Radio value="half-year" label={words.form.periods["half-year"]} />
          <Radio value="year" label={words.form.periods.year} />
        </RadioGroup>
      </Field>
      <Field label={words.form.groups}>
        <RadioGroup value={answers.twoGroups ? "two" : "one"} onChange={(_, data) => set({ twoGroups: data.value === "two" })}>
          <Radio value="one" label={words.form.oneGroup} />
          <Radio value="two" label={words.form.twoGroups} />
        </RadioGroup>
      </Field>
      {lists.map((group, index) => (
        <MemberList
          key={index}
          group={group}
          text={answers.members[index] ?? ""}
          mistake={mistakes.members?.[index]}
          onChange={(text) => set({ members: index === 0 ? [text, answers.members[1]] : [answers.members[0], text] })}
        />
      ))}
      <p className={styles.text}>{words.form.later}</p>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {words.form.add}
      </Button>
    </form>
  );
}
