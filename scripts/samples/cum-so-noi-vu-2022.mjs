/** Cụm thi đua Sở Nội vụ các tỉnh Bắc Trung Bộ (2022): half-year review, registered targets of the pact. */
import { INVENTED, drop, generator, inventScores, leavesOf, outline, put } from "./invent.mjs";

const criteria = outline(`
I | Thực hiện chỉ tiêu đã ký giao ước | 50
  1 | Chỉ tiêu về cải cách hành chính | 20
    1.1 | Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn | 8
    1.2 | Tỷ lệ dịch vụ công trực tuyến mức độ 3, 4 có phát sinh hồ sơ | 7
    1.3 | Số sáng kiến cải cách hành chính được áp dụng | 5
  2 | Chỉ tiêu về tổ chức bộ máy, biên chế | 18
    2.1 | Tỷ lệ đơn vị sự nghiệp sắp xếp theo đề án | 7
    2.2 | Tinh giản biên chế so với kế hoạch năm | 6
    2.3 | Tỷ lệ cán bộ, công chức qua bồi dưỡng theo vị trí việc làm | 5
  3 | Chỉ tiêu về văn thư, lưu trữ, thanh niên, tôn giáo | 12
    3.1 | Số cơ quan nộp lưu tài liệu vào lưu trữ lịch sử | 4
    3.2 | Số cuộc kiểm tra công tác thanh niên | 4
    3.3 | Giải quyết hồ sơ tôn giáo đúng thẩm quyền | 4
II | Công tác thi đua, khen thưởng của tỉnh | 30
  1 | Tham mưu tổ chức các phong trào thi đua | 10
  2 | Thẩm định hồ sơ khen thưởng đúng hạn | 10
  3 | Tỷ lệ khen thưởng người lao động trực tiếp | 6
  4 | Tuyên truyền, nhân điển hình tiên tiến | 4
III | Hoạt động của Cụm | 20
  1 | Ký giao ước thi đua năm 2022 | 5 | yes-no
  2 | Tham gia đầy đủ hoạt động chung của Cụm | 8
  3 | Báo cáo sơ kết gửi đúng hạn | 7
`);

const members = [
  { code: "TH", name: "Sở Nội vụ tỉnh Thanh Hóa", shortName: "SNV Thanh Hóa", reportReceived: "2022-07-04" },
  { code: "NA", name: "Sở Nội vụ tỉnh Nghệ An", shortName: "SNV Nghệ An", reportReceived: "2022-06-28" },
  { code: "HT", name: "Sở Nội vụ tỉnh Hà Tĩnh", shortName: "SNV Hà Tĩnh", reportReceived: "2022-06-30" },
  { code: "QB", name: "Sở Nội vụ tỉnh Quảng Bình", shortName: "SNV Quảng Bình", reportReceived: "2022-06-29" },
  { code: "QT", name: "Sở Nội vụ tỉnh Quảng Trị", shortName: "SNV Quảng Trị", reportReceived: "2022-06-27" },
  { code: "TTH", name: "Sở Nội vụ tỉnh Thừa Thiên Huế", shortName: "SNV Thừa Thiên Huế", reportReceived: "2022-06-30" },
].map((member) => ({ ...member, group: "C", registered: true, reportDue: "2022-06-30", pactSigned: "2022-04-15" }));

const scores = inventScores({ seed: 2022, members, criteria, layers: ["self", "cross-check"] });
const targets = { "I.1.1.1": [98, "%"], "I.1.1.2": [70, "%"], "I.1.1.3": [6, "sáng kiến"], "I.2.2.1": [100, "%"], "I.2.2.2": [40, "người"], "I.2.2.3": [90, "%"], "I.3.3.1": [12, "cơ quan"], "I.3.3.2": [8, "cuộc"], "I.3.3.3": [60, "hồ sơ"] };
/** A level that is kept from the first month on; the others grow with the year. */
const KEPT = new Set(["I.1.1.1"]);
const random = generator(622);
for (const criterion of criteria) {
  const target = targets[criterion.code];
  if (!target) continue;
  criterion.unit = target[1];
  for (const member of members) {
    const registered = target[1] === "%" ? target[0] - Math.floor(random() * 4) : target[0] + Math.floor(random() * 5) - 2;
    const [from, span] = KEPT.has(criterion.code) ? [0.95, 0.06] : [0.42, 0.3];
    scores.push({ member: member.code, criterion: criterion.code, target: registered, actual: Math.round(registered * (from + random() * span)) });
  }
}
if (leavesOf(criteria).length < 12) throw new Error("a sample needs at least 12 leaves");
drop(scores, "HT", "II.4");
drop(scores, "QB", "I.3.3.3");
scores.push({ member: "QB", criterion: "I.3.3.3", state: "n/a" });
put(scores, { member: "TTH", criterion: "III.2", layer: "cross-check", points: "7,25" });
for (const member of members) {
  drop(scores, member.code, "II.3");
  scores.push({ member: member.code, criterion: "II.3", state: "pending" });
}

export const cumSoNoiVu = {
  schema: 1,
  bloc: {
    name: "Cụm thi đua Sở Nội vụ các tỉnh Bắc Trung Bộ", kind: "cum", year: 2022, period: "half-year",
    head: "QT", deputy: "TTH", place: "Quảng Trị", issuer: "Sở Nội vụ tỉnh Quảng Trị", note: INVENTED,
  },
  settings: { asOf: "2022-07-05" },
  groups: [{ code: "C", name: "Toàn Cụm" }],
  criteria, members, scores,
};
