/** Khối thi đua các cơ quan Tham mưu - Tổng hợp (2023): annual review with nominations. */
import { CLASSES, INVENTED, drop, inventScores, outline, put } from "./invent.mjs";

const criteria = outline(`
I | Thực hiện nhiệm vụ chính trị, phát triển kinh tế - xã hội | 50
  1 | Kết quả thực hiện chương trình công tác năm | 22
    1.1 | Hoàn thành nhiệm vụ UBND tỉnh giao đúng hạn | 10
    1.2 | Chất lượng tham mưu văn bản quy phạm pháp luật, đề án | 8
    1.3 | Phối hợp với các sở, ban, ngành trong Khối | 4
  2 | Cải cách hành chính, chuyển đổi số | 18
    2.1 | Xếp hạng chỉ số cải cách hành chính | 8
    2.2 | Hồ sơ thủ tục hành chính giải quyết đúng hạn | 6
    2.3 | Tỷ lệ văn bản điện tử ký số | 4
  3 | Thanh tra, kiểm tra, phòng, chống tham nhũng, lãng phí | 10
    3.1 | Giải quyết khiếu nại, tố cáo | 5
    3.2 | Công khai tài chính, tài sản công | 5 | yes-no
II | Xây dựng Đảng, chính quyền, đoàn thể | 25
  1 | Xếp loại tổ chức cơ sở đảng | 10
  2 | Xếp loại cơ quan, đơn vị | 8
  3 | Hoạt động công đoàn, đoàn thanh niên, cựu chiến binh | 4
  4 | Không có công chức bị kỷ luật | 3 | yes-no
III | Công tác thi đua, khen thưởng | 25
  1 | Đăng ký, ký giao ước thi đua đầu năm | 5 | yes-no
  2 | Tổ chức phong trào thi đua theo chuyên đề | 8
  3 | Phát hiện, tôn vinh điển hình tiên tiến | 6
  4 | Báo cáo sơ kết, tổng kết đúng hạn | 6
`);

const members = [
  { code: "TTT", name: "Thanh tra tỉnh", shortName: "Thanh tra tỉnh", reportReceived: "2023-11-18", registered: false },
  { code: "VPUB", name: "Văn phòng Ủy ban nhân dân tỉnh", shortName: "VP UBND tỉnh", reportReceived: "2023-11-15" },
  { code: "STC", name: "Sở Tài chính", shortName: "Sở Tài chính", reportReceived: "2023-11-20" },
  { code: "SNV", name: "Sở Nội vụ", shortName: "Sở Nội vụ", reportReceived: "2023-11-17" },
  { code: "STP", name: "Sở Tư pháp", shortName: "Sở Tư pháp", reportReceived: "2023-11-20" },
  { code: "SNGV", name: "Sở Ngoại vụ", shortName: "Sở Ngoại vụ", reportReceived: "2023-11-16" },
  { code: "SKHDT", name: "Sở Kế hoạch và Đầu tư", shortName: "Sở KH&ĐT", reportReceived: "2023-11-24" },
  { code: "VPDDB", name: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", shortName: "VP Đoàn ĐBQH và HĐND", reportReceived: "2023-11-20" },
  { code: "BDT", name: "Ban Dân tộc tỉnh", shortName: "Ban Dân tộc tỉnh", reportReceived: "2023-11-19" },
].map(({ registered = true, ...member }) => ({
  ...member, group: "K", registered, reportDue: "2023-11-20", ...(registered ? { pactSigned: "2023-03-10" } : {}),
}));

const scores = inventScores({ seed: 2023, members, criteria, layers: ["self", "appraised"] });
put(scores, { member: "STC", criterion: "I.2.2.2", layer: "final", points: 5.5, by: "Khối trưởng", why: "Bổ sung minh chứng tại hội nghị tổng kết" });
put(scores, { member: "STP", criterion: "II.1", layer: "appraised", points: "9,5" });
drop(scores, "VPDDB", "I.2.2.1");
scores.push({ member: "VPDDB", criterion: "I.2.2.1", state: "n/a" });
drop(scores, "SNGV", "III.3");

export const khoiThamMuu = {
  schema: 1,
  bloc: {
    name: "Khối thi đua các cơ quan Tham mưu - Tổng hợp", kind: "khoi", year: 2023, period: "year",
    head: "VPUB", issuer: "Văn phòng Ủy ban nhân dân tỉnh", note: INVENTED,
  },
  settings: {
    asOf: "2023-12-01", missing: "leave-out",
    classes: CLASSES,
  },
  groups: [{ code: "K", name: "Toàn Khối" }],
  criteria, members, scores,
  awards: [
    { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true, count: 1 },
    { code: "BK", name: "Bằng khen của Chủ tịch UBND tỉnh", for: "collective", scope: "group", count: 2, minTotal: 85, excludes: ["CO"] },
  ],
};
