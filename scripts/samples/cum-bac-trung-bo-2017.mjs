/** Cụm thi đua các tỉnh Bắc Trung Bộ (2017): half-year review of six provinces. */
import { INVENTED, drop, inventScores, outline, put } from "./invent.mjs";

const criteria = outline(`
I | Phát triển kinh tế | 400
  1 | Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) | 100
  2 | Thu ngân sách nhà nước trên địa bàn so với dự toán | 80
  3 | Kim ngạch xuất khẩu | 60
  4 | Tổng vốn đầu tư toàn xã hội | 60
  5 | Số doanh nghiệp thành lập mới | 50
  6 | Số xã đạt chuẩn nông thôn mới | 50
II | Văn hóa - xã hội, môi trường | 300
  1 | Giảm tỷ lệ hộ nghèo | 80
  2 | Tỷ lệ bao phủ bảo hiểm y tế | 60
  3 | Tỷ lệ trường đạt chuẩn quốc gia | 60
  4 | Giải quyết việc làm mới | 50
  5 | Khắc phục sự cố môi trường biển, ổn định đời sống nhân dân | 50
III | Quốc phòng, an ninh, xây dựng hệ thống chính trị | 200
  1 | Hoàn thành chỉ tiêu tuyển quân | 60 | yes-no
  2 | Giữ vững an ninh chính trị, trật tự an toàn xã hội | 70
  3 | Xây dựng tổ chức đảng, chính quyền trong sạch, vững mạnh | 70
IV | Công tác thi đua, khen thưởng | 100
  1 | Phong trào "Cả nước chung sức xây dựng nông thôn mới" | 40
  2 | Đổi mới công tác khen thưởng | 30
  3 | Báo cáo, hoạt động trong Cụm | 30
`);

const members = [
  { code: "TH", name: "Tỉnh Thanh Hóa", shortName: "Thanh Hóa", reportReceived: "2017-07-10" },
  { code: "NA", name: "Tỉnh Nghệ An", shortName: "Nghệ An", reportReceived: "2017-07-12" },
  { code: "HT", name: "Tỉnh Hà Tĩnh", shortName: "Hà Tĩnh", reportReceived: "2017-07-12" },
  { code: "QB", name: "Tỉnh Quảng Bình", shortName: "Quảng Bình", reportReceived: "2017-07-18" },
  { code: "QT", name: "Tỉnh Quảng Trị", shortName: "Quảng Trị", reportReceived: "2017-07-08" },
  { code: "TTH", name: "Tỉnh Thừa Thiên Huế", shortName: "Thừa Thiên Huế", reportReceived: "2017-07-11" },
].map((member) => ({ ...member, group: "T", registered: true, reportDue: "2017-07-12" }));

const scores = inventScores({ seed: 170617, members, criteria, layers: ["self"] });
put(scores, { member: "NA", criterion: "II.3", layer: "self", points: "52,5" });
drop(scores, "QB", "I.6");
drop(scores, "TH", "II.5");
scores.push({ member: "TH", criterion: "II.5", state: "n/a" });

export const cumBacTrungBo = {
  schema: 1,
  bloc: {
    name: "Cụm thi đua các tỉnh Bắc Trung Bộ", kind: "cum", year: 2017, period: "half-year",
    head: "QT", place: "Quảng Trị", issuer: "Ủy ban nhân dân tỉnh Quảng Trị", note: INVENTED,
  },
  settings: { asOf: "2017-07-20" },
  groups: [{ code: "T", name: "Các tỉnh trong Cụm", notApplicable: "rescale" }],
  criteria, members, scores,
};
