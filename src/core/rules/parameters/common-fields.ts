/** Parameters that several kinds share, as people type them in Vietnamese or English. */
import { flagField, NUMBER, numberField } from "./fields";

const POINTS = String.raw`(?: (?:diem|points?))?`;

/** "trừ 0,5/lần", "1/mô hình", "trừ 2 điểm mỗi ngày", "deduct 0.5 per occurrence": points for each one. */
export const perUnit = numberField(
  new RegExp(String.raw`^(?:tru |cong |thuong |deduct |minus |plus |add )?[-+]?(?<n>${NUMBER})${POINTS} ?(?:/|moi|cho moi|per|for each|each) ?\D.*$`),
);

/** "tối đa 3", "tối đa trừ 3", "thưởng tối đa 2", "at most 3": points at most. */
export const capPoints = numberField(
  new RegExp(
    String.raw`^(?:(?:tru|cong|thuong|deduct|bonus) )?(?:toi da|khong qua|at most|max(?:imum)?)(?: (?:tru|cong|thuong|deduct|bonus))?:? ?(?<n>${NUMBER})${POINTS}$`,
  ),
);

/** "thấp nhất 0", "tối thiểu 2", "at least 0": points at least. */
export const floorPoints = numberField(
  new RegExp(String.raw`^(?:thap nhat|toi thieu|it nhat|at least|min(?:imum)?|floor):? ?(?<n>${NUMBER})${POINTS}$`),
);

/** "tối đa 100%": a share of the maximum at most. */
export const capPercent = numberField(new RegExp(String.raw`^(?:toi da|khong qua|at most|max(?:imum)?):? ?(?<n>${NUMBER}) ?%$`));

/** "thấp nhất 30%": a share of the maximum at least. */
export const floorPercent = numberField(new RegExp(String.raw`^(?:thap nhat|toi thieu|it nhat|at least|min(?:imum)?|floor):? ?(?<n>${NUMBER}) ?%$`));

/** "càng thấp càng tốt": the direction is reversed. */
export const lessIsBetter = flagField(/^cang (?:thap|it|nho) cang tot$/, /^(?:less|lower|fewer) is better$/);

/** "theo tỷ lệ": said by people who write the kind again among the parameters; it changes nothing. */
export const byRate = flagField(/^theo ty le(?: hoan thanh)?(?: chi tieu)?$/, /^(?:proportional|by rate|pro rata)$/);

/** "không nộp: 0": points where nothing was handed in. */
export const notSubmitted = numberField(
  new RegExp(String.raw`^(?:khong nop|chua nop|khong gui|not submitted|not handed in): ?(?<n>${NUMBER})${POINTS}$`),
);
