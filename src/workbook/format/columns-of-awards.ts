import type { AwardsColumn, BallotColumn, CandidatesColumn, DecisionsColumn, GrantedColumn } from "../../i18n/words-inputs";
import type { Synonyms } from "./synonyms";

const LABEL = ["STT", "Số TT", "Số thứ tự", "Nr."];
const NOTE = ["Ghi chú thêm", "Notes", "Remarks"];

/** Headers of the award rules. */
export const awardsSynonyms: Synonyms<AwardsColumn> = {
  label: LABEL,
  name: ["Danh hiệu", "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng", "Danh hiệu thi đua", "Tên danh hiệu", "Award name"],
  for: ["Tập thể, cá nhân", "Đối tượng", "Loại đối tượng", "For"],
  scope: ["Phạm vi xét", "Phạm vi áp dụng"],
  groups: ["Nhóm áp dụng", "Nhóm", "Groups"],
  count: ["Số suất", "Số lượng tối đa", "Number", "Quota"],
  percent: ["Tỷ lệ", "Tỷ lệ tối đa %", "Percentage"],
  of: ["Cơ sở", "Trên số", "Base", "Of"],
  round: ["Cách làm tròn", "Round"],
  min: ["Tối thiểu", "Minimum"],
  leaderOnly: ["Chỉ hạng nhất", "Chỉ đơn vị hạng nhất", "Leaders only"],
  maxRank: ["Hạng thấp nhất", "Xếp hạng đến", "Maximum rank", "Max rank"],
  minTotal: ["Tổng điểm tối thiểu", "Điểm từ", "Minimum points"],
  minClass: ["Xếp loại từ", "Class from"],
  minShareEach: ["Tỷ lệ tối thiểu mỗi tiêu chí", "Mức tối thiểu từng tiêu chí (%)", "Minimum share on each criterion"],
  minMonths: ["Số tháng thành lập tối thiểu", "Thành lập tối thiểu (tháng)", "Minimum months"],
  minBallot: ["Tỷ lệ phiếu", "Tỷ lệ phiếu tối thiểu (%)", "Phiếu tối thiểu", "Minimum ballot"],
  ballotBase: ["Phiếu tính trên", "Cơ sở tính tỷ lệ phiếu", "Ballot base"],
  minFrontline: ["Tỷ lệ trực tiếp tối thiểu", "Tỷ lệ người lao động trực tiếp", "Minimum frontline share", "Frontline share"],
  prior: ["Danh hiệu trước đó", "Đã có danh hiệu", "Prior title"],
  excludes: ["Không khen cùng", "Không kèm", "Loại trừ", "Excludes"],
  condition: ["Điều kiện", "Conditions"],
  onTie: ["Khi bằng điểm", "Đồng hạng", "On tie"],
  advisory: ["Tham khảo", "Advisory"],
  code: ["Mã danh hiệu", "Ký hiệu", "Award code", "ID"],
};

/** Headers of the candidates. */
export const candidatesSynonyms: Synonyms<CandidatesColumn> = {
  label: LABEL,
  salutation: ["Ông, Bà", "Ông bà", "Danh xưng", "Mr/Mrs", "Salutation"],
  name: ["Họ tên", "Họ và tên", "Tên tập thể", "Họ và tên, tên tập thể", "Tên tập thể, cá nhân", "Name"],
  position: ["Chức vụ", "Chức vụ, đơn vị", "Chức vụ và đơn vị công tác", "Position"],
  member: ["Đơn vị", "Đơn vị trình", "Đơn vị thành viên", "Member"],
  leader: ["Lãnh đạo", "Trực tiếp, lãnh đạo", "Leader"],
  for: ["Tập thể, cá nhân", "Loại đối tượng", "For"],
  award: ["Danh hiệu", "Danh hiệu đề nghị", "Hình thức đề nghị", "Hình thức khen thưởng", "Danh hiệu, hình thức", "Award"],
  citation: ["Nội dung", "Thành tích", "Nội dung thành tích"],
  priorTitles: ["Danh hiệu đã được tặng (số QĐ)", "Danh hiệu đã đạt", "Prior titles"],
  initiative: ["Sáng kiến (số QĐ công nhận)", "Sáng kiến, số QĐ công nhận", "Initiatives"],
  report: ["Báo cáo thành tích (có / chưa)", "Báo cáo", "Report"],
  note: NOTE,
  code: ["Mã hồ sơ", "Candidate code", "ID"],
};

/** Headers of the ballot results. */
export const ballotSynonyms: Synonyms<BallotColumn> = {
  award: ["Danh hiệu, hình thức", "Danh hiệu, hình thức đề nghị", "Hình thức khen thưởng"],
  subject: ["Tập thể, cá nhân", "Đơn vị", "Họ tên (tên tập thể)", "Candidate"],
  round: ["Vòng bỏ phiếu", "Lần"],
  voters: ["Tổng số cử tri", "Số người có quyền bỏ phiếu", "Tổng số đơn vị", "Số thành viên", "Voters"],
  issued: ["Số phiếu phát ra", "Phát ra", "Ballots issued"],
  returned: ["Số phiếu thu về", "Phiếu thu về", "Ballots returned"],
  valid: ["Số phiếu hợp lệ", "Phiếu hợp lệ", "Valid ballots"],
  invalid: ["Số phiếu không hợp lệ", "Phiếu không hợp lệ", "Invalid ballots"],
  votesFor: ["Số phiếu đồng ý", "Phiếu đồng ý", "Tán thành", "Votes for", "Yes"],
  votesAgainst: ["Số phiếu không đồng ý", "Phiếu không đồng ý", "Không tán thành", "Votes against", "No votes"],
  share: ["Tỷ lệ", "Tỷ lệ đồng ý", "Share"],
};

/** Headers of the awards granted. */
export const grantedSynonyms: Synonyms<GrantedColumn> = {
  label: LABEL,
  subject: ["Đối tượng", "Đơn vị", "Tên tập thể, cá nhân", "Họ tên (tên tập thể)", "Tập thể / cá nhân", "Subject"],
  for: ["Loại", "Đối tượng khen thưởng", "Collective or individual", "For"],
  member: ["Đơn vị công tác", "Đơn vị thành viên", "Đơn vị chủ quản", "Member"],
  award: ["Danh hiệu", "Danh hiệu, hình thức", "Hình thức khen thưởng", "Award"],
  year: ["Năm khen thưởng", "Năm xét"],
  occasion: ["Dịp", "Khen thưởng dịp", "Granted for"],
  decision: ["Số QĐ", "Quyết định", "Số quyết định khen thưởng", "Decision", "Decision no."],
  date: ["Ngày QĐ", "Ngày ký", "Date"],
  by: ["Cấp quyết định", "Cơ quan khen thưởng", "By"],
  note: NOTE,
};

/** Headers of the decisions by hand. */
export const decisionsSynonyms: Synonyms<DecisionsColumn> = {
  label: LABEL,
  award: ["Danh hiệu", "Hình thức khen thưởng"],
  subjects: ["Thứ tự", "Các đơn vị theo thứ tự", "Đơn vị", "Đối tượng", "Subjects", "Order"],
  by: ["Người ký", "By"],
  why: ["Căn cứ, lý do", "Why"],
};
