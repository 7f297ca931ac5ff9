/** The rows of the set-up sheet: which label means which setting. */
import { wordsFor } from "../../i18n";
import type { SettingKey } from "../../i18n/words-inputs";
import { fold } from "./fold";

/** The version of the workbook format that this code writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

/** Other labels that a setting answers to, besides the printed ones. */
export const SETTING_SYNONYMS: Readonly<Record<SettingKey, readonly string[]>> = {
  name: ["Tên khối", "Tên cụm", "Tên khối thi đua", "Tên cụm thi đua", "Khối thi đua", "Cụm thi đua", "Name", "Name of the bloc"],
  kind: ["Loại hình", "Khối hay cụm", "Khối / cụm", "Loại (khối/cụm)", "Type"],
  year: ["Năm thi đua", "Năm chấm điểm"],
  period: ["Kỳ xét", "Kỳ chấm điểm", "Kỳ đánh giá"],
  head: ["Khối trưởng", "Cụm trưởng", "Trưởng khối", "Trưởng cụm", "Đơn vị khối trưởng", "Đơn vị cụm trưởng", "Đơn vị trưởng khối", "Đơn vị trưởng cụm", "Head", "Head unit"],
  deputy: ["Khối phó", "Cụm phó", "Phó khối", "Phó cụm", "Phó trưởng khối", "Phó trưởng cụm", "Đơn vị khối phó", "Đơn vị cụm phó", "Deputy", "Bloc deputy head"],
  place: ["Nơi ký", "Địa điểm"],
  issuer: ["Đơn vị ban hành", "Nơi ban hành", "Issuer"],
  preparedBy: ["Người tổng hợp", "Cán bộ tổng hợp", "Prepared by (name)"],
  asOf: ["Tính đến ngày", "Ngày tính điểm", "Ngày chốt số liệu", "As of", "As-of date"],
  scoreLayers: ["Lớp điểm", "Thứ tự ưu tiên lớp điểm", "Score layers", "Layer order"],
  missing: ["Thiếu điểm", "Xử lý thiếu điểm", "Khi chưa có điểm", "Missing scores", "Missing"],
  roundingStage: ["Làm tròn", "Bước làm tròn", "Làm tròn tại", "Rounding", "Rounding stage"],
  decimals: ["Số thập phân", "Số lẻ", "Số chữ số sau dấu phẩy", "Decimal places"],
  rankOn: ["Xếp hạng theo tổng đã làm tròn", "Xếp hạng theo tổng đã làm tròn?", "Rank by"],
  rankMethod: ["Phương pháp xếp hạng", "Kiểu xếp hạng", "Rank method"],
  note: ["Lưu ý", "Notes", "Remark"],
  formatVersion: ["Phiên bản", "Phiên bản định dạng", "Version"],
};

/** Every label of a setting: Vietnamese print, English print, then the synonyms. */
export function labelsOf(key: SettingKey): readonly string[] {
  return [wordsFor("vi").inputs.settings[key].label, wordsFor("en").inputs.settings[key].label, ...SETTING_SYNONYMS[key]];
}

/** The settings, in the order in which the sheet lists them. */
export const SETTING_KEYS = Object.keys(SETTING_SYNONYMS) as readonly SettingKey[];

let index: ReadonlyMap<string, SettingKey> | undefined;

/** The setting that a label names; undefined for none. */
export function settingOf(label: string): SettingKey | undefined {
  index ??= new Map(SETTING_KEYS.flatMap((key) => labelsOf(key).map((text) => [fold(text), key] as const)));
  return index.get(fold(label));
}
