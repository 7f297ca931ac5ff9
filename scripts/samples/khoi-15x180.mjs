/** A large bloc that never existed: 15 members, 180 leaves in four levels, to see that big tables stay legible. */
import { CLASSES, INVENTED, drop, inventScores, leavesOf, outline, put } from "./invent.mjs";

const sections = [
  ["Thực hiện nhiệm vụ chuyên môn", ["Chương trình công tác năm", "Tham mưu văn bản, đề án", "Quản lý nhà nước theo ngành", "Phối hợp liên ngành", "Nhiệm vụ đột xuất được giao"]],
  ["Cải cách hành chính, chuyển đổi số", ["Thủ tục hành chính", "Dịch vụ công trực tuyến", "Tổ chức bộ máy, biên chế", "Văn bản và hồ sơ điện tử", "Cơ sở dữ liệu dùng chung"]],
  ["Thanh tra, tiếp công dân, phòng, chống tham nhũng", ["Tiếp công dân", "Giải quyết khiếu nại, tố cáo", "Thanh tra, kiểm tra", "Kê khai tài sản, thu nhập", "Thực hành tiết kiệm, chống lãng phí"]],
  ["Xây dựng Đảng, cơ quan, đơn vị", ["Học tập và làm theo Bác", "Sinh hoạt chi bộ, đảng bộ", "Quy chế dân chủ ở cơ sở", "Văn hóa công sở", "Đào tạo, bồi dưỡng"]],
  ["Đoàn thể và an sinh xã hội", ["Công đoàn", "Đoàn thanh niên", "Cựu chiến binh, nữ công", "Đền ơn đáp nghĩa, từ thiện", "Giúp đỡ xã khó khăn"]],
  ["Công tác thi đua, khen thưởng", ["Đăng ký, ký giao ước", "Phong trào thi đua chuyên đề", "Điển hình tiên tiến", "Hồ sơ khen thưởng", "Hoạt động của Khối"]],
];
const aspects = [
  ["Tổ chức thực hiện", ["Ban hành kế hoạch, phân công rõ người, rõ việc", "Kiểm tra, đôn đốc trong năm", "Sơ kết, tổng kết, rút kinh nghiệm"]],
  ["Kết quả đạt được", ["Hoàn thành chỉ tiêu, khối lượng đề ra", "Chất lượng kết quả", "Tiến độ, thời hạn"]],
];
// Four levels: I / 1 / 1.1 / a. The points of the twelve leaves under one heading add up to 6.
const points = [0.5, 1, 1.5, 1, 0.75, 1.25];
const roman = ["I", "II", "III", "IV", "V", "VI"];
const lines = sections.flatMap(([section, parts], s) => [
  `${roman[s]} | ${section} | 30`,
  ...parts.flatMap((part, p) => [
    `  ${p + 1} | ${part} | 6`,
    ...aspects.flatMap(([aspect, leaves], a) => [
      `    ${p + 1}.${a + 1} | ${aspect}`,
      ...leaves.map((leaf, l) => `      ${"abc"[l]} | ${leaf} | ${points[a * 3 + l]}${s === 2 && p === 3 && a === 1 && l === 0 ? " | yes-no" : ""}`),
    ]),
  ]),
]);
const criteria = outline(lines.join("\n"));
if (leavesOf(criteria).length !== 180) throw new Error(`180 leaves expected, got ${leavesOf(criteria).length}`);

const names = [
  "Sở Tư pháp", "Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "Sở Công Thương", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ",
  "Sở Nông nghiệp và Môi trường", "Sở Văn hóa, Thể thao và Du lịch", "Sở Dân tộc và Tôn giáo", "Thanh tra tỉnh", "Ban Quản lý các khu công nghiệp",
  "Liên minh Hợp tác xã tỉnh", "Hội Chữ thập đỏ tỉnh",
];
const members = names.map((name, i) => ({
  code: `DV${String(i + 1).padStart(2, "0")}`, name,
  shortName: name.replace("Giáo dục và Đào tạo", "GD&ĐT").replace("Khoa học và Công nghệ", "KH&CN").replace("Nông nghiệp và Môi trường", "NN&MT").replace("Văn hóa, Thể thao và Du lịch", "VHTT&DL").replace("Dân tộc và Tôn giáo", "DT&TG").replace("Ban Quản lý các khu công nghiệp", "BQL các KCN"),
  group: i < 11 ? "CV" : "KCV", registered: true, reportDue: "2026-11-15", reportReceived: `2026-11-${String(8 + (i % 8)).padStart(2, "0")}`,
}));

const scores = inventScores({ seed: 15180, members, criteria, layers: ["self", "cross-check", "appraised"] });
put(scores, { member: "DV03", criterion: "II.2.2.2.b", layer: "appraised", points: "0,75" });
for (const part of ["5.1", "5.2"]) {
  for (const leaf of ["a", "b", "c"]) {
    drop(scores, "DV15", `I.5.${part}.${leaf}`);
    scores.push({ member: "DV15", criterion: `I.5.${part}.${leaf}`, state: "n/a" });
  }
}

export const khoi15x180 = {
  schema: 1,
  bloc: { name: "Khối thi đua mẫu 15 đơn vị, 180 tiêu chí", kind: "khoi", year: 2026, period: "year", head: "DV01", deputy: "DV03", note: INVENTED },
  settings: {
    asOf: "2026-11-20",
    classes: CLASSES,
  },
  groups: [
    { code: "CV", name: "Có đánh giá công vụ" },
    { code: "KCV", name: "Không đánh giá công vụ" },
  ],
  criteria, members, scores,
  awards: [{ code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true, count: 1 }],
};
