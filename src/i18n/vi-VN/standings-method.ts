import type { BlocKind, RankMethod, RoundingStage, Settings } from "../../core/bloc";
import type { Method, MethodTieBreak, Unappraised } from "../words-outputs";

const rounded: Readonly<Record<Exclude<RoundingStage, "none">, string>> = {
  leaf: "điểm từng tiêu chí", section: "điểm từng phần", total: "tổng điểm",
};

const rankMethod: Readonly<Record<RankMethod, string>> = {
  competition: "đồng hạng thì bỏ cách hạng kế tiếp (1-2-2-4)",
  modified: "đồng hạng thì lấy hạng sau cùng (1-3-3-4)",
  dense: "đồng hạng thì không bỏ cách hạng (1-2-2-3)",
  ordinal: "bằng nhau thì xếp liên tiếp theo mã đơn vị (1-2-3-4)",
};

/** A tie-break by name; `criterion` is "" where it is about none in particular. */
export function tieBreak({ by, criterion }: MethodTieBreak, kind: BlocKind): string {
  switch (by) {
    case "section":
      return `điểm “${criterion}”`;
    case "external":
      return criterion === "" ? "điểm do cơ quan khác chấm" : `điểm “${criterion}”`;
    case "penalties":
      return "ít điểm trừ hơn";
    case "ballot":
      return "tỷ lệ phiếu bầu";
    case "women":
      return "ưu tiên nữ";
    case "decision":
      return kind === "khoi" ? "quyết định của Khối trưởng và Khối phó" : "quyết định của Cụm trưởng và Cụm phó";
  }
}

/** How the points of a table were rounded and what its ranks go by. */
export function method({ settings, kind, byRate, rescaled, apart, tieBreaks }: Method): string {
  const parts = [
    roundingOf(settings, byRate),
    rescaled ? "đơn vị có tiêu chí chưa hoặc không tính điểm thì quy về thang điểm đầy đủ" : "",
    `xếp hạng theo ${byRate ? "tỷ lệ %" : "tổng điểm"}${asRounded(settings)}${byRate ? " (tỷ lệ % là điểm đạt được chia cho điểm tối đa áp dụng)" : ""}`,
    apart ? "đơn vị có tiêu chí không áp dụng xếp ở bảng riêng" : "",
    tieBreaks.length === 0 ? "" : `bằng nhau thì xét ${tieBreaks.length === 1 ? "" : "lần lượt "}${tieBreaks.map((one) => tieBreak(one, kind)).join(", ")}`,
    rankMethod[settings.rankMethod],
  ];
  return `Cách tính: ${parts.filter((part) => part !== "").join("; ")}.`;
}

function roundingOf({ rounding: { stage, decimals } }: Settings, byRate: boolean): string {
  if (stage === "none") return "không làm tròn điểm";
  return `${rounded[stage]}${stage === "total" && byRate ? ", tỷ lệ" : ""} làm tròn đến ${decimals} chữ số thập phân`;
}

function asRounded({ rounding, rankOn }: Settings): string {
  if (rounding.stage === "none") return "";
  if (rankOn === "unrounded") return " chưa làm tròn";
  return rounding.stage === "total" ? " đã làm tròn" : ", tính từ điểm đã làm tròn";
}

/** Who gave the points of a half-year that nobody has appraised yet. */
export function unappraised({ self, crossCheck, of }: Unappraised): string {
  if (self === of) return "Điểm của kỳ này do các đơn vị tự chấm, chưa được thẩm định.";
  if (crossCheck === of) return "Điểm của kỳ này mới qua kiểm tra chéo, chưa được thẩm định.";
  const parts = [self > 0 ? `${self} kết quả do đơn vị tự chấm` : "", crossCheck > 0 ? `${crossCheck} kết quả mới qua kiểm tra chéo` : ""];
  return `Trong ${of} kết quả chấm điểm có ${parts.filter((part) => part !== "").join(", ")}, chưa được thẩm định.`;
}
