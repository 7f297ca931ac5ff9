import type { Member } from "../../core/bloc";
import type { Explanation, LeafExplanation, MemberExplanation, ParentExplanation } from "../../core/explain/explanation";
import { isZero, subtract } from "../../core/exact/arithmetic";
import { fromNumber } from "../../core/exact/from-number";
import { round } from "../../core/exact/round";
import { exactText, fromExactText } from "../../core/exact/text";
import type { CriterionNode } from "../../core/criteria/tree";
import type { LeafResult, Standing } from "../../core/result";
import type { ExplanationParams, NamedPart } from "../../i18n/words-explanation";
import { pointDecimals } from "../outputs/number-cell";
import { standingsNote } from "../outputs/standings-note";
import { appliesTo, isOutsideScale, MAX_DECIMALS, maxFor, printedCriteria, type PrintedCriteria } from "../outputs/printed-criteria";
import { awardLines } from "./award-lines";
import { gapLines } from "./gap-lines";
import { shown, titleOf, withDecimals } from "./shown-text";
import { sumsOf } from "./sum-steps";
import { unsettled } from "../outputs/unsettled";
import type { MemberView, ViewContext, ViewPage, ViewRow } from "./view";

/** The views of the members named, in the order of the standings; a member without a standing has none. */
export function memberViews(context: ViewContext, explanation: Explanation, members: readonly string[] | "all"): MemberView[] {
  const { bloc, result } = context;
  const page: ViewPage = {
    ...context, explanation, criteria: printedCriteria(bloc),
    members: new Map(bloc.members.map((member) => [member.code, member])),
    standings: new Map(result.groups.flatMap(({ standings }) => standings.map((standing) => [standing.member, standing]))),
    pending: unsettled(bloc, result),
  };
  const explained = new Map(explanation.members.map((one) => [one.member, one]));
  return result.groups.flatMap(({ standings }) => standings).flatMap((standing): MemberView[] => {
    const member = page.members.get(standing.member);
    const own = explained.get(standing.member);
    if (member === undefined || own === undefined || (members !== "all" && !members.includes(standing.member))) return [];
    return [viewOf(page, member, standing, own)];
  });
}

function viewOf(page: ViewPage, member: Member, standing: Standing, explained: MemberExplanation): MemberView {
  const { bloc, result } = page;
  const group = result.groups.find(({ code }) => code === member.group)?.standings ?? [];
  const table = group.filter((other) => other.rank !== null && other.table === standing.table);
  const decimals = pointDecimals(bloc.settings, result, standing.leaves.map(({ points }) => points));
  const rows = rowsOf(page, standing, explained, decimals);
  return {
    member, standing, rows, decimals,
    group: bloc.groups.length > 1 ? bloc.groups.find(({ code }) => code === member.group)?.name ?? "" : "",
    outOf: bloc.groups.find(({ code }) => code === member.group)?.notApplicable === "rescale" ? standing.fullMax : standing.max,
    ranked: table.length,
    note: standing.rank === null ? "" : standingsNote(page, standing, group),
    sums: sumsOf(page, standing, explained, decimals),
    gaps: gapLines(page, standing, table.length),
    awards: awardLines(page, member.code),
    shownRounded: hasHiddenDigits(explained, decimals),
  };
}

function rowsOf(page: ViewPage, standing: Standing, explained: MemberExplanation, decimals: number): ViewRow[] {
  const { criteria } = page;
  const leaves = new Map(explained.leaves.map((leaf) => [leaf.criterion, leaf]));
  const results = new Map(standing.leaves.map((leaf) => [leaf.criterion, leaf]));
  const parents = new Map(explained.parents.map((parent) => [parent.criterion, parent]));
  const group = explained.group;
  return criteria.tree.nodes.flatMap((node): ViewRow[] => {
    if (!appliesTo(criteria, group, node)) return [];
    const { criterion } = node;
    const base = { criterion: criterion.code, label: criterion.label, name: criterion.name };
    if (node.leaf >= 0) {
      const leaf = leaves.get(criterion.code);
      const result = results.get(criterion.code);
      return [{
        ...base, kind: "leaf", max: maxOf(criteria, node), rule: ruleText(page, node),
        figures: leaf === undefined ? "" : leafText(page, leaf, node, { member: standing.member, decimals }), points: shown(leaf?.points ?? "", decimals),
        source: sourceText(page, leaf, result),
      }];
    }
    const parent = parents.get(criterion.code);
    return [{
      ...base, kind: node.parent === null ? "section" : "parent", max: isOutsideScale(criteria, group, node) ? "" : maxFor(criteria, group, node),
      rule: ruleText(page, node), figures: parent === undefined ? "" : parentText(page, parent, maxFor(criteria, group, node), decimals),
      points: shown(parent?.points ?? "", decimals), source: "",
    }];
  });
}

/** Figures of a leaf in words, without its points. */
function leafText(page: ViewPage, { reason }: LeafExplanation, { criterion }: CriterionNode, { member, decimals }: { readonly member: string; readonly decimals: number }): string {
  const from = reason.code === "overridden" ? replacedPoints(page, member, criterion.code) : "";
  return page.words.explanation.leaf[reason.code]({ ...pointsOf(reason.params, decimals), ...(from === "" ? {} : { from: withDecimals(from, decimals) }), unit: criterion.unit ?? "" });
}

/** Parameters that are points of the member: words show them as the column of points does. */
const POINTS = ["points", "sum"] as const;

function pointsOf(params: ExplanationParams, decimals: number): ExplanationParams {
  return { ...params, ...Object.fromEntries(POINTS.flatMap((key) => (params[key] === undefined ? [] : [[key, withDecimals(String(params[key]), decimals)]]))) };
}

/** The points that would count had the bloc not set others; "" where no other layer has any as a number. */
function replacedPoints({ bloc }: ViewPage, member: string, criterion: string): string {
  const entry = bloc.entries.find((one) => one.member === member && one.criterion === criterion);
  const found = bloc.settings.scoreLayers.map((layer) => (layer === "final" ? undefined : entry?.layers[layer]?.points)).find((points) => typeof points === "number");
  return found === undefined ? "" : exactText(fromNumber(found));
}

/** How a criterion with parts came to its points; where not all of its maximum counts, of how much they are. */
function parentText(page: ViewPage, parent: ParentExplanation, full: string, decimals: number): string {
  const { explanation } = page.words;
  const max = shown(String(parent.reason.params["max"] ?? ""), MAX_DECIMALS);
  return [explanation.parent[parent.reason.code](pointsOf(parent.reason.params, decimals), namedParts(page, parent, decimals)), max === full || max === "" ? "" : explanation.head.outOf(max)]
    .filter((text) => text !== "").join(". ");
}

function namedParts({ criteria }: ViewPage, { parts }: ParentExplanation, decimals: number): NamedPart[] {
  return parts.map((part) => {
    const criterion = criteria.tree.byCode.get(part.criterion)?.criterion;
    return { ...part, points: part.points === null ? null : withDecimals(part.points, decimals), label: criterion === undefined ? part.criterion : titleOf(criterion) };
  });
}

function ruleText({ words: { inputs }, criteria }: ViewPage, node: CriterionNode): string {
  const { parameters } = node.criterion;
  const kind = node.leaf >= 0 ? criteria.rules.leaves[node.leaf]?.kind.name : criteria.rules.parents[node.index]?.kind.name;
  const typed = typeof parameters === "string" ? parameters.trim() : "";
  if (kind === undefined || (kind === "sum" && typed === "")) return "";
  const names: Readonly<Record<string, string>> = inputs.rules;
  const name = names[kind] ?? kind;
  return typed === "" || kind === "direct" ? name : `${name}: ${typed}`;
}

function sourceText({ words }: ViewPage, leaf: LeafExplanation | undefined, result: LeafResult | undefined): string {
  const { source } = words.explanation;
  if (leaf === undefined || result === undefined) return "";
  if (leaf.status === "overridden") return source.overridden(String(leaf.reason.params["by"] ?? ""), String(leaf.reason.params["why"] ?? ""));
  if (leaf.status !== "value") return "";
  return result.layer === undefined ? source.computed : words.inputs.values.layers[result.layer];
}

function maxOf(criteria: PrintedCriteria, { criterion, leaf }: CriterionNode): string {
  return criteria.rules.leaves[leaf]?.kind.scale !== "base" || criterion.max === undefined ? "" : exactText(fromNumber(criterion.max));
}

function hasHiddenDigits({ parts }: MemberExplanation, decimals: number): boolean {
  return parts.some(({ kind, points }) => kind === "leaf" && !isZero(subtract(fromExactText(points), round(fromExactText(points), decimals))));
}
