import type { CriteriaColumn, ScoreSheetColumn } from "../../i18n/words-inputs";
import type { Synonyms } from "./synonyms";

const LABEL = ["STT", "Số TT", "Số thứ tự", "Thứ tự", "Nr.", "Item no.", "Mục"];
const NAME = [
  "Nội dung", "Tiêu chí", "Tên tiêu chí", "Các tiêu chí", "Nội dung tiêu chí", "Nội dung và tiêu chí", "Tiêu chí, nội dung",
  "Nội dung thi đua", "Nội dung chấm điểm", "Nội dung đánh giá", "Nội dung, tiêu chí thi đua", "Tiêu chí thi đua",
  "Tiêu chí chấm điểm", "Tiêu chí đánh giá", "Nội dung các tiêu chí", "Nội dung công việc", "Nội dung, tiêu chí chấm điểm",
  "Criteria", "Criterion name", "Content", "Description",
];
const MAX = [
  "Điểm chuẩn", "Thang điểm", "Điểm quy định", "Điểm tối đa theo quy định", "Số điểm tối đa", "Mức điểm tối đa", "Điểm chuẩn tối đa",
  "Max", "Max points", "Maximum points", "Max score", "Maximum score", "Full points",
];
const UNIT = ["Đơn vị tính", "ĐVT", "Đ.V.T", "Unit of measure"];
const EVIDENCE = ["Minh chứng", "Tài liệu minh chứng", "Hồ sơ minh chứng", "Tài liệu chứng minh", "Hồ sơ kiểm chứng", "Supporting documents"];
const NOTE = ["Ghi chú thêm", "Notes", "Remarks", "Comment"];
const CODE = ["Mã tiêu chí", "Mã số", "Criterion code", "ID"];

/** Headers of the criteria. */
export const criteriaSynonyms: Synonyms<CriteriaColumn> = {
  label: LABEL,
  name: NAME,
  max: [...MAX, "Điểm", "Số điểm", "Mức điểm", "Points"],
  rule: ["Cách chấm điểm", "Phương pháp chấm", "Phương pháp chấm điểm", "Loại tiêu chí", "Hình thức chấm", "Cách tính", "Cách tính điểm", "Rule kind", "Scoring method", "Method", "How scored"],
  parameters: ["Quy tắc", "Quy tắc chấm điểm", "Quy định chấm điểm", "Hướng dẫn chấm", "Hướng dẫn chấm điểm", "Tham số", "Parameters", "Scoring rule"],
  unit: UNIT,
  target: ["Chỉ tiêu", "Chỉ tiêu giao", "Chỉ tiêu được giao", "Target"],
  groups: ["Nhóm áp dụng", "Áp dụng", "Áp dụng nhóm", "Đối tượng áp dụng", "Nhóm", "Group", "Groups", "Applies to"],
  due: ["Thời hạn", "Hạn nộp báo cáo", "Hạn hoàn thành", "Thời hạn hoàn thành", "Thời hạn nộp", "Due", "Deadline"],
  appraiser: ["Cơ quan thẩm định", "Đơn vị chấm", "Đơn vị chấm điểm", "Cơ quan chấm điểm", "Đơn vị theo dõi", "Appraiser"],
  evidence: EVIDENCE,
  weight: ["Trọng số", "Hệ số điểm", "Coefficient"],
  note: NOTE,
  code: CODE,
};

/** Headers of a member's score sheet. */
export const scoreSheetSynonyms: Synonyms<ScoreSheetColumn> = {
  label: LABEL,
  name: NAME,
  max: MAX,
  method: ["Cách chấm", "Cách chấm điểm", "Cách tính điểm", "Phương pháp chấm", "Quy tắc chấm", "Rule", "Method"],
  unit: UNIT,
  target: ["Chỉ tiêu giao", "Chỉ tiêu được giao", "Chỉ tiêu đăng ký", "Kế hoạch", "Plan", "Planned"],
  actual: ["Thực hiện", "Kết quả", "Kết quả đạt được", "Số liệu thực hiện", "Result", "Achieved"],
  rate: ["Tỷ lệ", "Tỷ lệ đạt", "Tỷ lệ hoàn thành", "% hoàn thành", "Rate", "Percent"],
  self: ["Tự chấm", "Đơn vị tự chấm", "Điểm đơn vị tự chấm", "Điểm tự đánh giá", "Tự đánh giá", "Điểm tự chấm của đơn vị", "Self", "Self points", "Self-assessment", "Self-assessed"],
  evidence: EVIDENCE,
  "cross-check": ["Kiểm tra chéo", "Điểm chấm chéo", "Chấm chéo", "Đơn vị chấm chéo", "Điểm đơn vị chấm chéo", "Điểm kiểm tra", "Cross-check", "Cross-check points", "Peer score"],
  appraised: ["Thẩm định", "Điểm thẩm tra", "Thẩm tra", "Sở, ngành thẩm định", "Cơ quan thẩm định chấm", "Điểm cơ quan thẩm định", "Điểm đơn vị thẩm định", "Appraised", "Appraised points", "Appraisal"],
  final: [
    "Khối thống nhất", "Điểm Cụm thống nhất", "Cụm thống nhất", "Điểm thống nhất", "Thống nhất", "Điểm chính thức", "Chính thức",
    "Điểm Khối chấm", "Khối chấm", "Điểm Cụm chấm", "Cụm chấm", "Điểm Hội đồng chấm", "Hội đồng chấm", "Điểm chốt", "Final", "Final points", "Agreed score", "Official score",
  ],
  why: ["Lý do", "Lý do thay đổi", "Lý do điều chỉnh điểm", "Reason", "Why"],
  by: ["Người thống nhất", "Người quyết định", "Decided by"],
  state: ["Trạng thái", "State"],
  note: NOTE,
  code: CODE,
};
