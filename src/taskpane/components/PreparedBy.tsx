import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { recordWordsFor } from "../../i18n/record-words";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks once who prepares the results. The answer, blank on purpose included, is kept in the set-up sheet. */
export function PreparedBy({ busy, ask }: { readonly busy: boolean; readonly ask: (intent: Intent) => void }): React.ReactNode {
  const styles = useStyles();
  const words = recordWordsFor(useWords().language).preparedBy;
  const [name, setName] = useState("");
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && !busy) ask({ do: "prepared-by", name });
      }}
    >
      <Field label={words.label} hint={words.hint}>
        <Input value={name} maxLength={200} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={busy || name.trim() === ""}>{words.save}</Button>
        <Button type="button" disabledFocusable={busy} onClick={() => ask({ do: "prepared-by", name: "" })}>{words.leaveBlank}</Button>
      </div>
    </form>
  );
}
