import { Figures } from "../explanation-figures";
import { formatDecimal } from "../number";
import type { ExplanationParams, ExplanationWords, Gap, NamedPart, SectionGap } from "../words-explanation";
import { outputs } from "./outputs";
import { tieBreak } from "./standings-method";

const say = (tell: (f: Figures) => string) => (params: ExplanationParams): string => tell(new Figures(params, "vi"));
const decimal = (text: string): string => formatDecimal(text, "vi");
const size = (text: string): string => decimal(text.replace(/^-/, ""));
const join = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false && part !== "").join("; ");

/** "từ 80 đến dưới 90" */
function range(f: Figures, sign = ""): string {
  const at = (key: string): string => `${f.number(key)}${sign}`;
  const low = f.has("from") ? `từ ${at("from")}` : f.has("above") ? `trên ${at("above")}` : "";
  const high = f.has("below") ? `${low === "" ? "" : "đến "}dưới ${at("below")}` : f.has("upTo") ? `đến ${at("upTo")}` : "";
  if (low === "" && high === "") return "mọi kết quả";
  if (high === "") return f.has("from") ? `${low} trở lên` : low;
  return `${low} ${high}`.trim();
}

/** "Đạt 9/10 chỉ tiêu (90%)", "Đạt 9/10 văn bản (90% chỉ tiêu)": a unit that is called "chỉ tiêu" itself is not followed by it again. */
function ofTarget(f: Figures): string {
  const [figures, unit] = [`Đạt ${f.number("actual")}/${f.number("target")}`, f.unit()];
  const rate = f.has("rate") ? `${f.number("rate")}%` : "";
  if (/chỉ tiêu/i.test(unit.normalize("NFC"))) return `${figures}${unit}${rate === "" ? "" : ` (${rate})`}`;
  if (unit === "" || unit === "%") return `${figures}${unit} chỉ tiêu${rate === "" ? "" : ` (${rate})`}`;
  return `${figures}${unit}${rate === "" ? " so với chỉ tiêu" : ` (${rate} chỉ tiêu)`}`;
}
const above = (f: Figures, key: string): boolean => (f.value("rate") ?? 0) > (f.value(key) ?? Infinity);
const below = (f: Figures, key: string): boolean => (f.value("rate") ?? Infinity) < (f.value(key) ?? -Infinity);

const limits = (f: Figures): readonly (string | false)[] => [
  above(f, "cap") && `tính tối đa ${f.number("cap")}%`,
  below(f, "floor") && `tính tối thiểu ${f.number("floor")}%`,
  f.has("bonusPerPercent") && (f.value("rate") ?? 0) > 100 &&
    `thưởng ${f.number("bonusPerPercent")} điểm cho mỗi 1% vượt${f.has("bonusCap") ? `, tối đa ${f.number("bonusCap")} điểm` : ""}`,
];

const times = (f: Figures, before: string, most: string): string =>
  `${f.number("count")}${f.unit() === "" ? " lần" : f.unit()} × ${before}${f.number("each")} điểm${f.has("cap") ? `, ${most} ${f.number("cap")} điểm` : ""}`;

const floor = (f: Figures): string => ((f.value("floor") ?? 0) > 0 ? `, thấp nhất còn ${f.number("floor")} điểm` : "");

const labels = (parts: readonly NamedPart[]): string => parts.map(({ label }) => label).join(", ");
const shares = (parts: readonly NamedPart[]): string =>
  parts.filter(({ counts }) => counts).map(({ label, points, max, weight }) => `${label}: ${decimal(points ?? "0")}/${decimal(max)}${weight === "1" ? "" : ` (hệ số ${decimal(weight)})`}`).join("; ");
const mean = (name: string) => (params: ExplanationParams, parts: readonly NamedPart[]): string =>
  `${name} của ${new Figures(params, "vi").number("count")} mục, nhân ${new Figures(params, "vi").number("max")} điểm: ${shares(parts)}`;

const measured: Readonly<Record<Gap["measure"], string>> = {
  points: "", rescaled: "theo điểm đã quy đổi, ", rate: "theo tỷ lệ trên điểm tối đa áp dụng của từng đơn vị, ",
};

const sections = (list: readonly SectionGap[], rounding: string, measure: Gap["measure"]): string => {
  const named = list.map(({ section, isLabel, difference }) => `${isLabel ? `phần ${section}` : section} ${difference.startsWith("-") ? "kém" : "hơn"} ${size(difference)}`);
  if (rounding !== "0") named.push(`làm tròn ${rounding.startsWith("-") ? "kém" : "hơn"} ${size(rounding)}`);
  return named.length === 0 ? "" : `${measured[measure]}${named.join("; ")}`;
};

export const explanation: ExplanationWords = {
  tab: "Giải trình",
  title: (bloc) => `BẢNG GIẢI TRÌNH ĐIỂM THI ĐUA ${outputs.period(bloc).toUpperCase()}`,
  columns: {
    label: "TT", criterion: "Nội dung, tiêu chí", max: "Điểm tối đa", rule: "Cách chấm", figures: "Số liệu, diễn giải", points: "Điểm", source: "Nguồn điểm",
  },
  leaf: {
    direct: say((f) => `Được chấm ${f.number("points")}/${f.number("max")} điểm`),
    "yes-no": say((f) => (f.text("answer") === "yes" ? "Đạt" : "Không đạt")),
    level: say((f) => `Mức “${f.text("level")}”`),
    bands: say((f) => `Kết quả ${f.number("actual")}${f.unit()}, thuộc khoảng ${range(f, f.unit() === "%" ? "%" : "")}`),
    "bands-of-rate": say((f) => `${ofTarget(f)}, thuộc khoảng ${range(f, "%")}`),
    proportional: say((f) => join([ofTarget(f), ...limits(f)])),
    "proportional-less": say((f) => join([
      `Kết quả ${f.number("actual")}${f.unit()}, mức chỉ tiêu ${f.number("target")}${f.unit()} (càng thấp càng tốt${f.has("rate") ? `: ${f.number("rate")}%` : ""})`, ...limits(f),
    ])),
    "relative-without-target": say((f) => `Đạt ${f.number("actual")}${f.unit()}, không giao chỉ tiêu; cao nhất trong các đơn vị không giao chỉ tiêu là ${f.number("best")}${f.unit()}`),
    "relative-below": say((f) => `${ofTarget(f)}, chưa đạt chỉ tiêu: hưởng tối đa một nửa số điểm, theo tỷ lệ đạt`),
    "relative-on-target": say((f) => `${ofTarget(f)}, bằng chỉ tiêu: hưởng một nửa số điểm`),
    "relative-above": say((f) => `${ofTarget(f)}, vượt chỉ tiêu; đơn vị dẫn đầu đạt ${f.number("leader")}%`),
    count: say((f) => times(f, "", "tối đa")),
    deduction: say((f) => `${times(f, "trừ ", "trừ tối đa")}${floor(f)}`),
    lateness: say((f) => (f.value("days") === 0
      ? `Nộp ngày ${f.day("received")}, đúng hạn (hạn ${f.day("due")})`
      : `Nộp ngày ${f.day("received")}, chậm ${f.number("days")} ngày so với hạn ${f.day("due")}; trừ ${f.number("each")} điểm/ngày${f.has("cap") ? `, trừ tối đa ${f.number("cap")} điểm` : ""}${floor(f)}`)),
    "not-submitted": say((f) => (f.has("due") ? `Không nộp (hạn ${f.day("due")})` : "Không nộp")),
    external: say((f) => `Cơ quan khác chấm ${f.number("actual")}/${f.number("scale")}${f.has("source") ? ` (${f.text("source")})` : ""}`),
    "min-max": say((f) => `Kết quả ${f.number("actual")}${f.unit()}; trong nhóm thấp nhất ${f.number("least")}, cao nhất ${f.number("most")}`),
    "min-max-less": say((f) => `Kết quả ${f.number("actual")}${f.unit()} (càng thấp càng tốt); trong nhóm thấp nhất ${f.number("least")}, cao nhất ${f.number("most")}`),
    bonus: say((f) => (f.value("points") === 0 ? "Không có điểm thưởng" : "Điểm thưởng")),
    penalty: say((f) => (f.value("points") === 0 ? "Không bị trừ điểm" : "Điểm trừ")),
    "bonus-count": say((f) => times(f, "thưởng ", "tối đa")),
    "penalty-count": say((f) => times(f, "trừ ", "trừ tối đa")),
    overridden: say((f) => `Điểm điều chỉnh${f.has("from") ? `: từ ${f.number("from")} thành ${f.number("points")}` : ""}`),
    missing: say((f) => (f.has("points") ? "Chưa chấm, tính 0 điểm" : "Chưa chấm: không cộng điểm, không tính vào điểm tối đa áp dụng")),
    "n/a": say((f) => (f.has("points") ? "Không áp dụng, được tính đủ điểm" : "Không áp dụng: không tính vào điểm tối đa áp dụng")),
    pending: () => "Chưa đến hạn: chưa cộng điểm, chưa tính vào điểm tối đa áp dụng",
    "not-published": () => "Chưa công bố: chưa cộng điểm, chưa tính vào điểm tối đa áp dụng",
    unreadable: () => "Không đọc được",
  },
  parent: {
    sum: (_, parts) => (parts.some(({ weight }) => weight !== "1")
      ? `Cộng có hệ số: ${parts.filter(({ counts }) => counts).map(({ label, points, weight }) => `${label}: ${decimal(points ?? "0")}${weight === "1" ? "" : ` × ${decimal(weight)}`}`).join("; ")}` : ""),
    "sum-capped": say((f) => `Cộng được ${f.number("sum")}, tính tối đa ${f.number("cap")} điểm`),
    "sum-floored": say((f) => `Cộng được ${f.number("sum")}, tính thấp nhất ${f.number("floor")} điểm`),
    "weighted-mean": mean("Trung bình tỷ lệ đạt"),
    "geometric-mean": mean("Trung bình nhân tỷ lệ đạt"),
    "mean-of-achievements": mean("Trung bình mức đạt (mỗi mục không quá 100%)"),
    "drop-lowest": (params, parts) => {
      const dropped = parts.filter(({ counts, points }) => !counts && points !== null);
      return `Bỏ ${new Figures(params, "vi").number("k")} mục thấp nhất${dropped.length === 0 ? "" : `: không tính mục ${labels(dropped)}`}`;
    },
    "keep-highest": (params, parts) => `Chỉ tính ${new Figures(params, "vi").number("k")} mục cao nhất: ${labels(parts.filter(({ counts }) => counts))}`,
  },
  part: { rule: "Theo quy tắc của mục", rounding: "Làm tròn", rescale: "Quy về thang điểm đầy đủ" },
  becomes: (points) => ` → ${decimal(points)} điểm`,
  source: {
    computed: "Tính từ số liệu",
    overridden: (by, why) => join([by === "" ? "Điều chỉnh" : `${by} điều chỉnh`, why !== "" && `lý do: ${why}`]),
  },
  head: {
    member: (name, code, group) => `${name} (${code})${group === "" ? "" : ` – ${group}`}`,
    continued: (member) => `${member} (tiếp theo)`,
    total: "Tổng điểm",
    rate: "Tỷ lệ %",
    rank: "Xếp hạng",
    class: "Xếp loại",
    outOf: (max) => `Điểm tối đa áp dụng ${decimal(max)}`,
    ofRanked: (count) => `Trong ${count} đơn vị được xếp hạng`,
    noScore: "Chưa có điểm nào",
    points: "Chi tiết điểm",
  },
  sums: {
    heading: "Cộng điểm",
    section: (section, weight) => `${section} × hệ số ${decimal(weight)}`,
    earned: "Cộng các phần",
    rescale: (earned, max, full) => `Quy về thang ${decimal(full)}: đạt ${decimal(earned)}/${decimal(max)} điểm áp dụng`,
    rounding: "Làm tròn",
    total: "TỔNG ĐIỂM",
    shownRounded: (decimals) => `Điểm trong bảng hiển thị ${decimals === 0 ? "số nguyên" : `${decimals} chữ số thập phân`}; tổng cộng từ điểm chưa làm tròn nên có thể lệch ở chữ số cuối.`,
  },
  gaps: {
    heading: "So với đơn vị liền kề",
    first: "Đơn vị dẫn đầu, không có đơn vị xếp trên.",
    firstTogether: "Cùng dẫn đầu, không có đơn vị xếp trên.",
    last: "Không có đơn vị xếp dưới.",
    alone: "Bảng chỉ có một đơn vị được xếp hạng.",
    unranked: (reasons) => `Không xếp hạng: ${reasons}.`,
    between: ({ other, rank, by, criterion, kind, gap, measure, ahead }, list, rounding) => {
      const whom = `${other} (hạng ${rank})`;
      const why = sections(list, rounding, measure);
      if (by === "tied") return `Bằng ${whom}, đồng hạng${why === "" ? "" : ` (${why})`}.`;
      if (by === "value") return `${ahead ? "Hơn" : "Kém"} ${whom} ${decimal(gap)} ${measure === "rate" ? "điểm phần trăm" : "điểm"}${why === "" ? "" : `: ${why}`}.`;
      return `Bằng ${measure === "rate" ? "tỷ lệ" : "điểm"} ${whom}, xếp ${ahead ? "trên" : "dưới"} theo tiêu chí phụ: ${tieBreak({ by, criterion }, kind)}.`;
    },
    against: (other, measure, list, rounding) => `So với ${other}: ${sections(list, rounding, measure)}.`,
  },
  awards: {
    heading: "Xét khen thưởng",
    line: (award, subject, outcome, reasons) =>
      `${award}${subject === "" ? "" : ` – ${subject}`}: ${{ nominated: "đề nghị", "not-nominated": "không đề nghị", open: "chờ quyết định" }[outcome]}${reasons === "" ? "" : ` (${reasons})`}.`,
    none: "Không có danh hiệu, hình thức khen thưởng nào được xét.",
  },
  requests: {
    heading: "Kiến nghị của đơn vị và kết quả giải quyết",
    request: "Kiến nghị của đơn vị",
    answer: "Kết quả giải quyết",
    hint: "Ghi trực tiếp vào bảng; mỗi lần tính lại vẫn giữ nguyên.",
    kept: "Kiến nghị của các đơn vị không giải trình trong lần này (giữ lại, không in)",
    member: "Đơn vị",
  },
  pane: {
    heading: "Giải trình",
    choose: "Đơn vị",
    all: "Tất cả đơn vị",
    show: "Lập bảng giải trình",
    hint: "Ghi trang “Giải trình”, mỗi đơn vị bắt đầu một trang A4.",
    sections: "Điểm từng phần",
    details: "Chi tiết từng tiêu chí",
    totalOf: (total, max) => `${decimal(total)}/${decimal(max)} điểm`,
    rankOf: (rank, count) => `Hạng ${rank}/${count}`,
  },
};
