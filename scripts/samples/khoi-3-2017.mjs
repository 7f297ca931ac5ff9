/** Khối thi đua 3 (2017): half-year review, two groups, late reports and sheets with gaps. */
import { INVENTED, drop, inventScores, outline, put } from "./invent.mjs";

const criteria = outline(`
I | Thực hiện nhiệm vụ chính trị, chuyên môn 6 tháng đầu năm | 60
  1 | Hoàn thành nhiệm vụ theo chương trình công tác được giao | 25
    1.1 | Tham mưu ban hành văn bản đúng chương trình, đúng thời hạn | 10
    1.2 | Chất lượng văn bản, đề án trình UBND tỉnh | 8
    1.3 | Thực hiện ý kiến chỉ đạo của UBND tỉnh, Chủ tịch UBND tỉnh | 7
  2 | Cải cách hành chính | 20
    2.1 | Giải quyết hồ sơ, thủ tục hành chính đúng hạn | 8
    2.2 | Ứng dụng công nghệ thông tin trong xử lý văn bản | 6
    2.3 | Kết quả tự chấm chỉ số cải cách hành chính | 6 | | CV
    2.4 | Đơn giản hóa quy trình phục vụ đại biểu, thành viên, người dùng tin | 6 | | KCV
  3 | Thanh tra, tiếp công dân, phòng, chống tham nhũng | 15
    3.1 | Tiếp công dân, giải quyết khiếu nại, tố cáo đúng quy định | 7
    3.2 | Thực hành tiết kiệm, chống lãng phí | 5
    3.3 | Kê khai, công khai tài sản, thu nhập đúng hạn | 3 | yes-no
II | Chấp hành chủ trương, xây dựng Đảng và đoàn thể | 20
  1 | Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh | 8
  2 | Thực hiện quy chế dân chủ ở cơ quan | 6
  3 | Hoạt động công đoàn, đoàn thanh niên | 6
III | Công tác thi đua, khen thưởng | 20
  1 | Tổ chức phát động, đăng ký thi đua đầu năm | 5 | yes-no
  2 | Thực hiện chuyên đề thi đua | 6
  3 | Phát hiện, nhân điển hình tiên tiến | 5
  4 | Gửi báo cáo sơ kết đúng hạn, đủ nội dung | 4
`);

const due = "2017-06-15";
const members = [
  { code: "TTT", name: "Thanh tra tỉnh", shortName: "Thanh tra tỉnh", group: "CV", reportReceived: "2017-06-14" },
  { code: "STP", name: "Sở Tư pháp", shortName: "Sở Tư pháp", group: "CV", reportReceived: "2017-06-12", role: "head" },
  { code: "VPUB", name: "Văn phòng Ủy ban nhân dân tỉnh", shortName: "VP UBND tỉnh", group: "CV", reportReceived: "2017-06-19" },
  { code: "SKHDT", name: "Sở Kế hoạch và Đầu tư", shortName: "Sở KH&ĐT", group: "CV", reportReceived: "2017-06-21" },
  { code: "SNV", name: "Sở Nội vụ", shortName: "Sở Nội vụ", group: "CV", reportReceived: "2017-06-13" },
  { code: "SNGV", name: "Sở Ngoại vụ", shortName: "Sở Ngoại vụ", group: "CV", reportReceived: "2017-06-15" },
  { code: "BDT", name: "Ban Dân tộc", shortName: "Ban Dân tộc", group: "CV", reportReceived: "2017-06-14", role: "deputy" },
  { code: "VPHDND", name: "Văn phòng Hội đồng nhân dân tỉnh", shortName: "VP HĐND tỉnh", group: "KCV", reportReceived: "2017-06-15" },
  { code: "LMHTX", name: "Liên minh các Hợp tác xã tỉnh", shortName: "Liên minh HTX", group: "KCV", reportReceived: "2017-06-15" },
  { code: "CTK", name: "Cục Thống kê", shortName: "Cục Thống kê", group: "KCV", reportReceived: "2017-06-20" },
].map(({ role, ...member }) => ({ ...member, registered: true, reportDue: due }));

const scores = inventScores({ seed: 2017, members, criteria, layers: ["self", "appraised"] });
// The flaws that the half-year review must show.
drop(scores, "SNGV", "I.1.1.2");
put(scores, { member: "SNGV", criterion: "I.1.1.2", layer: "self", points: "7,5" });
drop(scores, "CTK", "II.3");
drop(scores, "LMHTX", "III.3");
drop(scores, "VPHDND", "I.3.3.1");
scores.push({ member: "VPHDND", criterion: "I.3.3.1", state: "n/a" });
drop(scores, "SKHDT", "III.2");
scores.push({ member: "SKHDT", criterion: "III.2", state: "pending" });

export const khoi3 = {
  schema: 1,
  bloc: {
    name: "Khối thi đua 3 - Khối cơ quan hành chính - tổng hợp tỉnh Bình Phước",
    kind: "khoi", year: 2017, period: "half-year", head: "STP", deputy: "BDT", place: "Bình Phước", issuer: "Sở Tư pháp", note: INVENTED,
  },
  settings: { asOf: "2017-06-30" },
  groups: [
    { code: "CV", name: "Có đánh giá công vụ" },
    { code: "KCV", name: "Không đánh giá công vụ" },
  ],
  criteria, members, scores,
};
