/** Random blocs as a workbook can hold them: what a sheet has no place for (layers' own reasons …) is left out. */
import fc from "fast-check";
import type { Bloc, Criterion, Entry, LayerPoints, Member, ScoreLayer, TypedPoints } from "../../../src/core/bloc";
import { resolveBloc } from "../../../src/core/resolve-bloc";

const WORDS = ["Thực hiện", "nhiệm vụ", "Đắk Lắk", "cải cách", "hành chính", "Ước thu", "ngân sách", "Sở", "Ngoại vụ", "thi đua", "Đảng bộ", "=1+1", "12.5", "9/5", "quý I"];
const words = (least: number, most: number) => fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((parts) => parts.join(" "));
const text = words(1, 4);
/** Free text as a cell gives it back. */
const prose = fc.oneof(words(1, 6), fc.constantFrom("QĐ số 12/QĐ-UBND", "@ghi chú", "+1", "0,5", "Có; không: 3"));
const number = fc.integer({ min: 0, max: 20000 }).map((cents) => cents / 100);
const date = fc.record({ y: fc.integer({ min: 2010, max: 2030 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }) })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [k in K]?: T }> =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }) as { readonly [k in K]?: T });
const all = <T extends readonly object[]>(...parts: { [I in keyof T]: fc.Arbitrary<T[I]> }) => fc.tuple(...parts).map((list) => Object.assign({}, ...list) as object);

const LABELS = [["I", "II", "III", "IV", "V"], ["1", "2", "3", "4", "5"], ["a", "b", "c", "d", "đ"], ["-", "-", "-", "-", "-"]];
const ODD = ["", "x y", "II", "I", "2", "-", "A", "1.1"];

interface Shape {
  readonly children: readonly Shape[];
}
const shape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape }>((tie) => ({
  node: fc.record({ children: fc.oneof({ depthSize: "small", maxDepth: 6, withCrossShrink: true }, fc.constant([]), fc.array(tie("node"), { minLength: 1, maxLength: 4 })) }),
})).node;

function criteriaOf(shapes: readonly Shape[], seeds: readonly CriterionSeed[], odd: boolean, groups: readonly string[]): Criterion[] {
  const criteria: Criterion[] = [];
  const visit = (nodes: readonly Shape[], depth: number, parent: string | undefined): void => {
    nodes.forEach(({ children }, at) => {
      const index = criteria.length;
      const seed = seeds[index % seeds.length]!;
      const plain = depth < 4 ? LABELS[depth]![at % 5]! : ["+", "*", "•", "·", "▪", "●", "○"][(depth - 4) % 7]!;
      const code = `C${index}`;
      criteria.push({
        code, label: odd ? ODD[(index * 7) % ODD.length]! : plain, name: index % 3 === 0 ? `${seed.name} ${index}` : seed.name, ...(parent === undefined ? {} : { parent }),
        weight: seed.weight, rule: children.length > 0 ? "sum" : seed.rule, max: seed.max, ...seed.more,
        ...(seed.groups && groups.length > 1 ? { groups: [groups[index % groups.length]!] } : {}),
      });
      visit(children, depth + 1, code);
    });
  };
  visit(shapes, 0, undefined);
  return criteria;
}

type CriterionSeed = { name: string; weight: number; rule: string; max: number; groups: boolean; more: object };
const criterionSeed: fc.Arbitrary<CriterionSeed> = fc.record({
  name: text,
  weight: fc.constantFrom(1, 1, 1, 2, 0.5),
  rule: fc.constantFrom("direct", "direct", "yes-no", "lateness"),
  max: number,
  groups: fc.boolean(),
  more: all(maybe("unit", prose), maybe("target", number), maybe("due", date), maybe("appraiser", prose), maybe("evidence", prose), maybe("note", prose),
    maybe("parameters", fc.oneof(prose, fc.constant({ each: 0.5, of: ["a"] })))),
});

const LAYERS: readonly ScoreLayer[] = ["final", "appraised", "cross-check", "self"];
function entry(member: string, { code, rule }: Criterion): fc.Arbitrary<Entry> {
  const points: fc.Arbitrary<LayerPoints["points"]> = rule === "yes-no" ? fc.constantFrom("yes", "no") : number;
  const layer = fc.oneof(points.map((value) => ({ value })), fc.constantFrom("9,5", "9.5", "chưa rõ", "1.234").map((typed) => ({ typed })));
  const layers = fc.array(fc.option(layer, { nil: null }), { minLength: 4, maxLength: 4 });
  const actual = rule === "lateness" ? date : fc.oneof<fc.Arbitrary<number | string>[]>(number, fc.constantFrom("Tốt", "95", "12,5"));
  return fc.tuple(layers, maybe("why", prose), maybe("by", prose), maybe("state", fc.constantFrom("n/a", "pending", "not-published")),
    maybe("target", number), maybe("actual", actual), maybe("evidence", prose), maybe("note", prose))
    .map(([given, why, by, ...more]) => {
      const made: { layers: Partial<Record<ScoreLayer, LayerPoints>>; typed: Partial<Record<ScoreLayer, TypedPoints>> } = { layers: {}, typed: {} };
      given.forEach((one, at) => {
        if (one === null) return;
        if ("typed" in one) made.typed[LAYERS[at]!] = { points: one.typed };
        else made.layers[LAYERS[at]!] = { points: one.value };
      });
      const top = LAYERS.find((name) => made.layers[name] !== undefined || made.typed[name] !== undefined);
      if (top !== undefined && made.layers[top] !== undefined) made.layers[top] = { ...made.layers[top], ...by, ...why };
      if (top !== undefined && made.typed[top] !== undefined) made.typed[top] = { ...made.typed[top], ...by, ...why };
      return { member, criterion: code, layers: made.layers, ...(Object.keys(made.typed).length > 0 ? { typed: made.typed } : {}), ...Object.assign({}, ...more) as object };
    });
}

const holdsSomething = (one: Entry): boolean => Object.keys(one.layers).length > 0 || Object.keys(one).length > 3;

const registered = fc.oneof(fc.boolean(), fc.record({ collective: fc.constantFrom("Cờ thi đua", "Tập thể lao động xuất sắc"), "LĐTT": fc.integer({ min: 0, max: 99 }), "Huân chương": fc.constantFrom("x", "hạng Ba") }));
const memberSeed = all(maybe("registered", registered), maybe("reportDue", date), maybe("reportReceived", date), maybe("pactSigned", date), maybe("role", prose),
  maybe("womenShare", number), maybe("predecessor", prose), maybe("founded", date), maybe("dissolved", date), maybe("note", prose), maybe("excluded", fc.record({ reason: prose, keepsPlace: fc.boolean() })));

const codeOf = (at: number): string => ["STP", "001", "Đ-2", "sở nội vụ", "9.5", "VPUB"][at] ?? `M${at}`;
const GROUP_NAMES = ["Có đánh giá công vụ", "Không đánh giá công vụ", "Nhóm 3"];

/** A bloc that a workbook can hold; `odd` labels do not tell the tree, so that TT are numbered anew. */
export function blocs({ odd }: { readonly odd: boolean }): fc.Arbitrary<Bloc> {
  return fc.record({
    shapes: fc.array(shape, { minLength: 1, maxLength: 5 }),
    seeds: fc.array(criterionSeed, { minLength: 1, maxLength: 8 }),
    groups: fc.array(fc.constantFrom("rescale", "rate", "full-points", "separate"), { minLength: 1, maxLength: 3 }),
    members: fc.array(memberSeed, { minLength: 1, maxLength: 5 }),
    info: all(maybe("head", fc.constant("STP")), maybe("place", text), maybe("issuer", text), maybe("note", prose)),
    kind: fc.constantFrom("khoi", "cum"),
    period: fc.constantFrom("half-year", "year", "years"),
    name: text,
    settings: all(maybe("asOf", date), maybe("missing", fc.constantFrom("stop", "zero", "leave-out")), maybe("rankOn", fc.constantFrom("rounded", "unrounded")),
      maybe("rankMethod", fc.constantFrom("competition", "modified", "dense", "ordinal")), maybe("scoreLayers", fc.constantFrom<ScoreLayer[][]>(["self"], ["final", "self"], ["appraised", "final", "self", "cross-check"])),
      maybe("rounding", fc.record({ stage: fc.constantFrom("leaf", "section", "total", "none"), decimals: fc.integer({ min: 0, max: 9 }) })),
      maybe("tieBreaks", fc.constantFrom<object[][]>([{ by: "section", criterion: "C0" }, { by: "decision" }], [{ by: "ballot" }])),
      maybe("classes", fc.constantFrom<object[][]>([{ name: "Xuất sắc", from: 90, minShareEach: 85 }, { name: "Tốt", from: 80 }, { name: "Khá", from: 0 }]))),
    awards: fc.array(all(maybe("count", fc.integer({ min: 1, max: 5 })), maybe("percent", number), maybe("of", fc.constantFrom("members", "eligible", "A0", "một nửa")), maybe("round", fc.constantFrom("down", "nearest", "up")), maybe("min", fc.constant(1)),
      maybe("ballotBase", fc.constantFrom("voters", "present", "valid")), maybe("minFrontline", number), maybe("leaderOnly", fc.boolean()), maybe("maxRank", fc.constant(3)), maybe("minTotal", number), maybe("minClass", fc.constant("Tốt")), maybe("minShareEach", number), maybe("minMonths", fc.constant(10)), maybe("minBallot", number), maybe("prior", prose.filter((one) => !one.includes(";"))),
      maybe("advisory", fc.boolean()), maybe("scope", fc.constantFrom("group", "bloc")), maybe("onTie", fc.constantFrom("ask", "all", "none")), maybe("groups", fc.constant(["G0"])), maybe("excludes", fc.constant(["A0"]))), { maxLength: 3 }),
    granted: fc.boolean(),
  }).chain(({ shapes, seeds, groups, members, info, kind, period, name, settings, awards, granted }) => {
    const groupList = groups.map((notApplicable, at) => ({ code: `G${at}`, name: GROUP_NAMES[at]!, notApplicable }));
    const criteria = criteriaOf(shapes, seeds, odd, groupList.map(({ code }) => code));
    const parents = new Set(criteria.map(({ parent }) => parent));
    const memberList = members.map((seed, at): Member => ({
      code: codeOf(at), name: `${["Sở Tư pháp", "Văn phòng UBND tỉnh", "Ban Dân tộc", "Sở Ngoại vụ"][at % 4]!} ${at}`, shortName: ["STP", "VP: UBND/tỉnh?", "Ban Dân tộc", "History"][at % 4]! + (at > 3 ? at : ""),
      group: groupList[at % groupList.length]!.code, ...seed,
    }));
    const leaves = criteria.filter(({ code }) => !parents.has(code));
    return fc.tuple(...memberList.flatMap((member) => leaves.map((leaf) => fc.option(entry(member.code, leaf), { nil: null, freq: 2 })))).map((entries): Bloc => {
      const base = resolveBloc({
        schema: 1,
        bloc: { name, kind, year: 2023, period, ...info },
        settings: settings,
        groups: groupList,
        criteria,
        members: memberList,
        awards: awards.map((award, at) => ({ code: `A${at}`, name: ["Cờ thi đua của UBND tỉnh", "Bằng khen", "Tập thể LĐXS"][at]!, for: at === 2 ? "individual" as const : "collective" as const, ...award })),
        candidates: granted && awards.length > 0 ? [
          { code: "UV1", name: "Nguyễn Văn A", for: "individual", member: "STP", award: "A0", position: "Chuyên viên", leader: false, woman: true },
          { code: "UV2", name: "Phòng Nghiệp vụ 1", for: "collective", member: "STP", award: "A0", leader: true, note: "Kèm hồ sơ" },
        ] : [],
        ballot: granted && awards.length > 0 ? [
          { award: "A0", subject: "STP", round: 1, issued: 9, returned: 9, valid: 8, for: 7, voters: 9 }, { award: "A0", subject: "UV1", round: 2, for: 5, voters: 9 },
        ] : [],
        granted: granted ? [
          { subject: "STP", award: awards.length > 0 ? "A0" : "Cờ thi đua", year: 2021, decision: "12/QĐ-UBND", date: "2022-01-15", by: "UBND tỉnh" }, { subject: "Đơn vị cũ", award: "Huân chương", year: 2019 },
        ] : [],
        ...(granted ? { decisions: [{ subjects: ["STP"], by: "Khối trưởng", why: "Đồng hạng" }, ...(awards.length > 0 ? [{ award: "A0", subjects: ["UV1", "STP"], by: "Khối trưởng, khối phó", why: "Chọn một" }] : [])] } : {}),
      });
      return { ...base, entries: entries.filter((one): one is Entry => one !== null && holdsSomething(one)) };
    });
  });
}
