/** The lines above a member's score table: which label means what. */
import { wordsFor } from "../../i18n";
import type { HeadLabel } from "../../i18n/words-inputs";
import { fold } from "./fold";

/** Other labels that a line answers to, besides the printed ones. */
export const HEAD_SYNONYMS: Readonly<Record<HeadLabel, readonly string[]>> = {
  member: ["Tên đơn vị", "Cơ quan", "Cơ quan, đơn vị", "Đơn vị thành viên", "Unit", "Name"],
  code: ["Mã", "Mã số", "Mã số đơn vị", "Code", "Unit code"],
  bloc: ["Khối thi đua", "Cụm thi đua", "Khối", "Cụm", "Khối / cụm", "Cluster"],
  group: ["Nhóm thi đua", "Thuộc nhóm"],
  period: ["Kỳ chấm điểm", "Kỳ báo cáo"],
  reportDue: ["Hạn nộp báo cáo", "Hạn báo cáo", "Thời hạn nộp", "Report due", "Due date"],
  reportReceived: ["Ngày nhận báo cáo", "Ngày nộp", "Ngày nộp báo cáo", "Report received", "Received on"],
};

/** Every label of a line: Vietnamese print, English print, then the synonyms. */
export function headLabelsOf(key: HeadLabel): readonly string[] {
  return [wordsFor("vi").inputs.head[key], wordsFor("en").inputs.head[key], ...HEAD_SYNONYMS[key]];
}

let index: ReadonlyMap<string, HeadLabel> | undefined;

/** What a label above the table names; undefined for none. */
export function headLabelOf(label: string): HeadLabel | undefined {
  index ??= new Map((Object.keys(HEAD_SYNONYMS) as HeadLabel[]).flatMap((key) => headLabelsOf(key).map((text) => [fold(text), key] as const)));
  return index.get(fold(label));
}
