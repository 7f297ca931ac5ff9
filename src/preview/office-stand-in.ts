/**
 * The members of the `Office` global that the add-in's pages use (src/taskpane/office.ts lists them), for a frame
 * that no Office application hosts. Everything else about the workbook goes through Microsoft's client library.
 */
export type RibbonAction = (event: { completed(): void }) => void;

export interface OfficeSurroundings {
  /** "vi-VN", "en-US" … */
  readonly displayLanguage: string;
  /** Background of the host's own panes, "#RRGGBB". */
  readonly bodyBackgroundColor: string;
  readonly supports: (apiVersion: string) => boolean;
  readonly associate: (name: string, action: RibbonAction) => void;
  /** Shows a page of the add-in in a small window; `closed` is called when the user closes it. */
  openWindow(address: string, closed: () => void): void;
}

/** Office.EventType.DialogEventReceived, and its argument when the user closes the window. */
const DIALOG_EVENT = "dialogEventReceived";
const CLOSED_BY_USER = 12006;

type DialogHandler = (event: { readonly error: number }) => void;

/** The sets that Microsoft's library asks for itself; renaming events stand there under a set of their own, as of ExcelApi 1.17. */
function isSupported(set: string, version: string, supports: OfficeSurroundings["supports"]): boolean {
  if (set === "ExcelApi") return supports(version);
  if (set === "ExcelApiOnline") return version === "1.1" && supports("1.17");
  return set === "RichApiRuntime" || set === "RichApiRuntimeFlag";
}

/** The stand-in itself. `present` is the part of `Office` that Microsoft's library for Excel has defined. */
export function officeStandIn(present: object | undefined, around: OfficeSurroundings): object {
  return {
    ...present,
    EventType: { DialogEventReceived: DIALOG_EVENT },
    onReady: (ready?: (info: object) => void): Promise<object> => {
      const info = { host: "Excel", platform: "OfficeOnline" };
      ready?.(info);
      return Promise.resolve(info);
    },
    context: {
      displayLanguage: around.displayLanguage,
      officeTheme: { bodyBackgroundColor: around.bodyBackgroundColor },
      requirements: {
        isSetSupported: (set: string, version?: string): boolean => isSupported(set, version ?? "1.1", around.supports),
      },
      ui: {
        displayDialogAsync: (address: string, _options: object, answer: (result: object) => void): void => {
          const handlers: DialogHandler[] = [];
          around.openWindow(address, () => {
            for (const handler of handlers) handler({ error: CLOSED_BY_USER });
          });
          const addEventHandler = (type: string, handler: DialogHandler): void => {
            if (type === DIALOG_EVENT) handlers.push(handler);
          };
          answer({ status: "succeeded", value: { addEventHandler } });
        },
      },
    },
    actions: { associate: around.associate },
  };
}
