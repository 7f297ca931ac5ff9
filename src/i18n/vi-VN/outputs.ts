import type { BlocInfo, BlocKind } from "../../core/bloc";
import { formatDate } from "../date";
import { formatDecimal } from "../number";
import type { OutputWords, ReasonParams } from "../words-outputs";
import { BLOC } from "./bloc-noun";
import { groupLine } from "./group-name";
import { method, unappraised } from "./standings-method";

const text = (params: ReasonParams, key: string): string => String(params[key] ?? "");
const number = (params: ReasonParams, key: string): string => (text(params, key) === "" ? "" : formatDecimal(text(params, key), "vi"));
const day = (params: ReasonParams, key: string): string => formatDate(text(params, key));

const waits = (kind: BlocKind): string => `Chờ ${BLOC[kind]} quyết định`;
const places = (params: ReasonParams): string => `${text(params, "places")} suất${text(params, "scope") === "group" ? " của nhóm" : ""}`;
const headAndDeputy = (params: ReasonParams): string => {
  const bloc = BLOC[text(params, "kind") === "cum" ? "cum" : "khoi"];
  return `${bloc} trưởng và ${bloc} phó`;
};

function periodOf({ period, year }: Pick<BlocInfo, "period" | "year">): string {
  if (period === "half-year") return `6 tháng đầu năm ${year}`;
  return period === "years" ? `Giai đoạn đến năm ${year}` : `Năm ${year}`;
}

function list(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join("; ");
}

export const outputs: OutputWords = {
  shortcomings: {
    tab: "Tồn tại, hạn chế",
    title: (period) => `TỒN TẠI, HẠN CHẾ CỦA CÁC ĐƠN VỊ, ${period.toUpperCase()}`,
    columns: { label: "TT", criterion: "Đơn vị; nội dung, tiêu chí", what: "Tồn tại, tiến độ", target: "Chỉ tiêu năm", actual: "Thực hiện", share: "% so với chỉ tiêu năm" },
    report: "Báo cáo",
    others: "Các tiêu chí khác",
    none: "Không có",
    legend: ({ targets, rates, pending, losses }) => [
      losses && `${losses.apart ? "Không kể điểm bị trừ và tiêu chí không đạt, đơn vị" : "Đơn vị"} mất điểm ở trên ${losses.most} tiêu chí thì ghi ${losses.listed} tiêu chí mất nhiều nhất, các tiêu chí còn lại ghi gộp.`,
      targets && "Kết quả so với chỉ tiêu cả năm; dưới 50% ghi là chậm. Với tiêu chí tính điểm theo kết quả, phần chưa đạt chỉ tiêu cả năm không ghi là mất điểm.",
      rates && "Chỉ tiêu là tỷ lệ % không cộng dồn trong năm nên phải đạt đủ.",
      pending && "Tiêu chí chưa đến hạn chưa tính điểm và không ghi ở đây.",
      "Bảng này không làm thay đổi điểm và thứ hạng.",
    ].filter((part) => typeof part === "string").join(" "),
    say: {
      "report-not-received": (p) => `Chưa nhận được báo cáo (hạn ${day(p, "due")})`,
      "report-late": (p) => `Báo cáo chậm: hạn ${day(p, "due")}, nhận ${day(p, "received")}`,
      "no-score": () => "Chưa có điểm",
      missing: () => "Chưa chấm",
      deducted: (p) => `Bị trừ ${number(p, "lost")} điểm: còn ${number(p, "points")}/${number(p, "max")}`,
      failed: (p) => `Không đạt: mất ${number(p, "lost")} điểm`,
      lost: (p) => `Mất ${number(p, "lost")} điểm: được ${number(p, "points")}/${number(p, "max")}`,
      "lost-more": (p) => `${text(p, "count")} tiêu chí: mất ${number(p, "lost")} điểm`,
      penalty: (p) => `Điểm trừ: ${number(p, "points")}`,
      target: () => "Đạt tiến độ",
      "target-behind": () => "Chậm tiến độ: chưa được một nửa chỉ tiêu năm",
      rate: () => "Đạt chỉ tiêu",
      "rate-short": () => "Chưa đạt chỉ tiêu",
    },
  },
  tabs: { summary: "Bảng tổng hợp điểm", nominations: "Đề nghị khen thưởng", "data-check": "Rà soát số liệu", "run-log": "Nhật ký tính điểm" },
  standingsTab: (group) => (group === "" ? "Bảng xếp hạng" : `XH - ${group}`),
  provisional: "tạm tính",
  provisionalPage: "TẠM TÍNH",
  page: "Trang &P",
  fingerprint: (short) => `Mã kiểm chứng: ${short}`,
  runLine: (ranAt) => `Kết quả lần tính ngày ${timeOf(ranAt)}`,
  time: timeOf,

  standings: {
    title: (bloc) => `BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA ${periodOf(bloc).toUpperCase()}`,
    columns: {
      label: "TT", member: "Đơn vị", total: "Tổng điểm", max: "Điểm tối đa áp dụng", rate: "Tỷ lệ %",
      rank: "Xếp hạng", class: "Xếp loại", remark: "Ghi chú",
    },
    sectionMax: (max) => `(${formatDecimal(max, "vi")} điểm)`,
    sectionLimit: (most, scale) => `(${scale === "bonus" ? "" : "trừ "}tối đa ${formatDecimal(most, "vi")})`,
    groupLine: (name, several) => (several ? groupLine(name) : name),
    notApplicableTable: "Đơn vị có tiêu chí không áp dụng (xếp riêng)",
    unranked: "Không xếp hạng",
    tied: (rank, others) => `Đồng hạng ${rank} với ${others.join(", ")}`,
    tiedInOrder: "Bằng điểm với đơn vị khác; thứ tự theo mã đơn vị, không phải hơn kém",
    noScore: "Chưa có điểm",
    notRanked: "Không xếp hạng",
    unsettled: ({ fallbacks, missing, pending, notPublished }) => `Tạm tính: ${list([
      fallbacks > 0 && `còn ${fallbacks} tiêu chí lấy điểm tự chấm/kiểm tra chéo`,
      missing > 0 && `${missing} tiêu chí chưa chấm`,
      pending > 0 && `${pending} tiêu chí chưa đến hạn`,
      notPublished > 0 && `${notPublished} tiêu chí chưa công bố điểm`,
    ])}`,
    missingAsZero: (count) => `${count} tiêu chí chưa chấm, tính 0 điểm`,
    notApplicable: (count) => `${count} tiêu chí không áp dụng`,
    rescaled: (earned, max, full) =>
      `Đạt ${formatDecimal(earned, "vi")}/${formatDecimal(max, "vi")} điểm áp dụng, quy về thang ${formatDecimal(full, "vi")}`,
    rated: (earned, max, rate) => `Đạt ${formatDecimal(earned, "vi")}/${formatDecimal(max, "vi")} điểm tối đa áp dụng = ${formatDecimal(rate, "vi")}%`,
    notConsidered: (reasons) => `Không xét khen thưởng: ${reasons}`,
    method,
    unappraised,
    orderOfTies: "Các đơn vị đồng hạng xếp theo mã đơn vị, không phân hơn kém.",
    goneTitle: "Ghi chú của đơn vị không còn trong bảng",
    goneGroup: "Nhóm này không còn trong Thiết lập: không có kết quả hiện hành.",
    empty: "Nhóm chưa có đơn vị nào.",
    sideValue: (header, value) => `${header}: ${value}`,
    signPlace: (place, year) => `${place === "" ? "…………" : place}, ngày …… tháng …… năm ${year}`,
    signAuthority: { khoi: "TM. KHỐI THI ĐUA", cum: "TM. CỤM THI ĐUA" },
    signTitle: { khoi: "KHỐI TRƯỞNG", cum: "CỤM TRƯỞNG" },
    signHint: "(Ký, ghi rõ họ tên, đóng dấu)",
  },

  summary: {
    title: (bloc) => `BẢNG TỔNG HỢP ĐIỂM THI ĐUA ${periodOf(bloc).toUpperCase()}`,
    label: "TT",
    criterion: "Nội dung, tiêu chí",
    max: "Điểm tối đa",
    total: "TỔNG ĐIỂM",
    applicableMax: "Điểm tối đa áp dụng",
    rate: "Tỷ lệ %",
    rank: "Xếp hạng",
    class: "Xếp loại",
    status: {
      missing: "Chưa chấm", "n/a": "Không áp dụng", pending: "Chưa đến hạn", "not-published": "Chưa công bố", unreadable: "Không đọc được",
    },
    marks: { final: "", appraised: "", "cross-check": "*", self: "**", overridden: " (đc)" },
    legend: (signs) => (signs.size === 0 ? "" : `Ghi chú: ${list([
      signs.has("cross-check") && "*: điểm kiểm tra chéo",
      signs.has("self") && "**: điểm tự chấm",
      signs.has("overridden") && "(đc): điểm điều chỉnh",
      signs.has("plain") && "không có dấu: điểm thẩm định, điểm khối, cụm thống nhất hoặc điểm tính từ số liệu",
      signs.has("not-for-group") && "–: tiêu chí không áp dụng cho nhóm",
    ])}.`),
    notForGroup: "–",
  },

  nominations: {
    title: (bloc) => `KẾT QUẢ XÉT, ĐỀ NGHỊ KHEN THƯỞNG ${periodOf(bloc).toUpperCase()}`,
    columns: {
      label: "TT", award: "Danh hiệu, hình thức khen thưởng", subject: "Đơn vị, cá nhân", group: "Nhóm", rank: "Xếp hạng",
      total: "Tổng điểm", class: "Xếp loại", choice: "Chọn", reason: "Lý do",
    },
    nominated: "Đề nghị khen thưởng",
    open: waits,
    notNominated: "Đã xét, không đề nghị",
    none: "Chưa có trường hợp nào đủ điều kiện đề nghị.",
    noneHalfYear: (year, awards) => `Sơ kết 6 tháng không xét, đề nghị khen thưởng. Việc xét, đề nghị thực hiện khi tổng kết năm ${year}${awards.length === 0 ? "; sổ này chưa có tiêu chuẩn khen thưởng" : `, theo trang Tiêu chuẩn khen thưởng: ${awards.join("; ")}`}.`,
    noRules: "Sổ này chưa có tiêu chuẩn khen thưởng nào.",
    toBeDecided: waits,
    decision: {
      "award-tie": (places, kind) => `Đồng hạng ở suất cuối, còn ${places} suất: ${BLOC[kind]} quyết định`,
      "leaders-vote": (places) => `Các đơn vị dẫn đầu nhóm đưa ra bỏ phiếu, lấy ${places} đơn vị`,
      "ballot-missing": () => "Chưa nhập kết quả bỏ phiếu",
      "second-round": () => "Cần bỏ phiếu lần hai",
      "head-and-deputy": (_places, kind) => `${BLOC[kind]} trưởng và ${BLOC[kind]} phó quyết định, ghi rõ lý do`,
    },
    wholeBloc: { khoi: "Toàn khối", cum: "Toàn cụm" },
    proposalOnly: "Đây là đề nghị theo kết quả chấm điểm; việc tặng thưởng do cấp có thẩm quyền quyết định.",
    provisional: "Kết quả mới là tạm tính nên đề nghị này có thể thay đổi; chỉ trình khi đã có kết quả chính thức.",
    choiceHint: (places) => `Đánh dấu x vào ô “Chọn” (tối đa ${places}), ghi lý do vào ô “Lý do” cùng dòng (các ô tô vàng), rồi tính lại.`,
    votesHint: "Nhập số phiếu ở trang “Kết quả bỏ phiếu” rồi tính lại; dấu chọn không thay cho phiếu.",
    mayChange: (awards) => `Có thể thay đổi sau khi quyết định về ${awards.join(", ")}`,
    waiting: "Chờ quyết định về danh hiệu, hình thức khen thưởng khác",
    withVotes: (votes) => `phiếu đồng ý ${votes}`,
    decidedHere: (kind) => `${BLOC[kind]} đã quyết định (sửa dấu chọn hoặc xóa đi nếu thay đổi)`,
    notNeeded: "Quyết định này hiện không còn cần đến; vẫn giữ lại cho đến khi được xóa.",
    decidedBy: BLOC,
    frontline: ({ award, frontline, nominated, unknown, share, minimum, reached }) => list([
      `${award === "" ? "Tỷ lệ người lao động trực tiếp trong số cá nhân được đề nghị" : `– ${award}`}: ${frontline}/${nominated} (${formatDecimal(share, "vi")}%)`,
      unknown > 0 && `${unknown} người chưa ghi Trực tiếp / Lãnh đạo`,
      minimum !== "" && `quy định từ ${formatDecimal(minimum, "vi")}%: ${reached ? "đạt" : "chưa đạt"}`,
    ]),
  },

  nominationList: {
    tab: "Danh sách đề nghị",
    title: (bloc) => `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG ${periodOf(bloc).toUpperCase()}`,
    attached: ({ kind, name, year }) => `(Kèm theo Tờ trình số ……/TTr-${kind === "khoi" ? "KTĐ" : "CTĐ"} ngày …… tháng …… năm ${year} của ${name})`,
    columns: {
      label: "TT", salutation: "Ông/Bà", name: "Họ tên (tên tập thể)", position: "Chức vụ, đơn vị công tác", member: "Đơn vị đề nghị",
      leader: "Trực tiếp / Lãnh đạo", award: "Danh hiệu, hình thức đề nghị", citation: "Nội dung ghi trong quyết định",
      priorTitles: "Danh hiệu đã được tặng (số QĐ)", initiative: "Sáng kiến (số QĐ công nhận)", report: "Báo cáo thành tích",
      group: "Nhóm", rank: "Hạng", total: "Điểm", ballot: "Phiếu", note: "Ghi chú",
    },
    collectives: "TẬP THỂ",
    individuals: "CÁ NHÂN",
    leader: "Lãnh đạo",
    frontline: "Trực tiếp",
    held: (award, year, decision) => `${award} năm ${year}${decision === "" ? "" : `, ${decision}`}`,
    votes: (share, votes, base) => `${votes}/${base} (${formatDecimal(share, "vi")}%)`,
    nobody: "Lần tính này không đề nghị tập thể, cá nhân nào.",
  },

  dataCheck: {
    title: (period) => (period === "" ? "RÀ SOÁT SỐ LIỆU" : `RÀ SOÁT SỐ LIỆU ${period.toUpperCase()}`),
    columns: { label: "TT", severity: "Mức độ", sheet: "Trang tính", cell: "Ô", what: "Nội dung", todo: "Cần làm" },
    severity: { error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" },
    counts: (errors, warnings, infos) => `Lỗi: ${errors}; cảnh báo: ${warnings}; thông tin: ${infos}.`,
    clean: "Không phát hiện vấn đề nào.",
    ranked: "Đã tính điểm và xếp hạng.",
    rankedProvisionally: "Đã tính điểm và xếp hạng tạm tính.",
    stopped: (errors) => `Chưa xếp hạng: có ${errors} lỗi phải sửa. Sửa xong, bấm lại “Tính điểm, xếp hạng”.`,
    earlierStands: "Các bảng kết quả đang có là của lần tính trước, ghi ngày tính ở đầu mỗi bảng; lần này không thay đổi.",
    noEarlier: "Chưa có bảng kết quả nào từ lần tính trước.",
    wholeBook: "(cả tệp)",
  },

  runLog: {
    title: "NHẬT KÝ TÍNH ĐIỂM",
    note: "Mỗi lần tính thêm một dòng ở cuối; các dòng cũ được giữ nguyên.",
    columns: {
      time: "Thời gian", period: "Kỳ", result: "Kết quả", ranked: "Số đơn vị xếp hạng", errors: "Lỗi", warnings: "Cảnh báo",
      infos: "Thông tin", fingerprint: "Mã kiểm chứng", language: "Ngôn ngữ", sheets: "Trang tính đã ghi",
      by: "Người lập bảng", verified: "Đối chiếu", finalised: "Chốt kết quả",
    },
    result: { ranked: "Đã xếp hạng", provisional: "Đã xếp hạng (tạm tính)", stopped: "Đã dừng, chưa xếp hạng" },
    language: "Tiếng Việt",
  },

  period: periodOf,
  reasons: {
    excluded: (p) => text(p, "reason"),
    dissolved: (p) => `Đã giải thể, sáp nhập từ ${day(p, "date")}`,
    "too-young": (p) => `Mới thành lập ${text(p, "months")} tháng tính đến cuối năm, yêu cầu từ ${text(p, "minMonths")} tháng`,
    "below-min-share": (p) => `“${text(p, "criterion")}” đạt ${number(p, "share")}% điểm tối đa, dưới mức tối thiểu ${number(p, "minShareEach")}% từng tiêu chí`,
    "not-registered": () => "Không đăng ký thi đua",
    "report-not-received": (p) => `Chưa nhận được báo cáo (hạn ${day(p, "due")})`,
    "report-late": (p) => `Báo cáo chậm: hạn ${day(p, "due")}, nhận ${day(p, "received")}`,
    "no-score": () => "Chưa có điểm",
    "no-rank": () => "Không xếp hạng",
    "separate-table": () => "Xếp ở bảng riêng của đơn vị có tiêu chí không áp dụng",
    "not-leader": (p) => `Chỉ xét đơn vị dẫn đầu; đơn vị xếp hạng ${text(p, "rank")}`,
    "beyond-max-rank": (p) => `Hạng ${text(p, "rank")}, chỉ xét đến hạng ${text(p, "maxRank")}`,
    "below-min-total": (p) => `Tổng điểm ${number(p, "total")}, dưới mức tối thiểu ${number(p, "minTotal")}`,
    "below-min-class": (p) => (text(p, "class") === "" ? `Chưa xếp loại, yêu cầu từ “${text(p, "minClass")}”` : `Xếp loại “${text(p, "class")}”, yêu cầu từ “${text(p, "minClass")}”`),
    "has-other-award": (p) => `Đã được đề nghị ${text(p, "award")}`,
    "waits-for-award": (p) => `Chờ quyết định về ${text(p, "award")}`,
    "groups-not-compared": () => "Không dẫn đầu nhóm; điểm giữa các nhóm không so với nhau",
    "leaders-vote": (p) => `Dẫn đầu nhóm, đưa ra bỏ phiếu (lấy ${text(p, "places")})`,
    "by-rank": (p) => `Xếp hạng ${text(p, "rank")}, ${number(p, "total")} điểm; chỉ tiêu ${places(p)}`,
    "meets-conditions": (p) => `Đủ điều kiện: xếp hạng ${text(p, "rank")}, ${number(p, "total")} điểm`,
    "tied-across-last-place": (p) => `Đồng hạng ở suất cuối, còn ${text(p, "places")} suất`,
    "no-place-left": (p) => `Đã hết chỉ tiêu ${places(p)}`,
    "below-min-ballot": (p) => `Đạt ${number(p, "share")}% số phiếu (vòng ${text(p, "round")}), dưới mức tối thiểu ${number(p, "minBallot")}%`,
    "no-prior-title": (p) => `Chưa có ${text(p, "prior")} từ năm trước`,
    "not-nominated-for": (p) => `Không được đề nghị ${text(p, "award")}`,
    "by-vote": (p) => `Theo kết quả bỏ phiếu; chỉ tiêu ${places(p)}`,
    "fewer-votes": (p) => `Ít phiếu hơn; chỉ tiêu ${places(p)}`,
    decided: (p) => `Theo quyết định của ${text(p, "by")}: ${text(p, "why")}`,
    "decided-otherwise": (p) => `Không được chọn theo quyết định của ${text(p, "by")}: ${text(p, "why")}`,
    "ballot-missing": () => "Chưa nhập kết quả bỏ phiếu",
    "second-round": (p) => `Bằng phiếu, cần bỏ phiếu lần hai; còn ${text(p, "places")} suất`,
    "head-and-deputy": (p) => `Bằng phiếu sau lần hai, ${headAndDeputy(p)} quyết định; còn ${text(p, "places")} suất`,
  },
};

function timeOf(ranAt: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(ranAt);
  return parts === null ? ranAt : `${formatDate(parts[1] ?? "")} lúc ${parts[2]}`;
}
