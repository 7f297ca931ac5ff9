/**
 * The only file of the pane and the ribbon that touches the `Office` global. These are all the members that the
 * shells use, so a host that is not Excel (the preview) supplies exactly these:
 *
 *   Office.onReady()                             resolves to { host, platform }; host "Excel" inside Excel
 *   Office.context.displayLanguage               "vi-VN", "en-US" …; may be absent
 *   Office.context.officeTheme                   { bodyBackgroundColor: "#RRGGBB" }; may be absent
 *   Office.context.requirements.isSetSupported   (set, version)
 *   Office.context.ui.displayDialogAsync         ribbon only, to say why a run could not be made; may be absent
 *   Office.EventType.DialogEventReceived         ribbon only, together with the former
 *   Office.actions.associate                     ribbon only
 */

/** The oldest Excel that the add-in runs on; the manifest requires the same. */
export const LEAST_EXCEL_API = "1.9";

/** Where Excel runs, as it said when it was ready: "PC", "Mac", "iOS", "OfficeOnline" …; "" before that. */
let platform = "";

/** Whether a pane can hand a file to the user: in a browser. The views that Excel for Windows, Mac and iPad show panes in drop downloads. */
export function panesSaveFiles(): boolean {
  return platform === "OfficeOnline";
}

/** Resolves to true inside Excel, to false on a page that is open anywhere else. */
export async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const info = await Office.onReady();
  platform = String(info.platform);
  return String(info.host) === "Excel";
}

export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Language of Excel's own menus; undefined where it is not known. */
export function displayLanguage(): string | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
}

/** Background of Excel's own panes; undefined on hosts that do not tell (some builds of Excel on the web). */
export function bodyBackground(): string | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
}

/** Ties a function to the name that the manifest gives a ribbon button. */
export function associate(name: string, action: (event: Office.AddinCommands.Event) => void): void {
  Office.actions.associate(name, action);
}

/** A small window of ours that is open. */
export interface OpenWindow {
  /** Resolves when the user has closed it. */
  readonly closed: Promise<void>;
}

/**
 * Opens a small window with a page of ours. Resolves to null where the host has no such windows or refuses one
 * (a pop-up blocker, another window already open): the caller then has to find another way to be seen.
 */
export function openWindow(address: string, size: { height: number; width: number }): Promise<OpenWindow | null> {
  const ui: Office.UI | undefined = Office.context?.ui;
  if (ui?.displayDialogAsync === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    ui.displayDialogAsync(address, { ...size, displayInIframe: true }, (result) => {
      if (String(result.status) !== "succeeded") return resolve(null);
      const closed = new Promise<void>((close) => {
        result.value.addEventHandler(Office.EventType.DialogEventReceived, () => close());
      });
      resolve({ closed });
    });
  });
}
