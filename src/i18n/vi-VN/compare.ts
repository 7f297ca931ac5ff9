import type { BlocInfo } from "../../core/bloc";
import type { RollUpProblem } from "../../core/roll-up/check-years";
import { formatDate } from "../date";
import { lowerFirst } from "../letter-case";
import type { FindingText } from "../words";
import type { CompareWords } from "../words-compare";
import { groupLine, ofGroup } from "./group-name";

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `năm ${first}` : `giai đoạn ${first}–${last}`;
};

const periodOf = ({ period, year }: Pick<BlocInfo, "period" | "year">): string =>
  period === "half-year" ? `6 tháng đầu năm ${year}` : period === "years" ? `Giai đoạn đến năm ${year}` : `Năm ${year}`;
const shortPeriod = ({ period, year }: Pick<BlocInfo, "period" | "year">): string => (period === "half-year" ? `6 tháng ${year}` : `Năm ${year}`);
/** The two words of the mark stay on one line of a narrow header. */
const marked = (text: string, provisional: boolean): string => (provisional ? `${text} (tạm\u00a0tính)` : text);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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
    group: groupLine,
    label: "TT",
    unit: "Đơn vị",
    item: "Nội dung",
    year: (year, provisional) => marked(`Năm ${year}`, provisional),
    firstPlaces: "Số năm hạng nhất",
    items: { rank: "Xếp hạng", class: "Xếp loại", award: "Danh hiệu, hình thức", decision: "Số quyết định" },
    rank: (rank, of, tied) => `${rank}/${of}${tied ? " (đồng hạng)" : ""}`,
    notRanked: "Chưa xếp hạng",
    notMember: "–",
    ofBody: (text, body) => `${text} (${body})`,
    formerName: (years, name) => `${years}: ${name}`,
    joined: (year) => `Tham gia từ năm ${year}`,
    left: (year) => `Tham gia đến năm ${year}`,
    otherGroup: (years, group) => `${years}: ${ofGroup(group)}`,
    legend: "Xếp hạng ghi hạng trên số đơn vị được xếp hạng của nhóm.",
    notMemberLegend: "Dấu –: năm đó không là thành viên của khối, cụm.",
    sources: "Nguồn số liệu (tệp, ngày tính, mã kiểm chứng):",
    sourcesOn: (tab) => `Nguồn số liệu: xem cuối trang tính “${tab}”.`,
    source: ({ year, period, file, fingerprint, asOf }) =>
      `${shortPeriod({ year, period })}: ${[file, ...(asOf === undefined ? [] : [formatDate(asOf)]), fingerprint ?? "không có mã kiểm chứng"].join("; ")}`,
    remarks: "Lưu ý:",
    memberYears: "Số năm là thành viên",
    rankedYears: "Số năm được xếp hạng",
    classYears: (name) => `Số năm ${lowerFirst(name)}`,
    awardCount: (name, kind) => (kind === "individual" ? `${name} (cá nhân)` : name),
    commended: { collectives: "Tập thể được khen tại Đại hội", individuals: "Cá nhân được khen tại Đại hội" },
    total: "Cộng",
    unknownUnit: "Chưa ghi thuộc đơn vị nào",
    countsOnly: "Bảng chỉ đếm số năm và số lượt khen thưởng; không cộng hay lấy bình quân thứ hạng, vì nhóm và tiêu chí có thể khác nhau giữa các năm.",
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
    measures: { total: "Tổng điểm", totalIsRate: "Tổng điểm (cũng là tỷ lệ % so với điểm tối đa áp dụng)", rate: "Tỷ lệ % so với điểm tối đa áp dụng", rank: "Xếp hạng" },
    charts: { rate: (group) => `Tỷ lệ % theo kỳ${group === "" ? "" : ` – ${group}`}`, rank: (group) => `Xếp hạng theo kỳ (1 là cao nhất)${group === "" ? "" : ` – ${group}`}` },
    period: (bloc, provisional) => marked(shortPeriod(bloc), provisional),
    trendNote: "Tiêu chí và thang điểm có thể khác nhau giữa các kỳ.",
    emptyLegend: "Ô trống: không là thành viên, chưa xếp hạng, hoặc khi đó gồm nhiều đơn vị.",
  },
  sheet: {
    title: (bloc) => `SO SÁNH KẾT QUẢ THI ĐUA ${periodOf(bloc).toUpperCase()}`,
    withPeriod: (bloc, file) => `So với ${lower(periodOf(bloc))} (tệp ${file})`,
    withRun: (time) => `So với lần tính trước, ${time}`,
    results: (fingerprint) => `Bảng này lập theo kết quả kỳ này (mã kiểm chứng ${fingerprint}, ghi đủ ở cuối bảng)`,
    outdated: (fingerprint, ranAt) => `Bảng này lập theo kết quả cũ (mã kiểm chứng ${fingerprint}), chưa theo lần tính ${ranAt}; cần so sánh lại`,
    columns: {
      label: "TT", unit: "Đơn vị", earlierRank: "Hạng trước", rank: "Hạng nay", move: "Tăng, giảm hạng", earlierTotal: "Điểm trước", total: "Điểm nay",
      change: "Chênh lệch điểm", causes: "Tiêu chí làm thay đổi (chênh lệch lớn nhất trước)",
    },
    group: groupLine,
    move: (places) => (places > 0 ? `Tăng ${places}` : places < 0 ? `Giảm ${-places}` : "Giữ nguyên"),
    notComparable: "–",
    sameTotal: "Điểm không thay đổi.",
    cause: (name, change, earlier, now) => `${name}: ${change} (${earlier === "" ? "–" : earlier} → ${now === "" ? "–" : now})`,
    only: { now: "kỳ trước không có", earlier: "kỳ này không có" },
    otherMax: (earlier, now) => `điểm tối đa ${earlier} → ${now}`,
    rescale: "Quy đổi do có tiêu chí không tính",
    rounding: "Làm tròn",
    more: (count, change) => `${count} mục khác${count > 1 ? " cộng lại" : ""}: ${change}`,
    overtook: (names) => `Vượt lên trên: ${names}`,
    overtakenBy: (names) => `Bị vượt bởi: ${names}`,
    formerly: (name) => `trước là ${name}`,
    notCompared: "Không so sánh",
    unmatched: {
      new: () => "Không có ở kỳ trước",
      merged: (names) => `Hợp nhất từ ${names}: không so với riêng đơn vị nào`,
      split: (names) => `Tách ra từ ${names}: không so với toàn bộ đơn vị cũ`,
      gone: (names) => (names === "" ? "Chỉ có ở kỳ trước" : `Chỉ có ở kỳ trước; nay là ${names}`),
    },
    criteriaOnly: { now: (names) => `Tiêu chí chỉ có ở kỳ này: ${names}.`, earlier: (names) => `Tiêu chí chỉ có ở kỳ trước: ${names}.` },
    reworded: (names) => `Tiêu chí cùng mã nhưng khác tên, được coi là một (cần xem lại): ${names}.`,
    rewordedPair: (earlier, now) => `“${earlier}” → “${now}”`,
    otherBloc: (name) => `Tệp kỳ trước ghi tên “${name}”.`,
    later: "Lưu ý: kỳ đem so không sớm hơn kỳ này.",
    provisional: { now: "Kết quả kỳ này là tạm tính.", earlier: "Kết quả kỳ trước là tạm tính." },
    legend: "Điểm của mỗi tiêu chí là phần đóng góp vào tổng điểm (đã nhân hệ số). Chênh lệch của các tiêu chí cộng lại đúng bằng chênh lệch tổng điểm.",
    nowSource: (period, fingerprint) => `Kỳ này: ${period}; mã kiểm chứng ${fingerprint}`,
    earlierSource: (period, fingerprint) => `Kỳ trước: ${period}; mã kiểm chứng ${fingerprint}`,
  },
  refusal: {
    nowStopped: { what: "Chưa so sánh được vì số liệu hiện tại còn lỗi, chưa xếp hạng được.", todo: "Bấm Rà soát, sửa các lỗi rồi so sánh lại." },
    nowMissing: {
      what: "Chưa so sánh được vì số liệu hiện tại còn thiếu điểm.",
      todo: "Bổ sung điểm; hoặc so sánh tạm: bấm “Tính điểm, xếp hạng” rồi chọn “Vẫn tính tạm” trước khi so sánh (dòng lệnh: thêm --provisional).",
    },
    noPrevious: { what: "Trong tệp chưa có lần tính trước để so sánh.", todo: "Tính điểm, xếp hạng ít nhất một lần rồi sửa số liệu, hoặc chọn tệp của kỳ trước." },
    earlierStopped: (file) => ({ what: `Tệp ${file} còn lỗi nên không xếp hạng được.`, todo: "Mở tệp đó, sửa các lỗi rồi so sánh lại." }),
    earlierMissing: (file) => ({
      what: `Tệp ${file} còn thiếu điểm nên chưa xếp hạng được.`,
      todo: "Mở tệp đó, bổ sung điểm rồi so sánh lại. Muốn so sánh tạm, bỏ qua điểm còn thiếu: thêm --provisional ở dòng lệnh; trong Excel, kết quả hiện tại cũng phải được tính bằng “Vẫn tính tạm”.",
    }),
    earlierUnreadable: (file) => ({ what: `Tệp ${file} không phải sổ tính chấm điểm của khối, cụm.`, todo: "Chọn tệp chấm điểm của kỳ trước." }),
    nothingInCommon: (file) => ({ what: `Không có đơn vị nào của tệp này có trong ${file}.`, todo: "Kiểm tra xem có chọn nhầm tệp của khối, cụm khác không; nếu đơn vị đã đổi tên, ghi tên cũ vào cột Đơn vị tiền thân." }),
  },
  pane: {
    title: "So sánh",
    about: "Xem đơn vị nào tăng, giảm hạng và do tiêu chí nào.",
    withRun: "So với lần tính trước",
    withFile: "So với tệp kỳ trước…",
    fileLabel: "Chọn tệp Excel của kỳ trước",
    done: (count) => `Đã so sánh ${count} đơn vị.`,
    moved: (up, down) => `${up} đơn vị tăng hạng, ${down} đơn vị giảm hạng.`,
    show: "Xem trang So sánh",
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
