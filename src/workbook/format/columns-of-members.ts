import type { ClassesColumn, GroupsColumn, MembersColumn, TieBreaksColumn } from "../../i18n/words-inputs";
import type { Synonyms } from "./synonyms";

/** Headers of the members' list. */
export const membersSynonyms: Synonyms<MembersColumn> = {
  label: ["STT", "Số TT", "Số thứ tự", "Nr."],
  name: ["Tên đơn vị", "Đơn vị", "Đơn vị thành viên", "Tên đơn vị thành viên", "Tên cơ quan", "Cơ quan, đơn vị", "Tên cơ quan, đơn vị", "Name", "Member", "Member name", "Unit name"],
  shortName: ["Viết tắt", "Tên ngắn", "Tên gọi tắt", "Tên gọn", "Abbreviation"],
  group: ["Thuộc nhóm", "Nhóm thi đua", "Nhóm xếp hạng", "Nhóm đánh giá"],
  code: ["Mã đơn vị", "Mã số", "Ký hiệu", "Member code", "Unit code", "ID"],
  role: ["Chức trách", "Nhiệm vụ trong khối", "Vai trò trong khối", "Vai trò trong cụm"],
  registered: ["Có đăng ký thi đua", "Đã đăng ký thi đua", "Đăng ký", "Registration"],
  registeredCollective: ["Danh hiệu tập thể", "Đăng ký danh hiệu tập thể", "Collective title"],
  registeredAdvanced: ["LĐTT", "Lao động tiên tiến", "Đăng ký Lao động tiên tiến", "Advanced workers"],
  registeredGrassroots: ["CSTĐCS", "CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở", "Đăng ký Chiến sĩ thi đua cơ sở", "Grassroots fighters"],
  registeredExcellent: ["CSTĐ", "CSTĐ cấp tỉnh", "Chiến sĩ thi đua cấp tỉnh", "Đăng ký Chiến sĩ thi đua cấp tỉnh", "Emulation fighters"],
  registeredMerit: ["Bằng khen", "Certificates of merit"],
  pactSigned: ["Ngày ký", "Ký giao ước", "Ngày ký kết giao ước", "Ngày ký giao ước thi đua", "Pact signed", "Pact date"],
  reportDue: ["Hạn nộp báo cáo", "Hạn nộp", "Thời hạn nộp báo cáo", "Due", "Report due date"],
  reportReceived: ["Ngày nhận", "Ngày nộp", "Ngày nộp báo cáo", "Ngày gửi báo cáo", "Received", "Report received on"],
  agencyClass: ["Đánh giá cơ quan", "Xếp loại đơn vị"],
  partyClass: ["Xếp loại đảng bộ, chi bộ", "Xếp loại chi bộ", "Xếp loại đảng"],
  underReview: ["Đang bị xem xét", "Kỷ luật", "Đang bị xem xét, kỷ luật", "Under review", "Under discipline"],
  excludedReason: ["Không xét vì", "Lý do không xét thi đua", "Lý do không xếp hạng", "Reason excluded", "Excluded because"],
  keepsPlace: ["Vẫn được xếp hạng", "Giữ thứ hạng", "Keeps its place"],
  womenShare: ["Tỷ lệ nữ", "Nữ", "Women", "Share of women"],
  predecessor: ["Tên cũ", "Tiền thân", "Đơn vị cũ", "Formerly"],
  founded: ["Thành lập", "Thành lập ngày", "Ngày được thành lập", "Founded", "Set up on"],
  dissolved: ["Giải thể, sáp nhập", "Ngày giải thể", "Ngày sáp nhập", "Dissolved", "Merged on"],
  preparedBy: ["Cán bộ phụ trách", "Người phụ trách", "Người lập biểu", "Contact", "Contact person"],
  phone: ["Số điện thoại", "ĐT", "SĐT", "Telephone"],
  note: ["Ghi chú thêm", "Notes", "Remarks"],
};

/** Headers of the groups on the set-up sheet. */
export const groupsSynonyms: Synonyms<GroupsColumn> = {
  code: ["Ký hiệu nhóm"],
  name: ["Nhóm", "Các nhóm", "Group"],
  notApplicable: ["Cách xử lý tiêu chí không áp dụng", "Tiêu chí không áp dụng", "Xử lý tiêu chí không áp dụng", "Not applicable policy", "Not applicable"],
};

/** Headers of the tie-breaks on the set-up sheet. */
export const tieBreaksSynonyms: Synonyms<TieBreaksColumn> = {
  order: ["Ưu tiên", "Priority"],
  by: ["Tiêu chí phụ", "Xét theo", "Tie-break by"],
  criterion: ["Tiêu chí", "Criterion"],
};

/** Headers of the classes on the set-up sheet. */
export const classesSynonyms: Synonyms<ClassesColumn> = {
  name: ["Tên xếp loại", "Mức xếp loại", "Class name"],
  from: ["Từ", "Từ %", "Từ tỷ lệ (%)", "From %"],
  minShareEach: ["Tỷ lệ tối thiểu mỗi tiêu chí", "Mỗi tiêu chí từ (%)", "Minimum share on each criterion"],
};
