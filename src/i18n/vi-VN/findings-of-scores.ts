/** Findings about scores, figures and states on the members' sheets. */
import { allowedNames } from "../finding-values";
import type { Gap } from "../../core/finding";
import { formatDate } from "../date";
import { formatDecimal } from "../number";
import type { FindingWords } from "../words";
import { FIGURES, choose, header, n, states } from "./finding-terms";
import { ofGroup } from "./group-name";
import { inputs } from "./inputs";

/** A gap, what comes of it, and what to do about it. */
function missing({ name, criterion, outside, sheet, label }: Gap, consequence: string, usual: string): { what: string; todo: string } {
  const row = sheet === undefined ? "" : `Thêm vào trang “${sheet}” một dòng có TT “${label ?? ""}” và tên “${criterion}”, ở đúng vị trí như trên trang Tiêu chí. `;
  const none = outside === undefined ? "" : ` Đây là ${outside === "bonus" ? "điểm thưởng" : "điểm trừ"}: nếu không có thì gõ 0.`;
  return {
    what: sheet === undefined
      ? `Đơn vị “${name}” chưa có điểm tiêu chí “${criterion}”${consequence}.`
      : `Trang “${sheet}” của đơn vị “${name}” không có dòng nào cho tiêu chí “${criterion}”, nên chưa có điểm${consequence}.`,
    todo: `${row}${usual}${none}`,
  };
}

export const findingsOfScores = {
  "score-text-number": ({ given, read }) => ({
    what: `“${given}” là chữ chứ không phải số; phần mềm đã đọc là ${n(read)}.`,
    todo: `Kiểm tra và gõ lại ${n(read)} để ô thành số.`,
  }),
  "score-unreadable": ({ given }) => ({
    what: `“${given}” không đọc được thành điểm.`,
    todo: "Gõ lại một số, ví dụ 9,5, không có dấu ngăn cách hàng nghìn; nếu chưa có điểm thì để trống.",
  }),
  "score-error-value": ({ given }) => ({
    what: `Ô này đang báo lỗi ${given}.`,
    todo: "Sửa công thức hoặc gõ thẳng giá trị.",
  }),
  "score-date": ({ shown, likely }) => ({
    what: shown.includes(":") ? `Ô này ghi giờ ${shown}, không phải số.` : `${likely} đã bị Excel đổi thành ngày ${shown}.`,
    todo: `Định dạng ô là số rồi gõ lại${shown.includes(":") ? ", ví dụ" : ""} ${formatDecimal(likely, "vi")}.`,
  }),
  "date-among-points": ({ date, place }) => ({
    what: `Ngày ${formatDate(date)} được ghi ở cột điểm của tiêu chí chấm theo hạn nộp.`,
    todo: place === ""
      ? `Thêm vào trang này một cột có tiêu đề “${inputs.columns.scoreSheet.actual}” rồi chuyển ngày nhận sang đó; điểm được tính từ ngày này.`
      : `Chuyển ngày nhận sang cột “${place}”; điểm được tính từ ngày này.`,
  }),
  "score-percent": ({ shown }) => ({
    what: `Ô này ghi ${n(shown)}, là tỷ lệ phần trăm chứ không phải điểm.`,
    todo: "Định dạng ô là số rồi gõ số điểm, ví dụ 9,5.",
  }),
  "figure-share": ({ given }) => ({
    what: `Tiêu chí tính bằng % nhưng ô này ghi ${n(given)}; phần mềm hiểu là ${n(given)}%.`,
    todo: "Nếu ý là 90% thì gõ 90 hoặc 90%.",
  }),
  "score-above-max": ({ given, max }) => ({
    what: `Điểm ${n(given)} vượt điểm tối đa ${n(max)}.`,
    todo: `Sửa lại điểm từ 0 đến ${n(max)}, hoặc sửa điểm tối đa ở trang Tiêu chí.`,
  }),
  "score-negative": ({ given }) => ({
    what: `Điểm ${n(given)} là số âm.`,
    todo: "Sửa lại điểm từ 0 trở lên; điểm trừ thì dùng cách chấm Điểm trừ.",
  }),
  "score-not-yes-no": ({ given }) => ({
    what: `“${n(given)}” không phải là Đạt hay Không đạt.`,
    todo: "Ghi Đạt hoặc Không đạt (cũng được: Có, Không, x).",
  }),
  "state-unknown": ({ given, allowed }) => ({
    what: `Tình trạng “${given}” không có trong danh sách.`,
    todo: `${choose(allowed, "state")} Để trống là bình thường.`,
  }),
  "state-read": ({ given, state }) => ({
    what: `“${given}” ghi ở ô điểm hoặc kết quả được hiểu là Tình trạng ${states(state)}.`,
    todo: "Nếu đúng thì không cần sửa; nếu không thì ghi điểm hoặc kết quả vào ô này.",
  }),
  "state-in-score": ({ given, state, column }) => ({
    what: `“${given}” là một tình trạng chứ không phải điểm hay kết quả, nhưng dòng này còn ghi nội dung khác.`,
    todo: `Nếu đúng là ${states(state)} thì ${column === "" ? `thêm vào trang này một cột có tiêu đề “${inputs.columns.scoreSheet.state}”, ghi ${states(state)} ở cột đó` : `chọn ${states(state)} ở cột ${header(column)}`} và xóa điểm, kết quả của dòng; nếu không thì xóa chữ này.`,
  }),
  "missing-stops": (gap) => missing(gap, "", "Bổ sung điểm hoặc chọn Tình trạng; khi tính điểm, cũng có thể chọn tính tạm dù còn thiếu điểm."),
  "missing-as-zero": (gap) => missing(gap, ", được tính 0 điểm theo thiết lập", "Bổ sung điểm nếu có."),
  "missing-left-out": (gap) => missing(gap, ", tạm bỏ qua và giảm điểm tối đa tương ứng", "Bổ sung điểm rồi tính lại."),
  "no-score": ({ name }) => ({
    what: `Đơn vị “${name}” chưa có điểm nào, nên không được xếp hạng.`,
    todo: "Nhập điểm vào phiếu của đơn vị rồi tính lại.",
  }),
  "score-unknown-member": ({ code }) => ({
    what: `Có điểm của đơn vị mã “${code}”, nhưng danh sách không có đơn vị này.`,
    todo: "Sửa mã đơn vị, hoặc thêm đơn vị vào danh sách.",
  }),
  "score-unknown-criterion": ({ code, name }) => ({
    what: `Có điểm cho tiêu chí mã “${code}”${name === "" ? "" : ` của “${name}”`}, nhưng không có tiêu chí này.`,
    todo: "Sửa mã tiêu chí, hoặc thêm vào trang Tiêu chí.",
  }),
  "score-doubled": ({ name, criterion }) => ({
    what: `Tiêu chí “${criterion}” của đơn vị “${name}” được ghi hai lần.`,
    todo: "Giữ một dòng, xóa dòng thừa.",
  }),
  "score-on-parent": ({ name, criterion }) => ({
    what: `Đơn vị “${name}” ghi điểm ở dòng tổng “${criterion}”; số này không được dùng, tổng được cộng từ các tiêu chí bên trong.`,
    todo: "Ghi điểm ở từng tiêu chí bên trong.",
  }),
  "score-not-for-group": ({ name, criterion, group }) => ({
    what: `Tiêu chí “${criterion}” không áp dụng cho ${ofGroup(group)}, nên điểm của đơn vị “${name}” không được tính.`,
    todo: "Xóa điểm này, hoặc sửa cột Áp dụng cho nhóm ở trang Tiêu chí.",
  }),
  "state-with-points": ({ name, criterion }) => ({
    what: `Đơn vị “${name}” vừa chọn Tình trạng vừa ghi điểm cho “${criterion}”; phần mềm theo Tình trạng, điểm không được tính.`,
    todo: "Xóa điểm, hoặc xóa Tình trạng nếu điểm là đúng.",
  }),
  "figure-unreadable": ({ given, expected }) => ({
    what: `“${n(given)}” không dùng được làm số liệu ở đây.`,
    todo: `Gõ lại ${FIGURES[expected] ?? FIGURES["number"]}.`,
  }),
  "level-unknown": ({ given, allowed }) => ({
    what: `Mức “${given}” không có trong quy tắc chấm.`,
    todo: choose(allowed, null),
  }),
  "points-on-computed-leaf": ({ name, criterion }) => ({
    what: `Tiêu chí “${criterion}” được tính từ số liệu, nên điểm gõ tay của đơn vị “${name}” không được dùng.`,
    todo: "Ghi số liệu ở cột Kết quả thực hiện; muốn ấn định điểm thì ghi ở cột Điểm Khối thống nhất, kèm lý do.",
  }),
  "override-unexplained": ({ name, criterion }) => ({
    what: `Điểm ấn định của đơn vị “${name}” cho “${criterion}” chưa ghi người điều chỉnh và lý do, nên không được dùng.`,
    todo: "Ghi Người điều chỉnh và Lý do điều chỉnh.",
  }),
  "external-source-missing": ({ criterion }) => ({
    what: `Tiêu chí “${criterion}” lấy điểm do cơ quan khác chấm nhưng chưa ghi nguồn.`,
    todo: `Ghi số và ngày văn bản ở cột Quy tắc chấm, ví dụ: ${inputs.ruleForms.external}`,
  }),
  "layer-fallback": ({ names, more, count, allowed }) => ({
    what: `Còn ${count} kết quả lấy điểm tự chấm hoặc kiểm tra chéo: ${names}${more === 0 ? "" : ` và ${more} đơn vị khác`}.`,
    todo: `Trước khi chốt, nhập điểm đã thống nhất ở lớp ${allowedNames(inputs, allowed, "layers").replace(/, (?=[^,]*$)/, " hoặc ")}; nếu lớp đang dùng đã là điểm cuối cùng thì ở trang Thiết lập, mục “${inputs.settings.scoreLayers.label}”, chỉ ghi lớp đó.`,
  }),
  provisional: ({ count, fallbacks }) => ({
    what: `Bảng điểm là tạm tính: còn ${count} kết quả ${fallbacks === count ? "chưa được thẩm định, thống nhất"
      : fallbacks === 0 ? "chưa chấm, chưa đến hạn hoặc chưa công bố" : "chưa chấm, chưa đến hạn, chưa công bố hoặc chưa được thẩm định, thống nhất"}.`,
    todo: "Bổ sung khi có số liệu rồi tính lại.",
  }),
} satisfies Partial<FindingWords>;
