import type { PaneWords } from "../words-pane";
import { BLOC } from "./bloc-noun";

export const pane: PaneWords = {
  appName: "Xếp hạng khối thi đua",
  switchLanguage: "English",
  refresh: "Đọc lại sổ tính",
  opening: "Đang đọc sổ tính…",

  compute: "Tính điểm, xếp hạng",
  check: "Rà soát",
  computeAllTheSame: "Vẫn tính tạm",
  computeAllTheSameWhy:
    "Chỉ còn thiếu điểm nên có thể tính tạm: điểm còn thiếu được để ngoài, không tính là 0, và bảng ghi rõ “Tạm tính”.",

  steps: {
    papers: "Đang lập văn bản…",
    paperFiles: "Đang tạo tệp Word…",
    reading: "Đang đọc số liệu…",
    scoring: "Đang chấm điểm, xếp hạng…",
    writing: "Đang ghi các bảng kết quả…",
    verifying: "Đang đối chiếu kết quả với Excel…",
    recordCheck: "Đang kiểm tra với bản ghi…",
    finalising: "Đang chốt kết quả…",
    reopening: "Đang mở lại…",
    keeping: "Đang ghi vào trang Thiết lập…",
    recording: "Đang ghi nhật ký tính điểm…",
    checking: "Đang rà soát số liệu…",
    comparing: "Đang so sánh…",
    stability: "Đang xét độ ổn định của thứ hạng…",
    adding: "Đang thêm các trang tính…",
  },
  announce: {
    papers: (count) => `Đã lập ${count} văn bản.`,
    paperFiles: (count) => `Đã tạo ${count} tệp Word.`,
    ranked: (findings) =>
      findings === 0 ? "Đã xếp hạng xong." : `Đã xếp hạng xong, có ${findings} mục cần lưu ý.`,
    nobody: () => "Chưa có đơn vị nào có điểm nên chưa xếp hạng được ai.",
    stopped: (errors) => `Chưa xếp hạng được: còn ${errors} lỗi phải sửa.`,
    checked: (findings) => (findings === 0 ? "Rà soát xong, không có vấn đề." : `Rà soát xong, có ${findings} mục cần xem.`),
    added: (findings) => (findings === 0 ? "Đã thêm các trang tính của khối thi đua." : `Đã thêm các trang tính của khối thi đua, có ${findings} mục cần xem.`),
    compared: (members) => `Đã so sánh ${members} đơn vị.`,
    notCompared: "Chưa so sánh được.",
    stability: "Đã xét xong độ ổn định của thứ hạng.",
    noStability: "Chưa xét được độ ổn định của thứ hạng.",
    asRecorded: "Kiểm tra xong: số liệu và kết quả vẫn đúng như bản ghi.",
    notAsRecorded: "Kiểm tra xong: sổ tính không còn đúng như bản ghi.",
    finalised: "Đã chốt kết quả.",
    notFinalised: (reasons) => `Chưa chốt được, vì ${reasons} lý do.`,
    reopened: "Đã mở lại: có thể sửa số liệu và tính lại.",
    kept: "Đã ghi vào trang Thiết lập.",
  },

  kind: { khoi: "Khối thi đua", cum: "Cụm thi đua" },
  period: (period, year) =>
    period === "half-year" ? `Sơ kết 6 tháng đầu năm ${year}` : period === "year" ? `Tổng kết năm ${year}` : `Giai đoạn đến năm ${year}`,
  groupLine: (name, members) => `${name}: ${members} đơn vị`,

  nextSteps: "Các việc tiếp theo",

  stale: "Số liệu đã thay đổi, cần tính lại",
  provisional: "Tạm tính",
  provisionalWhy: "Còn điểm thiếu, chưa đến hạn, chưa công bố hoặc chưa được thống nhất. Xem danh sách rà soát bên dưới.",
  earlierRun: (when) => `Đang xem kết quả lần tính ${when}`,
  earlierRunNote: "Kết quả nằm trong các bảng xếp hạng của sổ tính này.",
  stopped: "Chưa xếp hạng được",
  stoppedWhy: (errors) =>
    `Còn ${errors} lỗi phải sửa trong số liệu. Bảng xếp hạng của lần tính trước, nếu có, được giữ nguyên.`,
  checkedClean: "Rà soát xong: không có vấn đề gì.",
  notYetComputed: "Chưa tính lần nào. Nhập xong điểm thì bấm nút trên.",
  moment: ({ day, month, year, hour, minute }) => `lúc ${hour}:${minute} ngày ${day}/${month}/${year}`,

  results: {
    heading: "Kết quả xếp hạng",
    rank: "Hạng",
    member: "Đơn vị",
    total: "Tổng điểm",
    rate: "Tỷ lệ",
    tied: "Đồng hạng",
    unranked: "Không xếp hạng",
    noScore: "Chưa có điểm",
    notEligible: "Không xét khen thưởng",
    fingerprint: "Mã kiểm chứng",
    openSheet: (group) => `Mở bảng xếp hạng: ${group}`,
    apart: (group) => `${group} (có tiêu chí không áp dụng, xếp riêng)`,
    nobody: "Nhóm này chưa có đơn vị nào được xếp hạng.",
  },

  nominations: {
    heading: "Đề nghị khen thưởng",
    none: "Chưa có đơn vị nào đủ điều kiện theo tiêu chuẩn khen thưởng đã nhập.",
    noneHalfYear: "Sơ kết 6 tháng không xét khen thưởng.",
    noRules: "Chưa có tiêu chuẩn khen thưởng nào. Ghi ở trang Tiêu chuẩn khen thưởng nếu có xét khen thưởng.",
    open: { khoi: `Chờ ${BLOC.khoi} quyết định`, cum: `Chờ ${BLOC.cum} quyết định` },
    decisions: {
      "award-tie": (award, names, places) => `${award}: ${names} đồng hạng, chỉ còn ${places} suất.`,
      "leaders-vote": (award, names) => `${award}: đưa đơn vị dẫn đầu các nhóm ra bỏ phiếu (${names}).`,
      "ballot-missing": (award, names) => `${award}: chưa nhập kết quả bỏ phiếu của ${names}.`,
      "second-round": (award, names) => `${award}: cần bỏ phiếu vòng hai cho ${names}.`,
      "head-and-deputy": (award, names, _places, kind) => `${award}: ${BLOC[kind]} trưởng, ${BLOC[kind]} phó quyết định giữa ${names}.`,
    },
    show: "Mở bảng đề nghị khen thưởng",
  },

  findings: {
    heading: "Rà soát số liệu",
    error: (count) => `Lỗi phải sửa (${count})`,
    warning: (count) => `Cảnh báo (${count})`,
    info: (count) => `Thông tin (${count})`,
    none: "Không có vấn đề nào.",
    more: (count) => `Xem thêm ${count} mục`,
    at: (sheet, cell) => (cell === undefined ? sheet : `${sheet}, ô ${cell}`),
  },

  start: {
    heading: "Bắt đầu một khối thi đua",
    otherWorkbook: "Sổ tính này chưa phải sổ của khối, cụm thi đua: không có trang “Thiết lập”.",
    emptyWorkbook: "Sổ tính này còn trống.",
    nothingLost: "Các trang hiện có được giữ nguyên; phần mềm chỉ thêm trang mới.",
    addEmpty: "Thêm trang tính trống",
    addEmptyWhy: "Khai báo tên khối, kỳ và các đơn vị, rồi nhập tiêu chí và điểm.",
    addSample: "Thêm mẫu đã điền",
    addSampleWhy: "Xem thử với một trong năm mẫu có sẵn số liệu minh họa.",
    back: "Quay lại",
  },

  sample: {
    heading: "Chọn một mẫu",
    choose: "Mẫu",
    invented: "Mọi điểm số trong mẫu là số liệu minh họa.",
    add: "Thêm mẫu này",
    loading: "Đang tải mẫu…",
    failed: "Không tải được mẫu. Kiểm tra kết nối mạng rồi thử lại.",
  },

  form: {
    heading: "Khối mới",
    name: "Tên khối, cụm",
    nameHint: "Ví dụ: Khối thi đua các cơ quan Tham mưu - Tổng hợp",
    kind: "Loại",
    year: "Năm",
    period: "Kỳ",
    periods: { "half-year": "Sơ kết 6 tháng", year: "Tổng kết năm" },
    groups: "Nhóm xếp hạng",
    oneGroup: "Một nhóm",
    twoGroups: "Hai nhóm: có và không đánh giá công vụ",
    groupNames: { only: "Các đơn vị thành viên", committed: "Có đánh giá công vụ", other: "Không đánh giá công vụ" },
    members: "Đơn vị thành viên",
    membersOf: (group) => `Đơn vị thành viên, nhóm ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    membersHint: "Mỗi dòng một đơn vị; có thể dán cả danh sách.",
    counted: (count) => `${count} đơn vị`,
    add: "Thêm các trang tính",
    later: "Tiêu chí, điểm và tiêu chuẩn khen thưởng nhập tiếp ngay trên trang tính.",
    mistakes: {
      nameEmpty: "Nhập tên khối hoặc cụm.",
      yearWrong: "Nhập năm bằng bốn chữ số, từ 2000 đến 2100.",
      membersEmpty: (group) => (group === null ? "Nhập ít nhất một đơn vị." : `Nhập ít nhất một đơn vị cho nhóm: ${group}.`),
      memberDoubled: (name) => `“${name}” được nhập hai lần. Xóa bớt một dòng hoặc ghi rõ tên hơn.`,
    },
  },

  starter: {
    note: "Bảng tiêu chí ban đầu chỉ là khung gợi ý 100 điểm; sửa theo quy định của khối.",
    sections: [
      {
        name: "Thực hiện nhiệm vụ chuyên môn được giao",
        leaves: [
          { name: "Kết quả thực hiện chương trình, kế hoạch công tác", max: 40 },
          { name: "Cải cách hành chính, chuyển đổi số", max: 20 },
        ],
      },
      {
        name: "Chấp hành chủ trương, chính sách, xây dựng cơ quan",
        leaves: [
          { name: "Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước", max: 10 },
          { name: "Xây dựng tổ chức đảng, chính quyền, đoàn thể", max: 10 },
        ],
      },
      {
        name: "Công tác thi đua, khen thưởng",
        leaves: [
          { name: "Tổ chức phong trào thi đua, nhân rộng điển hình tiên tiến", max: 10 },
          { name: "Tham gia hoạt động của khối, chế độ báo cáo", max: 10 },
        ],
      },
    ],
    flag: "Cờ thi đua của UBND tỉnh",
  },

  faults: {
    "edit-mode": () => ({
      what: "Excel đang ở chế độ nhập ô hoặc đang mở một hộp thoại.",
      todo: "Bấm Enter để nhập xong ô (hoặc đóng hộp thoại), rồi thử lại.",
    }),
    "too-large": () => ({
      what: "Sổ tính quá lớn, Excel không chuyển hết số liệu được.",
      todo: "Xóa các trang hoặc vùng không dùng đến, hoặc mở sổ tính bằng Excel trên máy tính, rồi thử lại.",
    }),
    busy: () => ({ what: "Excel đang bận.", todo: "Đợi vài giây cho Excel tính xong rồi thử lại." }),
    conflict: (sheet) => ({
      what: sheet === undefined ? "Có người vừa sửa các trang trong lúc đang tính." : `Có người vừa sửa trang “${sheet}” trong lúc đang tính.`,
      todo: "Đợi người đó sửa xong rồi thử lại; số liệu sẽ được đọc lại từ đầu.",
    }),
    protected: (sheet) => ({
      what: sheet === undefined ? "Trang cần ghi đang được bảo vệ." : `Trang “${sheet}” đang được bảo vệ.`,
      todo: "Vào thẻ Xem lại, bỏ bảo vệ trang tính (và sổ làm việc, nếu có), rồi thử lại.",
    }),
    "read-only": () => ({
      what: "Sổ tính đang mở ở chế độ chỉ đọc, không ghi kết quả được.",
      todo: "Chuyển sang chế độ chỉnh sửa hoặc lưu một bản sao rồi thử lại trên bản đó.",
    }),
    filtered: (sheet) => ({
      what: sheet === undefined ? "Một trang kết quả đang bật bộ lọc." : `Trang “${sheet}” đang bật bộ lọc.`,
      todo: "Bỏ bộ lọc trên trang đó rồi thử lại.",
    }),
    merged: (sheet) => ({
      what: sheet === undefined ? "Ô gộp hoặc bảng chắn chỗ cần ghi trên một trang kết quả." : `Ô gộp hoặc bảng chắn chỗ cần ghi trên trang “${sheet}”.`,
      todo: "Bỏ gộp ô (hoặc dời bảng đi chỗ khác) rồi thử lại.",
    }),
    unsupported: () => ({
      what: "Bản Excel này thiếu một chức năng cần dùng.",
      todo: "Cập nhật Excel, hoặc mở sổ tính bằng Excel trên web, rồi thử lại.",
    }),
    offline: () => ({ what: "Mất kết nối mạng với Excel.", todo: "Kiểm tra mạng rồi thử lại. Số liệu đã nhập vẫn còn nguyên." }),
    timeout: () => ({
      what: "Excel không trả lời.",
      todo: "Thử lại. Nếu vẫn vậy, lưu sổ tính, đóng rồi mở lại Excel.",
    }),
    "hidden-sheet": (sheet) => ({
      what: sheet === undefined ? "Trang cần mở đang ẩn." : `Trang “${sheet}” đang ẩn.`,
      todo: "Bấm chuột phải vào một thẻ trang, chọn Bỏ ẩn, rồi thử lại.",
    }),
    "no-sheet": (sheet) => ({
      what: sheet === undefined ? "Trang cần mở không còn trong sổ tính." : `Trang “${sheet}” không còn trong sổ tính.`,
      todo: "Có thể trang đã bị xóa hoặc đổi tên. Tính lại để tạo lại trang.",
    }),
    "bloc-exists": () => ({
      what: "Sổ tính này đã có các trang của một khối, cụm.",
      todo: "Bấm nút đọc lại sổ tính ở góc trên, hoặc mở một sổ tính khác để tạo khối mới.",
    }),
    finalised: () => ({ what: "Kết quả đã chốt nên không tính lại được.", todo: "Bấm “Mở lại” rồi tính lại; việc mở lại được ghi vào nhật ký. Văn bản, so sánh, giải trình vẫn lập được." }),
    "final-changed": () => ({
      what: "Số liệu hiện có không còn cho ra kết quả đã chốt.",
      todo: "Đối chiếu với bản ghi để xem ô nào đã thay đổi và sửa lại như cũ; hoặc mở lại rồi tính lại.",
    }),
    running: () => ({ what: "Một lần tính khác đang chạy.", todo: "Đợi lần đó xong rồi thử lại." }),
  },
  retry: "Thử lại",
  reopen: "Mở lại để sửa và tính lại",
  dismiss: "Đóng thông báo",
  unsupported: {
    what: "Phiên bản Excel này chưa chạy được phần mềm.",
    todo: "Cần Excel 2021 trở lên, Microsoft 365, Excel trên web hoặc iPad. Hãy mở sổ tính bằng một trong các bản đó.",
  },
  notInExcel: {
    what: "Trang này chỉ chạy bên trong Excel.",
    todo: "Mở Excel, vào thẻ Trang đầu rồi bấm “Mở ngăn tác vụ”.",
  },

  bug: {
    heading: "Lỗi của phần mềm",
    what: "Phần mềm đã gặp lỗi do chúng tôi gây ra, không phải do số liệu của bạn. Số liệu đã nhập không bị sửa. Hãy sao chép chi tiết dưới đây gửi người hỗ trợ, rồi mở lại.",
    short: "Đây là lỗi của phần mềm, không phải của số liệu; số liệu đã nhập không bị sửa. Chi tiết:",
    details: "Chi tiết lỗi",
    copy: "Sao chép chi tiết",
    copied: "Đã sao chép.",
    copyByHand: "Không sao chép tự động được; chi tiết đã được chọn, bấm Ctrl+C.",
    reload: "Mở lại ngăn tác vụ",
  },

  notice: { title: "Chưa tính được", close: "Đóng cửa sổ này, làm như trên rồi bấm lại nút trên thanh công cụ." },
};
