import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface ConfirmedProps {
  readonly label: string;
  readonly why: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** A button that says what it will do and asks once more, in its own place. It has the focus again afterwards. */
export function Confirmed({ label, why, confirm, cancel, busy, onConfirm }: ConfirmedProps): React.ReactNode {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const answered = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  const answer = (yes: boolean): void => {
    answered.current = true;
    setAsking(false);
    if (yes) onConfirm();
  };
  useEffect(() => {
    if (!answered.current) return;
    answered.current = false;
    place.current?.querySelector("button")?.focus();
  }, [asking]);
  return (
    <div ref={place} className={styles.root} {...(asking ? { role: "group", "aria-label": label } : {})}>
      {asking ? (
        <>
          <p className={styles.why}>{why}</p>
          <Button autoFocus disabledFocusable={busy} onClick={() => answer(true)}>{confirm}</Button>
          <Button appearance="subtle" onClick={() => answer(false)}>{cancel}</Button>
        </>
      ) : (
        <Button disabledFocusable={busy} onClick={() => setAsking(true)}>{label}</Button>
      )}
    </div>
  );
}
