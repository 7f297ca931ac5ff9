/**
 * A standings sheet of ours whose group is no longer in the set-up. It is not deleted, but must not mislead
 * either: table and signature give way to one line that says so. Remarks on members that are in no other table
 * are kept below it; those of members that have changed group went with them.
 */
import type { WantedSheet } from "../ownership";
import { ownedSheet } from "../ownership";
import { readEarlier } from "./earlier-sheet";
import { keptRemarks, readStandings, STANDINGS_ROLE } from "./kept-remarks";
import type { KeyedSheet } from "./keyed-sheet";
import type { OutputContext, OutputSheet } from "./output-context";
import { planKeyedSheet } from "./plan-keyed-sheet";
import { headLines, pageSetUp } from "./sheet-text";
import { BESIDE } from "./standings-beside";
import { goneRows } from "./standings-foot";

const TAB_COLOR = "#A6A6A6";
const WIDTH = 120;

/** Standings of groups that the set-up no longer has. */
export const vanishedStandings: OutputSheet = {
  wanted(context): WantedSheet[] {
    const current = new Set(context.bloc.groups.map(({ code }) => STANDINGS_ROLE + code));
    return context.grids.sheets.flatMap((sheet) => {
      const { owned } = sheet;
      const isVanished = owned?.startsWith(STANDINGS_ROLE) === true && ![...current].some((role) => ownedSheet(context.grids, role) === sheet);
      return isVanished && owned !== undefined && readEarlier(sheet) !== undefined ? [{ role: owned, tab: sheet.name }] : [];
    });
  },

  plan(context, role, target) {
    const { bloc, grids, words } = context;
    const earlier = readStandings(ownedSheet(grids, role), bloc.members);
    if (earlier === undefined) throw new Error(`vanished standings: ${role} cannot be read`);
    const current = new Set(bloc.members.map((member) => member.code));
    const gone = [...keptRemarks(grids, bloc.members).values()].filter(({ code, found }) => !current.has(code) && found.at(-1)?.role === role);
    const texts = words.outputs.standings;
    const { calc: _noFigures, ...head } = context;
    const sheet: KeyedSheet = {
      columns: [...earlier.columns.keys()].map((key) => {
        const beside = key.startsWith(BESIDE);
        return { key, chars: 10, printed: !beside && key !== "key" && key !== "record", ...(beside ? { beside } : {}) };
      }),
      rows: [...headLines(head, texts.title(bloc.bloc), texts.goneGroup, WIDTH, "label"), ...goneRows(context, gone)],
    };
    const settled = new Set([...earlier.rows.keys()].filter((key) => key.startsWith("m:")));
    const print = pageSetUp({ ...context, fingerprint: "" } satisfies OutputContext, "landscape", sheet.columns);
    const plan = planKeyedSheet(sheet, { settled, titleColumn: "member" },
      { role, target, earlier, print, frozenColumn: "member", tabColor: TAB_COLOR });
    return { ...plan, charts: [] };
  },
};
