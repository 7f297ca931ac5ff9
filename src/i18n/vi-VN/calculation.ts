import { formatDate } from "../date";
import type { CalculationWords } from "../words-calculation";

const numbered = (text: string) => (number: number | undefined): string => (number === undefined ? text : `${text} (${number})`);
/** The first key is what ranks; each further one is a tie-break. */
const byTieBreak = (first: string, text: (tieBreak: number) => string) => (number: number | undefined): string => (number === undefined || number === 1 ? first : text(number - 1));

const LAYERS = { self: "Tự chấm", "cross-check": "Kiểm tra chéo", appraised: "Thẩm định", final: "Thống nhất" } as const;

export const calculation: CalculationWords = {
  tab: "Tính toán",
  title: (period) => `BẢNG TÍNH TOÁN ĐIỂM VÀ XẾP HẠNG ${period.toUpperCase()}`,
  note: "Trang này do phần mềm lập: điểm, tỷ lệ và xếp hạng là công thức lấy số liệu từ phiếu chấm điểm và trang Tiêu chí; các dòng “khi công bố” giữ kết quả của lần tính. Không nhập số liệu vào đây.",
  columns: { label: "TT", criterion: "Nội dung, tiêu chí", content: "Dòng tính", common: "Chung mọi đơn vị", commonOfGroup: "Chung cả nhóm" },
  whole: "Cộng chung",
  contents: {
    status: numbered("Tình trạng nếu không có điểm"),
    given: numbered("Điểm, trả lời trên phiếu"),
    answer: numbered("Trả lời dùng để tính"),
    due: numbered("Hạn nộp"),
    received: numbered("Ngày nộp"),
    override: numbered("Điểm điều chỉnh"),
    actual: numbered("Kết quả thực hiện"),
    target: numbered("Chỉ tiêu"),
    work: numbered("Bước tính"),
    exact: numbered("Điểm chưa làm tròn"),
    points: numbered("Điểm"),
    max: numbered("Điểm tối đa áp dụng"),
    weight: numbered("Hệ số"),
    share: numbered("Tỷ lệ đạt"),
    earned: numbered("Điểm đạt"),
    "earned-exact": numbered("Điểm đạt chưa làm tròn"),
    outside: numbered("Điểm thưởng, điểm trừ"),
    "outside-exact": numbered("Thưởng, trừ chưa làm tròn"),
    "applicable-max": numbered("Điểm tối đa áp dụng"),
    "applicable-max-exact": numbered("Tối đa áp dụng chưa làm tròn"),
    "full-max": numbered("Điểm tối đa đầy đủ"),
    total: numbered("Tổng điểm"),
    "total-exact": numbered("Tổng điểm chưa làm tròn"),
    "total-summed": numbered("Tổng điểm đã quy đổi"),
    "total-decides": numbered("Tổng điểm để xếp hạng"),
    rate: numbered("Tỷ lệ %"),
    "rate-exact": numbered("Tỷ lệ % chưa làm tròn"),
    "rate-summed": numbered("Tỷ lệ % đã cộng"),
    "rate-decides": numbered("Tỷ lệ % để xếp hạng, xếp loại"),
    "least-share": numbered("Tỷ lệ đạt thấp nhất"),
    "has-score": numbered("Số tiêu chí đã có điểm"),
    "not-applicable": numbered("Số tiêu chí không áp dụng"),
    table: numbered("Bảng xếp hạng"),
    seat: numbered("Thứ tự theo mã đơn vị"),
    "first-of-equals": numbered("Đứng đầu nhóm đồng hạng"),
    key: byTieBreak("Điểm, tỷ lệ để xếp hạng", (number) => `Tiêu chí phụ ${number} khi bằng điểm`),
    order: byTieBreak("Số đơn vị đứng trước", (number) => `Đứng trước, xét tiêu chí phụ ${number}`),
    rank: numbered("Xếp hạng"),
    class: numbered("Xếp loại"),
    "published-rank": numbered("Xếp hạng khi công bố"),
    "published-total": numbered("Tổng điểm khi công bố"),
    moved: (step) => (step === undefined ? "Số tiêu chí đã đổi điểm" : `Đổi điểm, bước cộng ${step}`),
  },
  states: "Từ ghi ở cột Tình trạng và ý nghĩa",
  changed: (ranAt) => `Số liệu đã thay đổi sau lần tính ngày ${timeOf(ranAt)}: điểm và hạng tự cập nhật, thứ tự dòng chưa sắp xếp lại, cần tính lại`,
  moved: (ranAt) => `Số liệu đã thay đổi sau lần tính ngày ${timeOf(ranAt)}: điểm và hạng tự cập nhật, các nội dung khác chưa cập nhật, cần tính lại`,
  beside: {
    bar: "Biểu đồ tổng điểm",
    gap: "Kém đơn vị liền trên",
    previousRank: "Hạng kỳ trước",
    rankMove: "Tăng, giảm hạng",
    totalMove: "Tăng, giảm điểm",
    rescaling: "Quy đổi, làm tròn",
    chart: "Tổng điểm theo từng phần",
  },
  layers: {
    tab: "So sánh các lớp điểm",
    title: (period, layers) => `Bảng so sánh điểm ${[layers.map((layer) => LAYERS[layer]).join(", "), period].filter((part) => part !== "").join(" ")}`.toUpperCase(),
    names: LAYERS,
    difference: (layer, from) => minus(layer, from),
    continued: (member) => `${member} (tiếp theo)`,
    counted: "Điểm tính",
    total: "TỔNG ĐIỂM",
    legend: {
      counted: "Điểm tính là điểm được tính vào tổng.",
      empty: "Ô trống ở dòng đã có điểm tính: lớp điểm đó chưa chấm, hoặc chưa chấm đủ để cộng.",
      same: "Dấu “–”: không chênh lệch.",
      computed: "Số in nghiêng: điểm tính từ kết quả thực hiện, như nhau ở mọi lớp điểm.",
      rescaled: (how) => `TỔNG ĐIỂM của mỗi lớp điểm là tổng các phần sau khi quy đổi; điểm tính: ${how}.`,
    },
  },
};

/** One layer less another; what follows the minus sign and the last word before it stay on their lines. */
function minus(layer: string, from: string): string {
  return `${layer}\u00A0- ${from.replaceAll(" ", "\u00A0")}`;
}

function timeOf(ranAt: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(ranAt);
  return parts === null ? ranAt : `${formatDate(parts[1] ?? "")} lúc ${parts[2]}`;
}
