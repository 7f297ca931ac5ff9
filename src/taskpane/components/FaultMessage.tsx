import { Button } from "@fluentui/react-components";
import type { Fault, Intent } from "../state/pane-state";
import { useWords } from "../words";
import { Message } from "./Message";

export interface FaultMessageProps {
  readonly fault: Fault;
  readonly ask: (intent: Intent) => void;
  readonly onDismiss: () => void;
}

/** What stands between us and Excel, what to do about it, and the same request once more; final results are reopened instead. */
export function FaultMessage({ fault, ask, onDismiss }: FaultMessageProps): React.ReactNode {
  const words = useWords().pane;
  const text = words.faults[fault.name](fault.sheet);
  return (
    // Read out as it appears; a message bar alone is silent.
    <div role="alert">
      <Message
        intent="error"
        title={text.what}
        text={text.todo}
        actions={
          <>
            {fault.name === "finalised" || fault.name === "final-changed" ? (
              // The same request would be refused again.
              <Button size="small" onClick={() => ask({ do: "reopen" })}>
                {words.reopen}
              </Button>
            ) : (
              <Button size="small" onClick={() => ask(fault.intent)}>
                {words.retry}
              </Button>
            )}
            <Button size="small" onClick={onDismiss}>
              {words.dismiss}
            </Button>
          </>
        }
      />
    </div>
  );
}
