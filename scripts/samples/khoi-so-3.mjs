/**
 * Khối thi đua số 3: the five yearly reviews 2015–2019 before the 2020 congress. From the published reports: the
 * ten members (of 2017), nine collectives and 52 individuals commended at the congress, of which Văn phòng HĐND one
 * and six. Everything else is invented and marked as such: points, who got which award and when, how the other
 * eight collectives and 46 individuals are shared out, the criteria and the unit's name of 2015. No person is named.
 */
import { CLASSES, INVENTED, drop, inventScores, outline, put } from "./invent.mjs";

const NOTE = `${INVENTED} Danh sách khen thưởng và tên gọi năm 2015 của Văn phòng HĐND cũng là minh họa; chỉ tổng số khen thưởng tại Đại hội (9 tập thể, 52 cá nhân; Văn phòng HĐND 1 tập thể, 6 cá nhân) là số đã công bố.`;
const OLD_NAME = "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh";

/** Until 2016 initiatives were no criterion of their own. */
const TASKS = {
  before2017: `
    1.1 | Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn | 10
    1.2 | Chất lượng tham mưu, tổng hợp | 15`,
  from2017: `
    1.1 | Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn | 10
    1.2 | Chất lượng tham mưu, tổng hợp | 9
    1.3 | Sáng kiến, giải pháp được công nhận | 6`,
};

const criteriaOf = (year) => outline(`
I | Thực hiện nhiệm vụ chính trị được giao | 55
  1 | Thực hiện chương trình công tác năm | 25${year < 2017 ? TASKS.before2017 : TASKS.from2017}
  2 | Cải cách hành chính và kỷ luật, kỷ cương | 20
    2.1 | Kết quả đánh giá công vụ của tỉnh | 8 | | CV
    2.2 | Kết quả đánh giá của cơ quan quản lý ngành dọc hoặc thường trực HĐND | 8 | | KCV
    2.3 | Giải quyết hồ sơ đúng hạn | 7
    2.4 | Thực hiện văn hóa công sở | 5
  3 | Phòng, chống tham nhũng; tiếp công dân | 10
    3.1 | Kê khai tài sản, thu nhập đúng hạn | 4 | yes-no
    3.2 | Tiếp công dân, xử lý đơn thư | 6
II | Xây dựng tổ chức đảng, đoàn thể | 20
  1 | Xếp loại tổ chức đảng | 8
  2 | Xếp loại công đoàn, đoàn thanh niên | 6
  3 | Công tác an sinh xã hội, từ thiện | 6
III | Công tác thi đua, khen thưởng | 25
  1 | Ký giao ước, đăng ký danh hiệu thi đua | 5 | yes-no
  2 | Phong trào thi đua thường xuyên và chuyên đề | 8
  3 | Tỷ lệ khen thưởng người lao động trực tiếp | 6
  4 | Chế độ báo cáo và tham gia hoạt động của Khối | 6
`);

/** Members with the month and day on which their report came, by year where it is another, and the years in which they did not register. */
const ROSTER = [
  { code: "TTT", name: "Thanh tra tỉnh", shortName: "Thanh tra tỉnh", group: "CV", received: "11-14" },
  { code: "STP", name: "Sở Tư pháp", shortName: "Sở Tư pháp", group: "CV", received: "11-12", late: { 2019: "11-22" } },
  { code: "VPUB", name: "Văn phòng Ủy ban nhân dân tỉnh", shortName: "VP UBND tỉnh", group: "CV", received: "11-15", late: { 2016: "11-18" } },
  { code: "SKHDT", name: "Sở Kế hoạch và Đầu tư", shortName: "Sở KH&ĐT", group: "CV", received: "11-15" },
  { code: "SNV", name: "Sở Nội vụ", shortName: "Sở Nội vụ", group: "CV", received: "11-13" },
  { code: "SNGV", name: "Sở Ngoại vụ", shortName: "Sở Ngoại vụ", group: "CV", received: "11-15", unregistered: [2018] },
  { code: "BDT", name: "Ban Dân tộc", shortName: "Ban Dân tộc", group: "CV", received: "11-14", unregistered: [2018] },
  { code: "VPHDND", name: "Văn phòng Hội đồng nhân dân tỉnh", shortName: "VP HĐND tỉnh", group: "KCV", received: "11-11" },
  { code: "LMHTX", name: "Liên minh các Hợp tác xã tỉnh", shortName: "Liên minh HTX", group: "KCV", received: "11-15" },
  { code: "CTK", name: "Cục Thống kê", shortName: "Cục Thống kê", group: "KCV", received: "11-15" },
];

function membersOf(year) {
  return ROSTER.map(({ received, late, unregistered = [], ...member }) => ({
    ...member,
    ...(member.code !== "VPHDND" ? {} : year === 2015
      ? { code: "VPDBQH", name: OLD_NAME, shortName: "VP ĐĐBQH và HĐND" }
      : { predecessor: OLD_NAME }),
    reportReceived: `${year}-${late?.[year] ?? received}`, registered: !unregistered.includes(year), reportDue: `${year}-11-15`,
    ...(unregistered.includes(year) ? {} : { pactSigned: `${year}-02-28` }),
  }));
}

/** Who was granted what for a year: the members by code; how many people of a member became Chiến sĩ thi đua cấp tỉnh. */
const GRANTED = {
  2015: { flags: ["STP", "LMHTX"], merits: ["SKHDT", "CTK"], fighters: { STP: 1 } },
  2016: { flags: ["SNV", "LMHTX"], merits: ["STP", "VPHDND"], fighters: { SNV: 1, VPHDND: 1 } },
  2017: { flags: ["STP", "CTK"], merits: ["TTT", "VPHDND"], fighters: { STP: 1, TTT: 1 } },
  2018: { flags: ["SKHDT"], merits: ["SNV", "LMHTX"], fighters: { SKHDT: 2 } },
  2019: { flags: ["VPUB", "VPHDND"], merits: ["SNV", "CTK"], fighters: { VPUB: 1, VPHDND: 1 } },
};

function grantedFor(year) {
  const { flags, merits, fighters } = GRANTED[year];
  const by = "Chủ tịch UBND tỉnh";
  let number = 0;
  let person = 0;
  const row = (subject, award, more) => {
    number += 1;
    return { subject, ...more, award, year, decision: `${String(number).padStart(2, "0")}/QĐ (minh họa)`, date: `${year + 1}-02-15`, by };
  };
  return [
    ...flags.map((code) => row(code, "CO", { for: "collective" })),
    ...merits.map((code) => row(code, "BK", { for: "collective" })),
    ...Object.entries(fighters).flatMap(([member, count]) => Array.from({ length: count }, () => {
      person += 1;
      return row(`Cá nhân ${year}-${String(person).padStart(2, "0")} (minh họa)`, "Chiến sĩ thi đua cấp tỉnh", { for: "individual", member });
    })),
  ];
}

/** Commended at the congress: the office within the member ("" for the member itself, null for none), and how many people. */
const COMMENDED = {
  TTT: ["Văn phòng Thanh tra", 5], STP: ["Phòng Hành chính tư pháp", 6], VPUB: ["Phòng Tổng hợp", 6], SKHDT: ["Phòng Tổng hợp, quy hoạch", 5],
  SNV: ["", 6], SNGV: ["Phòng Hợp tác quốc tế", 4], BDT: ["", 5], VPHDND: ["Phòng Tổng hợp", 6], LMHTX: [null, 4], CTK: ["", 5],
};

function commended() {
  const award = "Biểu dương tại Đại hội thi đua yêu nước (hình thức minh họa)";
  const common = { award, year: 2020, occasion: "congress" };
  const collectives = Object.entries(COMMENDED).flatMap(([member, [office]]) =>
    office === null ? [] : [{ ...(office === "" ? { subject: member } : { subject: `${office} (minh họa)`, member }), for: "collective", ...common }]);
  let number = 0;
  const people = Object.entries(COMMENDED).flatMap(([member, [, count]]) => Array.from({ length: count }, () => {
    number += 1;
    return { subject: `Cá nhân ${String(number).padStart(2, "0")} (minh họa)`, member, for: "individual", ...common };
  }));
  return [...collectives, ...people];
}

function bloc(year, { scores, granted = [], decisions }) {
  return {
    schema: 1,
    bloc: { name: "Khối thi đua số 3 tỉnh Bình Phước", kind: "khoi", year, period: "year", place: "Bình Phước", note: NOTE },
    settings: { asOf: `${year}-12-05`, missing: "leave-out", classes: CLASSES },
    groups: [
      { code: "CV", name: "Có đánh giá công vụ" },
      { code: "KCV", name: "Không đánh giá công vụ" },
    ],
    criteria: criteriaOf(year), members: membersOf(year), scores,
    awards: [
      { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true, count: 1 },
      { code: "BK", name: "Bằng khen của Chủ tịch UBND tỉnh", for: "collective", scope: "group", count: 1, minTotal: 80, excludes: ["CO"] },
    ],
    ...(decisions === undefined ? {} : { decisions }),
    // A year's awards stand in the next year's workbook as well, where they are prior titles.
    granted: [...(year === 2015 ? [] : grantedFor(year - 1)), ...grantedFor(year), ...granted],
  };
}

const inventYear = (year) => inventScores({ seed: year, members: membersOf(year), criteria: criteriaOf(year), layers: ["self", "appraised"] });

/** 2019 has the flaws that its workbook is a sample of. */
function scoresOf2019() {
  const scores = inventYear(2019);
  put(scores, { member: "VPHDND", criterion: "III.2", layer: "final", points: 8, by: "Khối trưởng", why: "Hội nghị Khối thống nhất sau khi xem minh chứng" });
  put(scores, { member: "BDT", criterion: "I.1.1.2", layer: "appraised", points: "8,5" });
  drop(scores, "LMHTX", "I.1.1.3");
  drop(scores, "CTK", "II.2");
  scores.push({ member: "CTK", criterion: "II.2", state: "n/a" });
  return scores;
}

/** The five years, by name of the sample. */
export const khoiSo3 = {
  // In 2015 two members of one group are level; the bloc decides on the flag.
  "khoi-so-3-2015": bloc(2015, {
    scores: inventYear(2015), decisions: [{ award: "CO", subjects: ["STP"], by: "Khối trưởng, Khối phó", why: "Hội nghị tổng kết Khối thống nhất (minh họa)" }],
  }),
  ...Object.fromEntries([2016, 2017, 2018].map((year) => [`khoi-so-3-${year}`, bloc(year, { scores: inventYear(year) })])),
  "khoi-so-3-2019": bloc(2019, { scores: scoresOf2019(), granted: commended() }),
};
