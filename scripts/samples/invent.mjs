/**
 * Invented scores for the samples: reproducible (a seeded generator) and marked as invented on the first sheet of
 * every sample, as are the dates, registrations, votes and requests. Rosters, years and names of blocs are from
 * published reports; no point is.
 */

export const INVENTED = "Số liệu minh họa: điểm, đăng ký, ngày, phiếu bầu, kiến nghị do nhóm phát triển tự đặt. Không phải số liệu thật.";

/** The default class names of a year's review, with bounds that the samples share; invented like the scores. */
export const CLASSES = [
  { name: "Hoàn thành xuất sắc nhiệm vụ", from: 90 },
  { name: "Hoàn thành tốt nhiệm vụ", from: 80 },
  { name: "Hoàn thành nhiệm vụ", from: 65 },
  { name: "Không hoàn thành nhiệm vụ", from: 0 },
];

/** mulberry32: small, seeded, the same on every machine. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Turns an outline (one line per criterion, indented by two spaces per level:
 * "TT | name | max | rule | groups") into criteria with codes made of the TT path.
 */
export function outline(text) {
  const path = [];
  const criteria = [];
  for (const line of text.split("\n").filter((l) => l.trim() !== "")) {
    const level = (line.length - line.trimStart().length) / 2;
    const [label, name, max, rule, groups] = line.trim().split("|").map((part) => part.trim());
    path.length = level;
    const parent = path.join(".");
    path.push(label);
    criteria.push({
      code: path.join("."),
      label,
      name,
      ...(parent ? { parent } : {}),
      ...(max ? { max: Number(max) } : {}),
      ...(rule ? { rule } : {}),
      ...(groups ? { groups: groups.split(/\s+/) } : {}),
    });
  }
  return criteria;
}

export function leavesOf(criteria) {
  const parents = new Set(criteria.map((c) => c.parent));
  return criteria.filter((c) => !parents.has(c.code));
}

/**
 * Scores for every member and every leaf that applies to its group: a self score, and the layers asked for.
 * Points are steps of a quarter point. `skip(member, leaf)` leaves a score out on purpose.
 */
export function inventScores({ seed, members, criteria, layers, skip = () => false }) {
  const random = generator(seed);
  const scores = [];
  const quarter = (value) => Math.round(value * 4) / 4;
  for (const member of members) {
    const strength = 0.8 + random() * 0.17;
    for (const leaf of leavesOf(criteria)) {
      const draws = [random(), random(), random()];
      if (leaf.groups && !leaf.groups.includes(member.group)) continue;
      if (skip(member.code, leaf.code)) continue;
      if (leaf.rule === "yes-no") {
        const yes = draws[0] < strength + 0.06 ? "yes" : "no";
        for (const layer of layers) scores.push({ member: member.code, criterion: leaf.code, layer, points: yes });
        continue;
      }
      const self = Math.min(leaf.max, quarter(leaf.max * Math.min(1, strength + draws[0] * 0.16)));
      const appraised = Math.max(0, Math.min(leaf.max, quarter(self - (draws[1] < 0.35 ? 0.25 + draws[2] * 0.08 * leaf.max : 0))));
      for (const layer of layers) {
        scores.push({ member: member.code, criterion: leaf.code, layer, points: layer === "self" ? self : appraised });
      }
    }
  }
  return scores;
}

/** Replaces one layer's score, or adds it where there is none. */
export function put(scores, score) {
  const at = scores.findIndex((s) => s.member === score.member && s.criterion === score.criterion && s.layer === score.layer && s.state === undefined && s.target === undefined);
  if (at >= 0) scores[at] = score;
  else scores.push(score);
}

/** Takes every record of one member and one leaf away. */
export function drop(scores, member, criterion) {
  for (let i = scores.length - 1; i >= 0; i--) {
    if (scores[i].member === member && scores[i].criterion === criterion) scores.splice(i, 1);
  }
}
