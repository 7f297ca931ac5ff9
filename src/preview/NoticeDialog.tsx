import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface } from "@fluentui/react-components";

interface Props {
  /** Page of the add-in to show; null: none. */
  readonly address: string | null;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The small window that an add-in opens with displayDialogAsync. */
export function NoticeDialog({ address, closeLabel, onClose }: Props) {
  return (
    <Dialog open={address !== null} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogContent>
            {address !== null && <iframe src={address} title="Bloc Ranking" style={{ width: "100%", height: 220, border: 0 }} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {closeLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
