/** Names under which the input sheets are found: tab words in both languages, with a suffix or prefix allowed. */
import { wordsFor } from "../../i18n";
import type { InputRole } from "../../i18n/words-inputs";
import { fold } from "./fold";

/** Other tab names that a sheet answers to, besides the printed ones. */
export const TAB_SYNONYMS: Readonly<Record<InputRole, readonly string[]>> = {
  setup: ["Cài đặt", "Cấu hình", "Thông tin chung", "Thông tin khối", "Thông tin cụm", "Settings", "Set-up", "Bloc"],
  criteria: ["Bảng tiêu chí", "Bộ tiêu chí", "Tiêu chí chấm điểm", "Tiêu chí thi đua", "Thang điểm", "Bảng điểm chuẩn"],
  members: ["Danh sách đơn vị", "DS đơn vị", "Đơn vị", "Thành viên", "Danh sách thành viên", "Member list"],
  awards: ["Tiêu chuẩn", "Tiêu chuẩn xét khen thưởng", "Danh hiệu", "Danh hiệu thi đua", "Awards"],
  candidates: ["Hồ sơ", "Hồ sơ khen thưởng", "Danh sách hồ sơ đề nghị"],
  ballot: ["Bỏ phiếu", "Kiểm phiếu", "Kết quả kiểm phiếu", "Ballot", "Ballots"],
  decisions: ["Quyết định", "Khối quyết định", "Quyết định của cụm"],
  granted: ["Đã khen thưởng", "Khen thưởng đã đạt", "Granted"],
};

/** Every tab name of a role: Vietnamese, English, then the synonyms. */
export function tabNamesOf(role: InputRole): readonly string[] {
  return [wordsFor("vi").inputs.tabs[role], wordsFor("en").inputs.tabs[role], ...TAB_SYNONYMS[role]];
}

/** The role that a tab's name speaks of, and how clearly. */
export interface TabMatch {
  readonly role: InputRole;
  /** The whole name but for digits, or only a part of it. */
  readonly exact: boolean;
}

/**
 * The role that a tab name says; null for none. "1. Tiêu chí", "Tiêu chí 2017" and "Tiêu chí (bản mới)" all say
 * criteria. Where several names are part of the tab name the longest decides.
 */
export function roleOfTab(tab: string): TabMatch | null {
  const name = ` ${fold(tab)} `;
  const bare = name.replace(/ \d+(?= )/g, "").trim();
  let best: { role: InputRole; length: number; exact: boolean } | null = null;
  for (const role of Object.keys(TAB_SYNONYMS) as InputRole[]) {
    for (const synonym of tabNamesOf(role)) {
      const text = fold(synonym);
      if (!name.includes(` ${text} `)) continue;
      const exact = bare === text;
      if (best === null || (exact && !best.exact) || (exact === best.exact && text.length > best.length)) {
        best = { role, length: text.length, exact };
      }
    }
  }
  return best === null ? null : { role: best.role, exact: best.exact };
}
