import type { StabilityWords } from "../words-stability";

export const stability: StabilityWords = {
  title: "Độ ổn định của thứ hạng",
  about: "Xem thứ hạng có giữ được không nếu hệ số các tiêu chí tăng, giảm ít nhiều, nếu một điểm thay đổi hoặc nếu bỏ một tiêu chí.",
  reference: "Chỉ để tham khảo: không quyết định gì, không thay đổi thứ hạng và không ghi gì vào sổ.",
  settings: (share, runs, seed) =>
    `Tính lại ${runs} lần, mỗi lần hệ số của từng tiêu chí tăng hoặc giảm ngẫu nhiên, nhiều nhất ${share}%. Số khởi tạo ${seed}: cùng số này thì kết quả như nhau.`,
  provisional: "Tạm tính: còn điểm thiếu, chưa đến hạn, chưa công bố hoặc chưa được thống nhất.",
  columns: { rank: "Hạng", member: "Đơn vị", span: "Cao nhất–thấp nhất", held: "Giữ hạng" },
  columnsNote: "Cao nhất–thấp nhất: các hạng mà đơn vị đạt được trong các lần tính. Giữ hạng: tỷ lệ số lần vẫn đúng hạng hiện nay.",
  span: (best, worst) => (best === worst ? String(best) : `${best}–${worst}`),
  table: (group, isOwnTable) => (isOwnTable ? `${group} (bảng riêng: có tiêu chí không áp dụng)` : group),
  swaps: {
    heading: "Thay đổi nhỏ nhất của một điểm để hai đơn vị liền kề đổi chỗ",
    gains: ({ ahead, behind, criterion, points }) => `${behind} vượt ${ahead} nếu được thêm ${points} điểm ở “${criterion}”.`,
    loses: ({ ahead, behind, criterion, points }) => `${ahead} xuống sau ${behind} nếu bớt ${points} điểm ở “${criterion}”.`,
    tied: (ahead, behind) => `${ahead} và ${behind} đang đồng hạng.`,
    none: (ahead, behind) => `${behind} không vượt được ${ahead} nếu chỉ thay đổi điểm của một tiêu chí.`,
  },
  drops: {
    heading: "Nếu bỏ một tiêu chí",
    count: (criteria) => `${criteria} tiêu chí mà khi bỏ thì thứ hạng thay đổi`,
    without: (criterion, moves) => `Bỏ “${criterion}”: ${moves}.`,
    move: (member, from, to) => (to === null ? `${member} từ hạng ${from} thành không xếp hạng` : `${member} từ hạng ${from} ${to < from ? "lên" : "xuống"} hạng ${to}`),
    none: "Bỏ bất kỳ tiêu chí nào thì thứ hạng cũng giữ nguyên.",
  },
  alone: "Chỉ có một đơn vị được xếp hạng nên không có gì để so.",
  nobody: "Chưa có đơn vị nào được xếp hạng.",
  stopped: { what: "Chưa xét được độ ổn định vì số liệu còn lỗi, chưa xếp hạng được.", todo: "Bấm Rà soát, sửa các lỗi rồi xét lại." },
  pane: {
    share: "Hệ số mỗi tiêu chí tăng, giảm",
    shareOption: (share) => `nhiều nhất ${share}%`,
    start: "Xét độ ổn định",
    stale: "Số liệu đã thay đổi sau lần xét này.",
  },
  cli: {
    help: "xét độ ổn định của thứ hạng (chỉ để tham khảo), không ghi gì vào sổ",
    share: "hệ số mỗi tiêu chí tăng, giảm nhiều nhất bao nhiêu phần trăm (mặc định 10)",
    runs: "số lần tính (mặc định 10000)",
    seed: "số khởi tạo; cùng số thì kết quả như nhau (mặc định 1)",
    json: "ghi kết quả ra tệp JSON",
    badNumber: (option, given, allowed) => `Tùy chọn ${option}: "${given}" không dùng được; ${allowed}.`,
    allowed: { share: "gõ số từ 0,1 đến 100, nhiều nhất một chữ số thập phân", runs: "gõ số nguyên từ 1 đến 1000000", seed: "gõ số nguyên từ 0 đến 4294967295" },
  },
};
