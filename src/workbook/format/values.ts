/** Words for allowed values, in both languages, and the other ways in which people write them. */
import { wordsFor } from "../../i18n";
import type { InputWords } from "../../i18n/words-inputs";
import { fold } from "./fold";

/** A set of allowed values, such as the periods. */
export type ValueSet = keyof InputWords["values"];
/** The values of a set, as bloc.json has them. */
export type ValueOf<S extends ValueSet> = keyof InputWords["values"][S];

/** Other words for a value, besides the printed ones and its key in bloc.json. */
export const VALUE_SYNONYMS: { readonly [S in ValueSet]: Readonly<Record<ValueOf<S>, readonly string[]>> } = {
  kind: { khoi: ["Khối"], cum: ["Cụm", "Cluster"] },
  period: {
    "half-year": ["6 tháng", "Sáu tháng", "Sáu tháng đầu năm", "Nửa năm", "Sơ kết 6 tháng", "Sơ kết", "First half"],
    year: ["Năm", "Tổng kết năm", "12 tháng", "Annual", "Full year"],
    years: ["Giai đoạn", "5 năm", "Several"],
  },
  layers: {
    final: ["Điểm Khối thống nhất", "Cụm thống nhất", "Điểm Cụm thống nhất", "Thống nhất", "Chính thức", "Điểm chính thức"],
    appraised: ["Điểm thẩm định"],
    "cross-check": ["Điểm kiểm tra chéo", "Chấm chéo", "Điểm chấm chéo"],
    self: ["Điểm tự chấm"],
  },
  missing: {
    stop: ["Dừng", "Dừng lại", "Không tính", "Dừng để bổ sung"],
    zero: ["0 điểm", "Không điểm", "Coi là 0", "Zero"],
    "leave-out": ["Bỏ qua", "Tạm tính", "Không tính vào", "Leave-out"],
  },
  roundingStage: {
    leaf: ["Tiêu chí", "Mỗi tiêu chí", "Criterion"],
    section: ["Phần", "Mỗi phần", "Section"],
    total: ["Tổng", "Tổng số"],
    none: ["Không", "None"],
  },
  rankOn: { rounded: ["Đã làm tròn", "Tổng đã làm tròn", "Có"], unrounded: ["Chưa làm tròn", "Tổng chưa làm tròn", "Không"] },
  rankMethod: { competition: ["1224"], modified: ["1334"], dense: ["1223"], ordinal: ["1234"] },
  notApplicable: {
    rescale: ["Quy đổi", "Quy đổi thang điểm", "Rescaled"],
    rate: ["Tỷ lệ", "Theo tỷ lệ", "Xếp theo tỷ lệ"],
    "full-points": ["Đủ điểm", "Cho đủ điểm", "Điểm tối đa"],
    separate: ["Bảng riêng", "Tách bảng", "Separate"],
  },
  tieBreakBy: {
    section: ["Điểm phần", "Điểm tiêu chí", "Phần", "Section"],
    external: ["Điểm công vụ", "Điểm ngoài"],
    penalties: ["Điểm trừ", "Ít bị trừ điểm", "Penalties"],
    ballot: ["Phiếu", "Kết quả bỏ phiếu", "Ballot"],
    women: ["Nữ", "Women"],
    decision: ["Quyết định", "Khối, cụm quyết định", "Cụm quyết định", "Decision"],
  },
  state: {
    "n/a": ["KAD", "K.A.D", "NA", "Không thuộc đối tượng", "Does not apply"],
    pending: ["Chưa tới hạn", "Chưa đến kỳ", "Pending", "Not due yet", "Not due"],
    "not-published": ["Chưa có kết quả công bố", "Not published"],
  },
  yesNo: { yes: ["Đạt", "x", "Y", "True", "1"], no: ["Không đạt", "N", "False", "0"] },
  awardFor: { collective: ["TT", "Tập thể nhỏ", "Đơn vị"], individual: ["CN", "Person"] },
  occasion: {
    year: ["Năm", "Thường xuyên", "Tổng kết năm", "Annual"],
    congress: ["Đại hội", "Đại hội thi đua yêu nước", "Giai đoạn", "Tổng kết giai đoạn", "5 năm", "Congress", "Several years"],
  },
  scope: { group: ["Theo nhóm", "Nhóm", "Từng nhóm", "Group"], bloc: ["Toàn cụm", "Cả khối", "Cả cụm", "Khối", "Cụm", "Bloc"] },
  quotaRounding: { down: ["Làm tròn xuống"], nearest: ["Làm tròn", "Gần nhất (0,5 lên)"], up: ["Làm tròn lên"] },
  quotaBase: {
    members: ["Số đơn vị", "Đơn vị trong nhóm", "Đơn vị thành viên"],
    eligible: ["Đủ điều kiện", "Số đủ điều kiện"],
    registered: ["Đăng ký", "Số đăng ký"],
    candidates: ["Hồ sơ", "Số hồ sơ", "Hồ sơ đề nghị"],
  },
  ballotBase: {
    voters: ["Tổng số cử tri", "Tất cả", "Số đơn vị có quyền bỏ phiếu", "All voters"],
    present: ["Có mặt", "Phiếu phát ra", "Số có mặt"],
    valid: ["Phiếu hợp lệ", "Hợp lệ"],
  },
  onTie: { ask: ["Hỏi", "Khối, cụm quyết định", "Chờ Khối quyết định", "Ask"], all: ["Tất cả", "Lấy tất cả"], none: ["Không lấy", "Không"] },
  leader: { yes: ["LĐ", "Có"], no: ["TT", "Người lao động trực tiếp", "Không", "Direct"] },
};

/** Every word for a value: Vietnamese, English, then the synonyms, then its key in bloc.json. */
export function wordsOf<S extends ValueSet>(set: S, value: ValueOf<S>): readonly string[] {
  const printed = [wordsFor("vi"), wordsFor("en")].map((words) => words.inputs.values[set][value] as string);
  return [...printed, ...VALUE_SYNONYMS[set][value], String(value)];
}

/** The values of a set, in the order in which drop-down lists offer them. */
export function valuesIn<S extends ValueSet>(set: S): readonly ValueOf<S>[] {
  return Object.keys(VALUE_SYNONYMS[set]) as ValueOf<S>[];
}

const indexes = new Map<ValueSet, ReadonlyMap<string, string>>();

/** The value that a typed word stands for; undefined where it stands for none. Never called with a blank. */
export function valueOf<S extends ValueSet>(set: S, typed: string): ValueOf<S> | undefined {
  let index = indexes.get(set);
  if (index === undefined) {
    index = new Map(valuesIn(set).flatMap((value) => wordsOf(set, value).map((word) => [fold(word), String(value)] as const)));
    indexes.set(set, index);
  }
  return index.get(fold(typed)) as ValueOf<S> | undefined;
}

const NORMAL_STATES: ReadonlySet<string> = new Set(
  ["Bình thường", "Chưa chấm", "Đã chấm", "Điều chỉnh", "Normal", "Missing", "Scored", "Overridden"].map(fold),
);

/** Words in the column Tình trạng that say no more than a blank: the score itself tells. */
export function isNormalState(typed: string): boolean {
  return NORMAL_STATES.has(fold(typed));
}
