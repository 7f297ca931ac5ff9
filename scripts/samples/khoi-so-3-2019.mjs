/** Khối thi đua số 3, year 2019: the last of the five yearly reviews before the 2020 congress. */
import { CLASSES, INVENTED, drop, inventScores, outline, put } from "./invent.mjs";

const criteria = outline(`
I | Thực hiện nhiệm vụ chính trị được giao | 55
  1 | Thực hiện chương trình công tác năm | 25
    1.1 | Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn | 10
    1.2 | Chất lượng tham mưu, tổng hợp | 9
    1.3 | Sáng kiến, giải pháp được công nhận | 6
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

const members = [
  { code: "TTT", name: "Thanh tra tỉnh", shortName: "Thanh tra tỉnh", group: "CV", reportReceived: "2019-11-14" },
  { code: "STP", name: "Sở Tư pháp", shortName: "Sở Tư pháp", group: "CV", reportReceived: "2019-11-12" },
  { code: "VPUB", name: "Văn phòng Ủy ban nhân dân tỉnh", shortName: "VP UBND tỉnh", group: "CV", reportReceived: "2019-11-15" },
  { code: "SKHDT", name: "Sở Kế hoạch và Đầu tư", shortName: "Sở KH&ĐT", group: "CV", reportReceived: "2019-11-15" },
  { code: "SNV", name: "Sở Nội vụ", shortName: "Sở Nội vụ", group: "CV", reportReceived: "2019-11-13" },
  { code: "SNGV", name: "Sở Ngoại vụ", shortName: "Sở Ngoại vụ", group: "CV", reportReceived: "2019-11-22" },
  { code: "BDT", name: "Ban Dân tộc", shortName: "Ban Dân tộc", group: "CV", reportReceived: "2019-11-14" },
  { code: "VPHDND", name: "Văn phòng Hội đồng nhân dân tỉnh", shortName: "VP HĐND tỉnh", group: "KCV", reportReceived: "2019-11-11" },
  { code: "LMHTX", name: "Liên minh các Hợp tác xã tỉnh", shortName: "Liên minh HTX", group: "KCV", reportReceived: "2019-11-15" },
  { code: "CTK", name: "Cục Thống kê", shortName: "Cục Thống kê", group: "KCV", reportReceived: "2019-11-15" },
].map((member) => ({ ...member, registered: true, reportDue: "2019-11-15", pactSigned: "2019-02-28" }));

const scores = inventScores({ seed: 2019, members, criteria, layers: ["self", "appraised"] });
put(scores, { member: "VPHDND", criterion: "III.2", layer: "final", points: 8, by: "Khối trưởng", why: "Hội nghị Khối thống nhất sau khi xem minh chứng" });
put(scores, { member: "BDT", criterion: "I.1.1.2", layer: "appraised", points: "8,5" });
drop(scores, "LMHTX", "I.1.1.3");
drop(scores, "CTK", "II.2");
scores.push({ member: "CTK", criterion: "II.2", state: "n/a" });

export const khoiSo3 = {
  schema: 1,
  bloc: {
    name: "Khối thi đua số 3 tỉnh Bình Phước", kind: "khoi", year: 2019, period: "year", place: "Bình Phước", note: INVENTED,
  },
  settings: {
    asOf: "2019-12-05", missing: "leave-out",
    classes: CLASSES,
  },
  groups: [
    { code: "CV", name: "Có đánh giá công vụ" },
    { code: "KCV", name: "Không đánh giá công vụ" },
  ],
  criteria, members, scores,
  awards: [
    { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true, count: 1 },
    { code: "BK", name: "Bằng khen của Chủ tịch UBND tỉnh", for: "collective", scope: "group", count: 1, minTotal: 80, excludes: ["CO"] },
  ],
};
