import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";

export interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title: string;
  readonly text?: string | undefined;
  /** More under the text. */
  readonly children?: React.ReactNode;
  /** Buttons at the end. */
  readonly actions?: React.ReactNode;
}

const useStyles = makeStyles({
  body: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  text: { display: "block" },
});

/** One line of state or one fault: a title, what it means, and buttons where something can be done. */
export function Message({ intent, title, text, children, actions }: MessageProps): React.ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text !== undefined && <span className={styles.text}>{text}</span>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
