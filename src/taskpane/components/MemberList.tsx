import { Field, Textarea } from "@fluentui/react-components";
import { namesIn } from "../new-bloc";
import { useWords } from "../words";

export interface MemberListProps {
  /** Name of the group, or null where there is only one. */
  readonly group: string | null;
  readonly text: string;
  readonly mistake: string | undefined;
  readonly onChange: (text: string) => void;
}

/** Members typed or pasted, one per line, with the number that was understood. */
export function MemberList({ group, text, mistake, onChange }: MemberListProps): React.ReactNode {
  const words = useWords().pane.form;
  return (
    <Field
      label={group === null ? words.members : words.membersOf(group)}
      required
      hint={`${words.membersHint} ${words.counted(namesIn(text).length)}.`}
      validationMessage={mistake ?? null}
    >
      <Textarea rows={6} resize="vertical" value={text} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
