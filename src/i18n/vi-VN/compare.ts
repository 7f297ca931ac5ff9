import type { RollUpProblem } from "../../core/roll-up/check-years";
import { formatDate } from "../date";
import type { FindingText } from "../words";
import type { CompareWords } from "../words-compare";

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `năm ${first}` : `giai đoạn ${first}–${last}`;
};

export const compare: CompareWords = {
  tab: "So sánh",
  congress: {
    tabs: {
      years: (count) => `Tổng hợp ${count} năm`,
      units: "Tổng hợp theo đơn vị",
      commended: "Danh sách khen thưởng",
      trend: (group) => (group === "" ? "Xu hướng" : `Xu hướng - ${group}`),
    },
    span: spanOf,
    yearsTitle: (span) => `TỔNG HỢP KẾT QUẢ XẾP HẠNG THI ĐUA ${span.toUpperCase()}`,
    unitsTitle: (span) => `TỔNG HỢP KẾT QUẢ THI ĐUA, KHEN THƯỞNG THEO ĐƠN VỊ ${span.toUpperCase()}`,
    commendedTitle: (span) => `DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG ${span.toUpperCase()}`,
    trendTitle: (span) => `XU HƯỚNG KẾT QUẢ THI ĐUA ${span.toUpperCase()}`,
    group: (name) => `Nhóm: ${name}`,
    label: "TT",
    unit: "Đơn vị",
    item: "Nội dung",
    year: (year) => `Năm ${year}`,
    firstPlaces: "Số năm hạng nhất",
    items: { rank: "Xếp hạng", class: "Xếp loại", award: "Danh hiệu, hình thức", decision: "Số quyết định" },
    rank: (rank, of) => `${rank}/${of}`,
    notRanked: "Chưa xếp hạng",
    notMember: "–",
    ofBody: (text, body) => `${text} (${body})`,
    formerName: (years, name) => `${years}: ${name}`,
    joined: (year) => `Tham gia từ năm ${year}`,
    left: (year) => `Tham gia đến năm ${year}`,
    otherGroup: (years, group) => `${years}: nhóm ${group}`,
    legend: "Xếp hạng ghi hạng trên số đơn vị được xếp hạng của nhóm. Dấu –: năm đó không là thành viên của khối, cụm.",
    sources: "Nguồn số liệu (tệp, ngày tính, mã kiểm chứng):",
    source: ({ year, file, fingerprint, asOf }) =>
      `Năm ${year}: ${[file, ...(asOf === undefined ? [] : [formatDate(asOf)]), fingerprint ?? "không có mã kiểm chứng"].join("; ")}`,
    remarks: "Lưu ý:",
    memberYears: "Số năm là thành viên",
    rankedYears: "Số năm được xếp hạng",
    classYears: (name) => `Số năm ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    awardCount: (name, kind) => (kind === "individual" ? `${name} (cá nhân)` : name),
    commended: { collectives: "Tập thể được khen tại Đại hội", individuals: "Cá nhân được khen tại Đại hội" },
    total: "Cộng",
    unknownUnit: "Chưa ghi thuộc đơn vị nào",
    countsOnly: "Bảng chỉ đếm số năm và số lượt khen thưởng; không cộng hay lấy bình quân thứ hạng, vì nhóm và tiêu chí mỗi năm một khác.",
    parts: {
      collectives: "Tập thể được khen thưởng tại Đại hội", individuals: "Cá nhân được khen thưởng tại Đại hội",
      unknown: "Chưa ghi rõ là tập thể hay cá nhân", yearly: "Khen thưởng hằng năm", byUnit: "Khen thưởng tại Đại hội theo đơn vị",
    },
    subject: "Tập thể, cá nhân",
    award: "Danh hiệu, hình thức khen thưởng",
    yearHeader: "Năm",
    decision: "Số quyết định",
    by: "Cấp khen thưởng",
    none: "Chưa có dòng nào trong trang Kết quả khen thưởng.",
    counts: (collectives, individuals) => `Khen thưởng tại Đại hội: ${collectives} tập thể, ${individuals} cá nhân`,
    decided: (decision, date) => [decision, date === "" ? "" : `ngày ${formatDate(date)}`].filter((part) => part !== "").join(", "),
    measures: { total: "Tổng điểm", rate: "Tỷ lệ % so với điểm tối đa áp dụng", rank: "Xếp hạng" },
    charts: { rate: (group) => `Tỷ lệ %${group === "" ? "" : ` – ${group}`}`, rank: (group) => `Xếp hạng (1 là cao nhất)${group === "" ? "" : ` – ${group}`}` },
    period: ({ period, year }) => (period === "half-year" ? `6 tháng ${year}` : `Năm ${year}`),
    trendNote: "Tiêu chí và thang điểm có thể khác nhau giữa các kỳ; ô trống: không là thành viên hoặc chưa xếp hạng.",
  },
  problem,
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" },
};

function problem(found: RollUpProblem, files: readonly string[]): FindingText {
  const names = files.join(", ");
  switch (found.code) {
    case "year-doubled":
      return { what: `Các tệp ${names} cùng là của năm ${found.params.year}.`, todo: "Chỉ giữ một tệp cho mỗi năm, hoặc sửa năm ở trang Thiết lập." };
    case "not-a-year":
      return { what: `Tệp ${names} không phải của cả năm (kỳ sơ kết 6 tháng hoặc giai đoạn).`, todo: "Dùng tệp tổng kết năm." };
    case "different-bloc":
      return {
        what: `Tệp ${names} là của “${found.params.name}”, không phải “${found.params.other}”.`,
        todo: "Bỏ tệp đó ra; nếu vẫn là khối, cụm ấy nhưng đã đổi tên, thêm --renamed.",
      };
    case "year-stopped":
      return {
        what: `Năm ${found.params.year} (${names}) chưa xếp hạng được vì còn lỗi.`,
        todo: "Sửa các lỗi của tệp đó; hoặc thêm --provisional nếu chỉ thiếu điểm; hoặc thêm --with-stopped để năm đó không có thứ hạng.",
      };
    case "year-provisional":
      return { what: `Năm ${found.params.year} (${names}) là kết quả tạm tính.`, todo: "Bổ sung điểm còn thiếu rồi tổng hợp lại trước khi trình." };
    case "years-missing":
      return { what: `Thiếu tệp của ${found.params.years.map((year) => `năm ${year}`).join(", ")}.`, todo: "Thêm tệp của năm còn thiếu rồi tổng hợp lại." };
    case "one-year":
      return { what: `Chỉ có một năm (${found.params.year}).`, todo: "Thêm tệp của các năm khác để tổng hợp nhiều năm." };
    case "granted-whose":
      return { what: `${names}: “${found.params.subject}” (${found.params.award}) chưa ghi thuộc đơn vị nào, nên không tính cho đơn vị nào.`, todo: "Điền cột Thuộc đơn vị ở trang Kết quả khen thưởng." };
    case "granted-what":
      return { what: `${names}: “${found.params.subject}” (${found.params.award}) chưa ghi là tập thể hay cá nhân, nên không đếm.`, todo: "Điền cột Loại đối tượng ở trang Kết quả khen thưởng." };
  }
}
