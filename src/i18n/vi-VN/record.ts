import { lowerFirst } from "../letter-case";
import { formatCount } from "../number";
import type { RecordWords, UnverifiedReason } from "../words-record";

const REASONS: Readonly<Record<UnverifiedReason, string>> = {
  "no-formulas": "các trang kết quả không có ô công thức nào để đối chiếu",
  "not-calculated": "Excel chưa tính xong",
  "changed-meanwhile": "số liệu đã thay đổi trong lúc đối chiếu",
  host: "Excel không cho đọc lại các ô",
};

const n = (count: number): string => formatCount(count, "vi");

export const record: RecordWords = {
  tab: "Bản ghi",
  note: "Tiện ích ghi ở đây số liệu của hai lần tính gần nhất để đối chiếu. Không sửa, không xóa: nội dung bị sửa sẽ bị coi là hỏng.",

  verification: {
    matched: (cells) => `Đã đối chiếu khớp: ${n(cells)} ô`,
    different: (different, cells) => `Đối chiếu không khớp: ${n(different)} trong ${n(cells)} ô`,
    unverified: (reason) => `Chưa đối chiếu: ${REASONS[reason]}`,
    tooClose: (cells) => `${n(cells)} ô không đối chiếu được: các giá trị quá sát nhau, bảng tính không phân biệt nổi`,
    cell: (place, expected, found) => `${place}: phải là ${expected}, đang là ${found}`,
    more: (count) => `… và ${n(count)} ô khác`,
  },
  blank: "để trống",
  yes: "Có",
  no: "Không",
  section: "Đối chiếu và chốt kết quả",
  at: (sheet, cell) => (cell === undefined ? sheet : `${sheet}, ô ${cell}`),

  log: {
    finalised: "Chốt kết quả",
    reopened: "Mở lại",
    ofRun: (when) => `Lần tính ${when}`,
  },

  check: {
    button: "Kiểm tra với bản ghi",
    none: "Chưa có bản ghi của lần tính nào. Hãy tính điểm, xếp hạng trước.",
    damaged: "Bản ghi đã bị sửa bằng tay nên không dùng được. Hãy tính lại để ghi bản mới.",
    atRun: (text) => `Khi tính: ${lowerFirst(text)}`,
    otherDamaged: "Một bản ghi trong sổ đã bị sửa bằng tay và không được dùng.",
    same: (when) => `Số liệu và kết quả vẫn đúng như bản ghi của lần tính ${when}.`,
    differs: (when) => `Sổ tính không còn đúng như bản ghi của lần tính ${when}.`,
    inputs: (count) => `${n(count)} số liệu đầu vào đã thay đổi`,
    cells: (different, checked) => `${n(different)} trong ${n(checked)} ô kết quả khác với bản ghi`,
    gone: (cells) => `${n(cells)} ô kết quả đã bị xóa cùng trang, hàng hoặc cột của chúng`,
    cellsSame: (checked) => `${n(checked)} ô kết quả vẫn khớp với bản ghi`,
    fingerprintSame: "Mã kiểm chứng tính lại khớp với bản ghi",
    fingerprintDiffers: (recorded, fresh) => `Mã kiểm chứng tính lại không khớp: bản ghi ${recorded}, tính lại ${fresh}`,
    noFreshResult: "Số liệu hiện có lỗi nên không tính lại được mã kiểm chứng; xem Rà soát",
    notProven: "Tính lại từ chính bản ghi không ra mã kiểm chứng đã ghi: bản ghi không đáng tin, hoặc được lập bằng phiên bản khác của tiện ích",
    change: (what, was, is, note) => `${what}: trước là ${was}, nay là ${is}${note === undefined ? "" : ` (${note})`}`,
    layerNotUsed: (counted) => `lớp điểm này chưa được dùng vì đã có điểm ${counted}`,
    layerNotListed: "lớp điểm này không được dùng vì không có trong mục “Thứ tự lớp điểm” của trang Thiết lập",
    moreLines: (count) => `… và ${count} mục nữa`,
    changedSince: (count) => `${n(count)} số liệu đầu vào đã thay đổi sau lần tính được ghi lại.`,
  },

  finalise: {
    button: "Chốt kết quả",
    why: "Sau khi chốt, các trang số liệu và kết quả được bảo vệ (không đặt mật khẩu) để tránh sửa nhầm.",
    reopen: "Mở lại",
    reopenWhy: "Mở lại sẽ bỏ bảo vệ các trang và ghi một dòng vào nhật ký; sau đó mới sửa số liệu và tính lại được.",
    confirm: "Chốt",
    confirmReopen: "Mở lại để sửa và tính lại",
    cancel: "Thôi",
    done: (when) => `Đã chốt kết quả của lần tính ${when}.`,
    state: (when, by) => (by === "" ? `Kết quả đã chốt ngày ${when}` : `Kết quả đã chốt ngày ${when}, người lập bảng: ${by}`),
    stateNote: "Các trang số liệu và kết quả đang được bảo vệ; văn bản vẫn lập và điền được.",
    refused: "Chưa chốt được:",
    obstacle: (obstacle) => {
      switch (obstacle.code) {
        case "no-record": return "chưa có lần tính nào được ghi lại; hãy tính điểm, xếp hạng trước";
        case "damaged": return "bản ghi đã bị sửa bằng tay; hãy tính lại";
        case "provisional": return obstacle.fallbacks === undefined ? "kết quả mới là tạm tính"
          : `kết quả mới là tạm tính: còn ${obstacle.fallbacks} kết quả lấy điểm tự chấm hoặc kiểm tra chéo. Hãy nhập điểm đã thống nhất vào cột Điểm Khối thống nhất (hoặc Điểm thẩm định), hay chỉ ghi lớp điểm cuối cùng ở mục “Thứ tự lớp điểm” của trang Thiết lập, rồi tính lại`;
        case "open": return `còn ${obstacle.count} nội dung chờ quyết định`;
        case "not-verified": return "kết quả chưa được đối chiếu; hãy tính lại";
        case "differs": return `khi đối chiếu có ${n(obstacle.count)} ô không khớp`;
        case "inputs-changed": return `${n(obstacle.count)} số liệu đầu vào đã thay đổi sau lần tính; hãy tính lại`;
        case "cells-changed": return `${n(obstacle.count)} ô kết quả khác với bản ghi; hãy tính lại`;
        case "fingerprint": return "tính lại không ra mã kiểm chứng đã ghi; hãy tính lại";
      }
    },
    reopened: "Đã mở lại: có thể sửa số liệu và tính lại.",
    notFinalised: "Kết quả chưa chốt, không cần mở lại.",
    leftProtected: (sheets) => `Vẫn được bảo vệ như trước khi chốt: ${sheets}.`,
    barsRun: "Kết quả đã chốt nên không tính lại được. Hãy mở lại trước.",
  },

  preparedBy: {
    label: "Người lập bảng",
    hint: "Ghi vào nhật ký tính điểm; lưu ở trang Thiết lập. Có thể để trống.",
    save: "Ghi tên",
    leaveBlank: "Để trống",
  },

  cli: {
    verify: "so sổ tính với bản ghi của lần tính gần nhất (mã thoát 0: như cũ, 1: có khác)",
    finalise: "chốt kết quả: bảo vệ các trang số liệu và kết quả, ghi vào nhật ký",
    reopen: "mở lại kết quả đã chốt",
    out: "sổ tính được ghi ra",
    useReopen: "Dùng lệnh reopen để mở lại: bloc-ranking reopen <book.xlsx> -o <out.xlsx>",
  },
};
