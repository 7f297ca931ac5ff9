import { HostFault, type FaultCode } from "../../src/excel/faults";
import { rankBloc, resolveBloc, type Bloc, type BlocDescription, type Finding } from "../../src/core";
import type { CompareOutcome, FinaliseOutcome, Inspection, LastRun, PaperFile, PaperKind, PapersOutcome, Place, RecordCheck, ReopenOutcome, RunOutcome, StabilityOutcome, Step, ToldFinding } from "../../src/app";
import type { PaneActions } from "../../src/taskpane/state/actions";
import sample from "../../samples/khoi-so-3-2019.bloc.json";

/** A year's bloc of two groups with a late report, a text number and one missing score. */
export const description = sample as unknown as BlocDescription;
export const bloc: Bloc = resolveBloc(description);

export const inspection = (change: Partial<Inspection> = {}): Inspection => ({
  kind: "bloc",
  bloc: {
    ...bloc.bloc,
    groups: bloc.groups.map(({ code, name }) => ({ code, name, members: bloc.members.filter((member) => member.group === code).length })),
    members: bloc.members.map(({ code, name }) => ({ code, name })),
  },
  findings: { error: 0, warning: 0, info: 0 },
  earlier: null,
  finalised: null,
  preparedBy: "",
  ...change,
});

/** What the engine makes of a bloc, each finding at a place of its own. */
export function outcomeOf(of: Bloc, options: { provisional?: boolean } = {}, more: readonly Finding[] = []): RunOutcome {
  const result = rankBloc(of, options);
  const findings = [...result.findings, ...more].map((finding, index) => ({ ...finding, sheet: "Sở Nội vụ", cell: `M${index + 1}`, what: "", todo: "" }));
  return { status: result.status, result, findings, bloc: of, fingerprint: `sha256:${"0123456789abcdef".repeat(4)}` };
}

/** The same bloc where a missing score stops the run. */
export const strict: Bloc = { ...bloc, settings: { ...bloc.settings, missing: "stop" } };

/** A workbook that is still as recorded. */
export const sameAsRecorded: RecordCheck = {
  run: {
    ranAt: "2026-11-22T10:00:00", when: "22/11/2026 lúc 10:00", by: "", number: 1, fingerprint: "ab".repeat(32), provisional: false, open: 0,
    verification: { state: "matched", checked: 120, different: 0, notVerifiable: 0 },
  },
  damaged: false, changes: [], differences: [], checked: 120, gone: 0, fresh: "ab".repeat(32), proven: true, same: true,
};

type Work = "stability" | "verify" | "finalise" | "reopen" | "keep" | "explain" | "papers" | "paperFiles" | "save" | "compare" | "inspect" | "check" | "compute" | "add" | "goTo" | "lastRun";

/** The workbook as the pane sees it: answers what a test sets, keeps what was asked, and fails on demand. */
export class FakeActions implements PaneActions {
  readonly asked: { readonly work: Work; readonly given?: unknown }[] = [];
  inspection: Inspection = inspection();
  of: Bloc = bloc;
  /** Thrown by the next piece of work of this kind. */
  readonly failing = new Map<Work, unknown>();
  /** Where set, work waits until it is called. */
  hold: Promise<void> | null = null;
  watching: ((heard: number) => void) | null = null;
  /** Tells the pane that somebody else has computed. */
  ran: (() => void) | null = null;
  last: LastRun | null = null;

  fail(work: Work, code: FaultCode, sheet?: string): void {
    this.failing.set(work, new HostFault(code, sheet === undefined ? {} : { sheet }));
  }

  private async ask(work: Work, given?: unknown): Promise<void> {
    this.asked.push({ work, given });
    if (this.hold !== null) await this.hold;
    const failure = this.failing.get(work);
    this.failing.delete(work);
    if (failure !== undefined) throw failure;
  }

  async inspect(): Promise<Inspection> {
    await this.ask("inspect");
    return this.inspection;
  }

  recordCheck: RecordCheck = sameAsRecorded;
  finaliseOutcome: FinaliseOutcome = { finalised: null, obstacles: [], check: sameAsRecorded };
  reopenOutcome: ReopenOutcome = { reopened: true, leftProtected: [] };

  async verify(): Promise<RecordCheck> {
    await this.ask("verify");
    return this.recordCheck;
  }

  async finalise(): Promise<FinaliseOutcome> {
    await this.ask("finalise");
    return this.finaliseOutcome;
  }

  async reopen(): Promise<ReopenOutcome> {
    await this.ask("reopen");
    return this.reopenOutcome;
  }

  async keepPreparedBy(name: string): Promise<void> {
    await this.ask("keep", name);
  }

  async check(): Promise<RunOutcome> {
    await this.ask("check");
    return outcomeOf(this.of);
  }

  async compute(provisional: boolean, reached: (step: Step) => void): Promise<RunOutcome> {
    reached("scoring");
    await this.ask("compute", provisional);
    return outcomeOf(this.of, { provisional });
  }

  async explain(members: readonly string[] | "all", provisional: boolean, reached: (step: Step) => void): Promise<RunOutcome> {
    reached("writing");
    await this.ask("explain", { members, provisional });
    return outcomeOf(this.of, { provisional });
  }

  /** What adding the sheets cuts. */
  cut: readonly ToldFinding[] = [];

  async add(given: BlocDescription): Promise<readonly ToldFinding[]> {
    await this.ask("add", given);
    this.inspection = inspection();
    return this.cut;
  }

  compared: CompareOutcome | null = null;

  async compare(file: File | null, provisional: boolean): Promise<CompareOutcome> {
    await this.ask("compare", { file: file?.name ?? null, provisional });
    if (this.compared === null) throw new Error("the test sets no outcome of a comparison");
    return this.compared;
  }

  stable: StabilityOutcome = { status: "stopped", findings: [] };

  async stability(share: number, provisional: boolean): Promise<StabilityOutcome> {
    await this.ask("stability", { share, provisional });
    return this.stable;
  }

  savesFilesHere = true;
  papers: PapersOutcome = { made: [], refused: [], findings: [] };

  async makePapers(kinds: readonly PaperKind[]): Promise<PapersOutcome> {
    await this.ask("papers", kinds);
    return this.papers;
  }

  async paperFiles(kinds: readonly PaperKind[]): Promise<PapersOutcome & { readonly files: readonly PaperFile[] }> {
    await this.ask("paperFiles", kinds);
    return { ...this.papers, files: this.papers.made.map(({ kind }) => ({ kind, fileName: `${kind}.docx`, bytes: new Uint8Array([1]) })) };
  }

  savesFiles = (): boolean => this.savesFilesHere;
  saveFile = (file: PaperFile): void => {
    this.asked.push({ work: "save", given: file.fileName });
  };

  async goTo(place: Place): Promise<void> {
    await this.ask("goTo", place);
  }

  async lastRun(): Promise<LastRun | null> {
    await this.ask("lastRun");
    return this.last;
  }

  watch(changed: (heard: number) => void, ran: () => void): Promise<() => Promise<void>> {
    this.watching = changed;
    this.ran = ran;
    return Promise.resolve(() => Promise.resolve());
  }

  now(): Date {
    return new Date(2019, 11, 5, 8, 5);
  }
}
