/** Standings, points and nominations of a run as lines of text and back. */
import type { LeafResult, LeafStatus, RunResult, Standing } from "../../core/result";
import type { RecordLine } from "./lines-of-bloc";
import type { RecordedGroup, RecordedRun, RecordedStanding } from "./recorded-run";

const RANKED = "ranked";
const LEAVES = "leaves";
const STANDING = "standing";
const POINTS = "points";
const NOMINATED = "nominated";

type Layer = NonNullable<LeafResult["layer"]>;
const SIGN_OF_LAYER: Readonly<Record<Layer, string>> = { final: "f", appraised: "a", "cross-check": "c", self: "s" };
const LAYER_OF_SIGN: ReadonlyMap<string, Layer> = new Map((Object.keys(SIGN_OF_LAYER) as Layer[]).map((layer) => [SIGN_OF_LAYER[layer], layer]));
const NONE = "-";

/** What a result's lines say. */
export type RecordedResult = Pick<RecordedRun, "groups" | "nominations">;

/** The lines of a ranked result: points as exact decimals, "-" for a leaf that earned none. */
export function linesOfResult({ groups, nominations }: RunResult): RecordLine[] {
  return [
    ...groups.flatMap(({ code, standings }): RecordLine[] => {
      const order = standings[0]?.leaves.map(({ criterion }) => criterion) ?? [];
      return [{ word: RANKED, data: [code] }, { word: LEAVES, data: order }, ...standings.flatMap((standing) => linesOfStanding(standing, order))];
    }),
    ...nominations.map(({ award, for: kind, subject, group }) => ({ word: NOMINATED, data: { award, for: kind, subject, group } })),
  ];
}

function linesOfStanding({ leaves, ...standing }: Standing, order: readonly string[]): RecordLine[] {
  const { member, table, rank, total, totalExact, earned, max, fullMax, rate, tied, eligible, provisional, fallbacks } = standing;
  const states = leaves.flatMap(({ criterion, status }) => (status === "value" ? [] : [[criterion, status] as const]));
  const usual = leaves.length === order.length && leaves.every(({ criterion }, i) => criterion === order[i]);
  return [
    { word: STANDING, data: { member, table, rank, total, totalExact, earned, max, fullMax, rate, class: standing.class, tied, eligible, provisional, fallbacks } },
    {
      word: POINTS,
      data: [
        leaves.map(({ points }) => points ?? NONE).join(" "),
        leaves.map(({ layer }) => (layer === undefined ? NONE : SIGN_OF_LAYER[layer])).join(""),
        Object.fromEntries(states),
        ...(usual ? [] : [leaves.map(({ criterion }) => criterion)]),
      ],
    },
  ];
}

/** The result that lines hold; lines with other words are passed over. */
export function resultOfLines(lines: readonly RecordLine[]): RecordedResult {
  const groups: { code: string; standings: RecordedStanding[] }[] = [];
  const nominations: RecordedRun["nominations"][number][] = [];
  let order: readonly string[] = [];
  let standing: Omit<RecordedStanding, "leaves"> | undefined;
  for (const { word, data } of lines) {
    if (word === RANKED) groups.push({ code: (data as readonly [string])[0], standings: [] });
    else if (word === LEAVES) order = data as readonly string[];
    else if (word === STANDING) standing = data as Omit<RecordedStanding, "leaves">;
    else if (word === POINTS && standing !== undefined) groups.at(-1)?.standings.push({ ...standing, leaves: leavesOf(data as PointsLine, order) });
    else if (word === NOMINATED) nominations.push(data as RecordedRun["nominations"][number]);
  }
  return { groups: groups satisfies readonly RecordedGroup[], nominations };
}

type PointsLine = readonly [points: string, layers: string, states: Readonly<Record<string, LeafStatus>>, criteria?: readonly string[]];

function leavesOf([points, layers, states, criteria]: PointsLine, order: readonly string[]): LeafResult[] {
  const texts = points.split(" ");
  return (criteria ?? order).map((criterion, at): LeafResult => {
    const layer = LAYER_OF_SIGN.get(layers.charAt(at));
    const text = texts[at] ?? NONE;
    return { criterion, status: states[criterion] ?? "value", points: text === NONE ? null : text, ...(layer === undefined ? {} : { layer }) };
  });
}
