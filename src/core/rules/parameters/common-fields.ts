/** Parameters that several kinds share, as people type them in Vietnamese or English. */
import { flagField, NUMBER, numberField } from "./fields";

const POINTS = String.raw`(?: (?:diem|points?))?`;

const PER_UNIT = new RegExp(
  String.raw`^(?:tru |cong |thuong |deduct |minus |plus |add )?[-+]?(?<n>${NUMBER})${POINTS} ?(?:/|moi|cho moi|per|for each|each) ?\D.*$`,
);

/** "trừ 0,5/lần", "1/mô hình", "trừ 2 điểm mỗi ngày", "deduct 0.5 per occurrence": points for each one. */
export const perUnit = numberField(PER_UNIT);

/** One of something, said in front: the things are listed, because "mỗi hai lần" or "mỗi lần từ lần thứ hai" is another rule. */
function oneThen(before: string, things: string, after: string): string {
  return String.raw`(?:(?:${before}) )?(?:cu )?(?:moi|mot|1) (?:${things})(?: (?:${after}))?[,:]? ?(?:thi )?(?:bi )?tru`;
}

const LATE = "cham|tre|nop cham|nop tre|cham nop|qua han|tre han|cham tre";
const DAY_LATE = oneThen(LATE, "ngay", LATE);
const DAY_LATE_EN = String.raw`(?:for )?(?:each|every|one|1) day(?: late| overdue)?[,:]? ?(?:deduct|minus)`;
const OCCURRENCE = oneThen(`vi pham|sai pham|${LATE}`, "lan|vu|viec|vu viec|truong hop|loi|van ban|bao cao|cuoc|buoi|ngay", `vi pham|sai pham|mac loi|vang|vang mat|${LATE}`);
const OCCURRENCE_EN = String.raw`(?:for )?(?:each|every|one|1) (?:occurrence|violation|case|time|breach|mistake)[,:]? ?(?:deduct|minus)`;

function takenOff(said: string): RegExp {
  return new RegExp(String.raw`^${said} (?<n>${NUMBER})${POINTS}$`);
}

/** What is taken off for each occurrence, the occurrence also said first: "mỗi lần vi phạm trừ 0,5 điểm". Not where points are earned. */
export const perOccurrence = numberField(PER_UNIT, takenOff(OCCURRENCE), takenOff(OCCURRENCE_EN));

/** What is taken off for each day late, the day also said first: "chậm 1 ngày trừ 1 điểm". */
export const perDayLate = numberField(PER_UNIT, takenOff(DAY_LATE), takenOff(DAY_LATE_EN));

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
