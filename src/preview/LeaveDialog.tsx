import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { PreviewWords } from "./words";

interface Props {
  readonly words: PreviewWords;
  readonly fileName: string;
  readonly open: boolean;
  readonly onAnswer: (answer: "download" | "discard" | "stay") => void;
}

/** Asks before a workbook with changes that were not downloaded gives way to another. */
export function LeaveDialog({ words, fileName, open, onAnswer }: Props) {
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onAnswer("stay")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.leave.title}</DialogTitle>
          <DialogContent>{words.leave.body(fileName)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer("download")}>
              {words.leave.download}
            </Button>
            <Button onClick={() => onAnswer("discard")}>{words.leave.discard}</Button>
            <Button onClick={() => onAnswer("stay")}>{words.leave.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
