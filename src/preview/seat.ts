/**
 * The seat in which the add-in's pages sit: it plays Excel's part for every frame that loads Microsoft's client
 * library, on the workbook that is open at that moment.
 */
import { connect, type ExcelLibrary } from "../simhost";
import { officeStandIn, type OfficeSurroundings, type RibbonAction } from "./office-stand-in";
import { RibbonFault } from "./problems";
import { moveBetweenRegions } from "./regions";
import type { Settings } from "./settings";
import type { WorkbookSession } from "./workbook-session";

declare global {
  interface Window {
    /** What the frames find on the window around them. */
    blocRankingSeat?: { attach(frame: Window): void };
  }
}

/** A frame after Microsoft's library has run in it. */
type LibraryWindow = Window & ExcelLibrary & { Office?: object };

/** How long a frame may take until its function is there. */
const LONGEST_START = 30_000;

/** Backgrounds of Excel's own panes in its light and dark themes. */
const PANE_COLOURS = { light: "#FFFFFF", dark: "#292929" };

export class ExcelSeat {
  /** Page that the add-in shows in a small window of its own; null: none. */
  notice: string | null = null;
  /** Grows with every workbook that is opened. */
  visit = 0;
  private session: WorkbookSession | null = null;
  private settings: Settings = { language: "vi", dark: false };
  private readonly actions = new Map<string, RibbonAction>();
  private readonly listeners = new Set<() => void>();
  private noticeClosed: (() => void) | undefined;

  /** From now on frames get this workbook. */
  take(session: WorkbookSession): void {
    this.session = session;
    this.visit += 1;
    this.actions.clear();
    this.closeNotice();
  }

  /** Language and theme of frames that start from now on. */
  adopt(settings: Settings): void {
    this.settings = settings;
  }

  /** Called by the frame itself, between Microsoft's library and the add-in's bundle. */
  attach(frame: Window): void {
    const { session } = this;
    if (!session) throw new Error("A frame was opened before any workbook.");
    const library = frame as LibraryWindow;
    const connection = connect(library, session.host);
    frame.addEventListener("pagehide", () => connection.disconnect());
    library.Office = officeStandIn(library.Office, this.surroundings(session));
    frame.addEventListener("keydown", moveBetweenRegions);
  }

  /** Runs a function of the ribbon, as a press on its button does; resolves when it says that it is complete. */
  async runCommand(name: string): Promise<void> {
    const action = await this.actionNamed(name);
    await new Promise<void>((resolve) => action({ completed: resolve }));
  }

  closeNotice(): void {
    if (this.notice === null) return;
    this.notice = null;
    this.noticeClosed?.();
    this.noticeClosed = undefined;
    this.announce();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private actionNamed(name: string): Promise<RibbonAction> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const action = this.actions.get(name);
        if (!action) return;
        clearTimeout(limit);
        stop();
        resolve(action);
      };
      const stop = this.subscribe(look);
      const limit = setTimeout(() => {
        stop();
        reject(new RibbonFault(name));
      }, LONGEST_START);
      look();
    });
  }

  private surroundings(session: WorkbookSession): OfficeSurroundings {
    return {
      displayLanguage: this.settings.language === "en" ? "en-US" : "vi-VN",
      bodyBackgroundColor: PANE_COLOURS[this.settings.dark ? "dark" : "light"],
      supports: (version) => session.host.supports(version),
      associate: (name, action) => {
        this.actions.set(name, action);
        this.announce();
      },
      openWindow: (address, closed) => {
        this.closeNotice();
        this.notice = address;
        this.noticeClosed = closed;
        this.announce();
      },
    };
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}
