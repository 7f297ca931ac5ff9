/** The preview's own words. The pane has its own catalogue; a language that lacks a word does not compile. */
import type { Language } from "../i18n";
import { chartSentence } from "./grid/chart-words";
import type { GridWords } from "./grid/Grid";

export interface PreviewWords {
  readonly title: string;
  readonly grid: GridWords;
  readonly ribbonLabel: string;
  readonly open: string;
  readonly samples: string;
  readonly download: string;
  readonly compute: string;
  readonly computeTitle: string;
  readonly undo: string;
  readonly redo: string;
  readonly language: string;
  readonly toLight: string;
  readonly toDark: string;
  readonly sheets: string;
  readonly paneTitle: string;
  readonly previousSheets: string;
  readonly nextSheets: string;
  readonly unsaved: string;
  readonly loading: (name: string) => string;
  readonly computing: string;
  readonly dropHere: string;
  readonly close: string;
  /** Asked before another workbook takes the place of one with changes that were not downloaded. */
  readonly leave: {
    readonly title: string;
    readonly body: (name: string) => string;
    readonly download: string;
    readonly discard: string;
    readonly stay: string;
  };
  readonly problems: {
    readonly notWorkbook: (name: string) => string;
    readonly tooLarge: (name: string) => string;
    readonly damaged: (name: string) => string;
    readonly refused: (name: string) => string;
    readonly encrypted: (name: string) => string;
    readonly oldFormat: (name: string) => string;
    readonly unreachable: (name: string) => string;
    readonly protectedSheet: string;
    readonly ribbonMissing: string;
    readonly unexpected: (detail: string) => string;
  };
}

const numberIn = (locale: string): ((value: number) => string) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return (value) => format.format(value);
};
const viNumber = numberIn("vi-VN");
const enNumber = numberIn("en-US");

const vi: PreviewWords = {
  title: "Xem trước trên trình duyệt",
  grid: {
    sheetLabel: (name) => `Trang tính ${name}`,
    cellLabel: (address, text) => (text === "" ? `Ô ${address}, trống` : `Ô ${address}: ${text}`),
    keysHint: "Gõ để nhập, F2 để sửa, Enter để ghi, Esc để bỏ, F6 để sang phần khác của trang.",
    selectAll: "Chọn toàn bộ",
    notRecalculated: "Công thức này chưa được tính lại trong bản xem trước; giá trị đang thấy là giá trị cũ.",
    chartLabel: (picture) => chartSentence(picture, "Biểu đồ", viNumber),
    chartNumber: viNumber,
  },
  ribbonLabel: "Thanh công cụ",
  open: "Mở tệp",
  samples: "Tệp mẫu",
  download: "Tải về",
  compute: "Tính điểm, xếp hạng",
  computeTitle: "Chạy lệnh trên thanh công cụ, không cần mở ngăn bên phải",
  undo: "Hoàn tác",
  redo: "Làm lại",
  language: "Ngôn ngữ",
  toLight: "Chuyển sang nền sáng",
  toDark: "Chuyển sang nền tối",
  sheets: "Các trang tính",
  paneTitle: "Ngăn Xếp hạng khối thi đua",
  previousSheets: "Các trang tính phía trước",
  nextSheets: "Các trang tính phía sau",
  unsaved: "Có thay đổi chưa tải về",
  loading: (name) => `Đang mở ${name}…`,
  computing: "Đang tính điểm, xếp hạng…",
  dropHere: "Thả tệp Excel (.xlsx) vào đây để mở",
  close: "Đóng thông báo",
  leave: {
    title: "Chưa tải về các thay đổi",
    body: (name) => `Các thay đổi trong “${name}” chưa được tải về máy. Nếu mở tệp khác, các thay đổi này sẽ mất.`,
    download: "Tải về rồi mở tệp khác",
    discard: "Bỏ các thay đổi",
    stay: "Ở lại",
  },
  problems: {
    notWorkbook: (name) => `“${name}” không phải là sổ tính Excel (.xlsx). Hãy chọn một tệp .xlsx.`,
    tooLarge: (name) => `“${name}” quá lớn nên không mở. Hãy bớt trang tính hoặc hình ảnh rồi thử lại.`,
    damaged: (name) => `“${name}” bị hỏng nên không đọc được. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.`,
    refused: (name) => `“${name}” có cấu trúc không an toàn nên không mở.`,
    encrypted: (name) => `“${name}” được đặt mật khẩu. Hãy bỏ mật khẩu trong Excel rồi thử lại.`,
    oldFormat: (name) => `“${name}” là tệp .xls kiểu cũ. Hãy lưu lại thành .xlsx trong Excel rồi thử lại.`,
    unreachable: (name) => `Không tải được “${name}”. Hãy kiểm tra xem bản xem trước còn đang chạy không.`,
    protectedSheet: "Trang tính đang được bảo vệ hoặc sổ tính chỉ đọc, nên không sửa được ô này.",
    ribbonMissing: "Lệnh trên thanh công cụ chưa sẵn sàng. Hãy tải lại trang.",
    unexpected: (detail) => `Có lỗi ngoài dự kiến: ${detail}`,
  },
};

const en: PreviewWords = {
  title: "Browser preview",
  grid: {
    sheetLabel: (name) => `Sheet ${name}`,
    cellLabel: (address, text) => (text === "" ? `Cell ${address}, empty` : `Cell ${address}: ${text}`),
    keysHint: "Type to fill in, F2 to edit, Enter to keep, Esc to give up, F6 for the next part of the page.",
    selectAll: "Select all",
    notRecalculated: "The preview could not recalculate this formula; the value shown is the earlier one.",
    chartLabel: (picture) => chartSentence(picture, "Chart", enNumber),
    chartNumber: enNumber,
  },
  ribbonLabel: "Toolbar",
  open: "Open file",
  samples: "Samples",
  download: "Download",
  compute: "Compute ranking",
  computeTitle: "Runs the ribbon command; the pane on the right is not needed",
  undo: "Undo",
  redo: "Redo",
  language: "Language",
  toLight: "Switch to the light theme",
  toDark: "Switch to the dark theme",
  sheets: "Sheets",
  paneTitle: "Bloc Ranking pane",
  previousSheets: "Earlier sheets",
  nextSheets: "Later sheets",
  unsaved: "Changes not downloaded",
  loading: (name) => `Opening ${name}…`,
  computing: "Computing the ranking…",
  dropHere: "Drop an Excel file (.xlsx) here to open it",
  close: "Close the message",
  leave: {
    title: "Changes not downloaded",
    body: (name) => `The changes in “${name}” have not been downloaded. They are lost if you open another file.`,
    download: "Download, then open",
    discard: "Discard the changes",
    stay: "Stay here",
  },
  problems: {
    notWorkbook: (name) => `“${name}” is not an Excel workbook (.xlsx). Choose an .xlsx file.`,
    tooLarge: (name) => `“${name}” is too large to open. Take out sheets or pictures and try again.`,
    damaged: (name) => `“${name}” is damaged and cannot be read. Open it in Excel, save it as .xlsx and try again.`,
    refused: (name) => `“${name}” has an unsafe structure and was not opened.`,
    encrypted: (name) => `“${name}” is protected by a password. Remove the password in Excel and try again.`,
    oldFormat: (name) => `“${name}” is an old .xls file. Save it as .xlsx in Excel and try again.`,
    unreachable: (name) => `“${name}” could not be loaded. Check whether the preview is still running.`,
    protectedSheet: "The sheet is protected or the workbook is read-only, so this cell cannot be changed.",
    ribbonMissing: "The ribbon command is not ready. Load the page again.",
    unexpected: (detail) => `Something unexpected went wrong: ${detail}`,
  },
};

/** The preview's words in a language. */
export function previewWords(language: Language): PreviewWords {
  return language === "en" ? en : vi;
}
