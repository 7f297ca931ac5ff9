import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import { LeaveDialog } from "./LeaveDialog";
import { Messages } from "./Messages";
import { NoticeDialog } from "./NoticeDialog";
import { fetchSample, openWorkbook, saveWorkbook, type OpenFile } from "./files";
import { PaneFrame } from "./PaneFrame";
import { problemText } from "./problems";
import { moveBetweenRegions } from "./regions";
import { Ribbon } from "./Ribbon";
import { SAMPLES } from "./samples";
import type { ExcelSeat } from "./seat";
import { useSettings, type Settings } from "./settings";
import { SheetView } from "./SheetView";
import { previewWords } from "./words";
import type { WorkbookSession } from "./workbook-session";

interface Props {
  readonly seat: ExcelSeat;
}

/** Something that went wrong. `state` is the workbook's when it was refused a change: any other state has done with it. */
interface Trouble {
  readonly id: number;
  readonly fault: unknown;
  readonly about: string;
  readonly state?: string;
}

/** Names what stands in the workbook and which sheet is in front. */
function stateOf({ activeSheet, content }: WorkbookSession): string {
  return `${activeSheet.id} ${content}`;
}

const nothing = (): (() => void) => () => undefined;

/** The whole page: strip, workbook and pane. */
export function PreviewPage({ seat }: Props) {
  const [settings, change] = useSettings();
  const words = previewWords(settings.language);
  const [session, setSession] = useState<WorkbookSession | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<{ readonly name: string; readonly read: () => Promise<OpenFile> } | null>(null);
  const [faults, setFaults] = useState<readonly Trouble[]>([]);
  const [computing, setComputing] = useState(false);
  const [ribbonUsed, setRibbonUsed] = useState(false);
  // A frame reads language and theme when it starts, so the strip's switches start it anew.
  const [restarts, setRestarts] = useState(0);
  const [dropping, setDropping] = useState(false);
  const lastFault = useRef(0);
  useSyncExternalStore(session?.subscribe ?? nothing, () => session?.version ?? -1);
  const notice = useSyncExternalStore(seat.subscribe, () => seat.notice);

  useEffect(() => seat.adopt(settings), [seat, settings]);

  const report = useCallback((fault: unknown, about: string, state?: string) => {
    lastFault.current += 1;
    const id = lastFault.current;
    setFaults((before) => [...before.slice(-2), { id, fault, about, ...(state === undefined ? {} : { state }) }]);
  }, []);

  const open = useCallback(
    async (name: string, read: () => Promise<OpenFile>) => {
      setOpening(name);
      setFaults([]);
      try {
        const next = await openWorkbook(await read());
        seat.take(next);
        setRibbonUsed(false);
        setSession((before) => {
          before?.close();
          return next;
        });
      } catch (fault) {
        report(fault, name);
      } finally {
        setOpening(null);
      }
    },
    [report, seat],
  );
  const openUnlessUnsaved = (name: string, read: () => Promise<OpenFile>): void => {
    if (session?.changed) setWaiting({ name, read });
    else void open(name, read);
  };
  const openFile = (file: File): void =>
    openUnlessUnsaved(file.name, async () => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));

  const download = (): boolean => {
    if (!session) return false;
    try {
      saveWorkbook(session);
      return true;
    } catch (fault) {
      report(fault, session.fileName);
      return false;
    }
  };

  const compute = async (): Promise<void> => {
    setComputing(true);
    setRibbonUsed(true);
    try {
      await seat.runCommand("computeRanking");
    } catch (fault) {
      report(fault, words.compute);
    } finally {
      setComputing(false);
    }
  };

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    const [first] = SAMPLES;
    void open(`${first.file}.xlsx`, () => fetchSample(first.file));
  }, [open]);

  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.style.colorScheme = settings.dark ? "dark" : "light";
    document.title = session ? `${session.fileName} · Bloc Ranking` : "Bloc Ranking";
  }, [settings, session]);

  useEffect(() => {
    window.addEventListener("keydown", moveBetweenRegions);
    return () => window.removeEventListener("keydown", moveBetweenRegions);
  }, []);

  const changed = session?.changed ?? false;
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [changed]);

  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  const changeAndRestart = (next: Partial<Settings>): void => {
    change(next);
    setRestarts((before) => before + 1);
  };
  const frameStart = `${seat.visit} ${restarts}`;
  return (
    <FluentProvider theme={settings.dark ? webDarkTheme : webLightTheme} style={{ height: "100%" }}>
      <div
        className="preview"
        data-theme={settings.dark ? "dark" : "light"}
        onDragEnter={(event) => holdsFiles(event) && setDropping(true)}
        onDragOver={(event) => {
          if (holdsFiles(event)) event.preventDefault();
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setDropping(false);
          const file = event.dataTransfer.files[0];
          if (file) openFile(file);
        }}
      >
        <Ribbon
          words={words}
          language={settings.language}
          dark={settings.dark}
          fileName={session?.fileName ?? "Bloc Ranking"}
          ready={session !== null}
          changed={changed}
          computing={computing}
          canUndo={session?.canUndo ?? false}
          canRedo={session?.canRedo ?? false}
          onOpenFile={openFile}
          onOpenSample={(file) => openUnlessUnsaved(`${file}.xlsx`, () => fetchSample(file))}
          onDownload={download}
          onCompute={() => void compute()}
          onUndo={() => session?.undo()}
          onRedo={() => session?.redo()}
          onLanguage={(language) => changeAndRestart({ language })}
          onTheme={(dark) => changeAndRestart({ dark })}
        />
        <main className="book" aria-busy={opening !== null}>
          <Messages
            closeLabel={words.close}
            messages={faults.filter(({ state }) => state === undefined || (session !== null && state === stateOf(session))).map(({ id, fault, about }) => ({ id, text: problemText(fault, about, words) }))}
            onClose={(id) => setFaults((before) => before.filter((one) => one.id !== id))}
          />
          {session ? (
            <SheetView key={seat.visit} session={session} words={words} onProblem={(fault) => report(fault, session.fileName, stateOf(session))} />
          ) : (
            <div className="waiting">{opening !== null && <Spinner label={words.loading(opening)} />}</div>
          )}
          <div className="sr-only" role="status">
            {opening !== null ? words.loading(opening) : computing ? words.computing : ""}
          </div>
          {dropping && <div className="drop-target">{words.dropHere}</div>}
        </main>
        {session ? (
          <PaneFrame words={words} start={frameStart} />
        ) : (
          <aside className="pane" aria-label={words.paneTitle} />
        )}
        {session && ribbonUsed && (
          <iframe key={`${frameStart} ${settings.language}`} src="ribbon.html" title={words.ribbonLabel} className="engine-room" aria-hidden="true" tabIndex={-1} />
        )}
      </div>
      <LeaveDialog
        words={words}
        fileName={session?.fileName ?? ""}
        open={waiting !== null}
        onAnswer={(answer) => {
          const next = waiting;
          setWaiting(null);
          if (!next || answer === "stay" || (answer === "download" && !download())) return;
          void open(next.name, next.read);
        }}
      />
      <NoticeDialog address={notice} closeLabel={words.close} onClose={() => seat.closeNotice()} />
    </FluentProvider>
  );
}
