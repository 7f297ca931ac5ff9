import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { BlocDescription } from "../../app";
import { TEMPLATE_IDS, isTemplateId } from "../../app/templates/template-content";
import { templateWordsFor } from "../../i18n/template-words";
import { defaultAnswers, describeNewBloc, groupNames, hasSuggestedUnits, mistakesIn, withTemplate, type NewBlocAnswers, type NewBlocMistakes } from "../new-bloc";
import { useWords } from "../words";
import { FormHeading } from "./FormHeading";
import { MemberList } from "./MemberList";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The choice that is no template. */
const FRAME = "frame";

export interface NewBlocFormProps {
  readonly busy: boolean;
  readonly onAdd: (bloc: BlocDescription) => void;
  readonly onBack: () => void;
}

/** Name, kind, year, period, criteria set, groups and members of a new bloc; everything else is entered on the sheets. */
export default function NewBlocForm({ busy, onAdd, onBack }: NewBlocFormProps): React.ReactNode {
  const styles = useStyles();
  const { pane: words, language } = useWords();
  const templates = templateWordsFor(language);
  const [answers, setAnswers] = useState(() => defaultAnswers(new Date()));
  const [mistakes, setMistakes] = useState<NewBlocMistakes>({});
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<NewBlocAnswers>): void => setAnswers((now) => ({ ...now, ...change }));
  const lists = answers.twoGroups ? groupNames(answers, words, templates) : [null];
  const chosen = answers.template === null ? null : templates.list[answers.template];

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const found = mistakesIn(answers, words, templates);
    setMistakes(found);
    if (Object.keys(found).length === 0) onAdd(describeNewBloc(answers, words, templates));
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
      <Field label={templates.choose}>
        <RadioGroup
          value={answers.template ?? FRAME}
          onChange={(_, { value }) => setAnswers((now) => withTemplate(now, isTemplateId(value) ? value : null, templates))}
        >
          <Radio value={FRAME} label={templates.frame.title} />
          {TEMPLATE_IDS.map((id) => <Radio key={id} value={id} label={templates.list[id].title} />)}
        </RadioGroup>
      </Field>
      <p className={styles.text}>{(chosen ?? templates.frame).about}</p>
      {chosen !== null && <p className={styles.text}>{`${templates.sourceLabel} ${chosen.source}`}</p>}
      <Field label={words.form.groups}>
        <RadioGroup value={answers.twoGroups ? "two" : "one"} onChange={(_, data) => set({ twoGroups: data.value === "two" })}>
          <Radio value="one" label={words.form.oneGroup} />
          <Radio value="two" label={words.form.twoGroups} />
        </RadioGroup>
      </Field>
      {hasSuggestedUnits(answers, templates) && <p className={styles.text}>{templates.suggestedUnits}</p>}
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
