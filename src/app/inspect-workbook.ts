import type { BlocInfo, Severity } from "../core";
import { readWorkbook } from "../excel";
import { wordsFor } from "../i18n";
import { type RecordedVerification, type WorkbookGrids, changesBetween, inputsOf, lastRankedRun, preparedByOf, readFinalised, readRecord, recognise } from "../workbook";
import { type Assessment, assess } from "./assess";
import { type Shell, today } from "./shell";

/** What the open workbook is, for a pane that has just been opened. */
export interface Inspection {
  /** "other": it holds something, but no bloc. */
  readonly kind: "bloc" | "other" | "empty";
  /** null where there is no bloc, or none that can be read. */
  readonly bloc: InspectedBloc | null;
  /** How many findings a run would have. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** The last run whose results stand in the workbook; `when` as its log shows it. null where there is none. */
  readonly earlier: EarlierRun | null;
  /** The results are final, since when and by whom ("" for nobody named); null where they are not. */
  readonly finalised: { readonly when: string; readonly by: string } | null;
  /** Who prepares the results; "" where nobody is to be named, null where nobody has been asked yet. */
  readonly preparedBy: string | null;
}

/** The last run before the pane was opened. */
export interface EarlierRun {
  readonly when: string;
  /** Inputs that are no longer what they were at that run; 0 also where no record tells. */
  readonly changed: number;
  /** What became of comparing its cells; null where no record tells. */
  readonly verification: RecordedVerification | null;
}

export interface InspectedBloc extends Pick<BlocInfo, "name" | "kind" | "period" | "year"> {
  readonly groups: readonly { readonly code: string; readonly name: string; readonly members: number }[];
  /** In the order of the list of members. */
  readonly members: readonly { readonly code: string; readonly name: string }[];
}

/** Reads the workbook and says what it is. Writes nothing. */
export async function inspectWorkbook(shell: Shell): Promise<Inspection> {
  const grids = await readWorkbook(shell.excel);
  const kind = recognise(grids);
  const count = { error: 0, warning: 0, info: 0 };
  if (kind !== "bloc") return { kind, bloc: null, findings: count, earlier: null, finalised: null, preparedBy: null };
  const assessed = assess(grids, { today: today(shell) });
  const { bloc, findings } = assessed;
  for (const { severity } of findings) count[severity] += 1;
  const { time } = wordsFor(shell.language).outputs;
  const final = readFinalised(grids);
  return {
    kind,
    bloc: bloc === null ? null : {
      name: bloc.bloc.name,
      kind: bloc.bloc.kind,
      period: bloc.bloc.period,
      year: bloc.bloc.year,
      groups: bloc.groups.map(({ code, name }) => ({ code, name, members: bloc.members.filter(({ group }) => group === code).length })),
      members: bloc.members.map(({ code, name }) => ({ code, name })),
    },
    findings: count,
    earlier: earlierRun(grids, assessed, time),
    finalised: final === undefined ? null : { when: time(final.at), by: final.by },
    preparedBy: preparedByOf(grids) ?? null,
  };
}

/** The last ranked run of the log, with what the record knows of it where that is the same run. */
function earlierRun(grids: WorkbookGrids, { bloc, asOfFixed }: Assessment, time: (ranAt: string) => string): EarlierRun | null {
  const ranAt = lastRankedRun(grids);
  const [run] = readRecord(grids);
  if (ranAt === undefined) return null;
  if (run?.ranAt !== ranAt) return { when: time(ranAt), changed: 0, verification: null };
  const changed = bloc === null ? 0 : changesBetween(inputsOf(run.bloc, run.asOfFixed), inputsOf(bloc, asOfFixed)).length;
  return { when: time(ranAt), changed, verification: run.verification };
}
