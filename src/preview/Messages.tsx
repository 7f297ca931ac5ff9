import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

interface Props {
  readonly messages: readonly { readonly id: number; readonly text: string }[];
  readonly closeLabel: string;
  readonly onClose: (id: number) => void;
}

/** What went wrong, above the sheet, until the user closes it. */
export function Messages({ messages, closeLabel, onClose }: Props) {
  return (
    <div className="messages" aria-live="assertive">
      {messages.map(({ id, text }) => (
        <MessageBar key={id} intent="error" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" icon={<DismissRegular />} aria-label={closeLabel} onClick={() => onClose(id)} />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
