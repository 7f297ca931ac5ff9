import { formatDate } from "../date";
import { allowedNames, fieldName, givenValue, headerName, ruleForm, valuesOf } from "../finding-values";
import type { FindingWords } from "../words";
import { inputs } from "./inputs";

const n = (text: string): string => givenValue(text, "vi");
const header = (key: string): string => `“${headerName(inputs, key)}”`;
const field = (key: string): string => `“${fieldName(inputs, key)}”`;
const choose = (allowed: string, key: string | null): string => {
  const names = allowedNames(inputs, allowed, key === "rules" ? "rules" : key === null ? null : valuesOf(inputs, key));
  return names === "" ? "Sửa lại hoặc để trống." : `Chọn một trong: ${names}.`;
};
const FIGURES: Readonly<Record<string, string>> = {
  number: "một số, ví dụ 9,5",
  "not-negative": "một số không âm, ví dụ 9,5",
  positive: "một số lớn hơn 0, ví dụ 100",
  count: "một số nguyên không âm, ví dụ 3",
  date: "một ngày dạng ngày/tháng/năm, ví dụ 15/06/2026",
};

export const findings: FindingWords = {
  "no-setup": () => ({
    what: "Sổ này không có trang Thiết lập.",
    todo: "Mở đúng sổ chấm điểm của khối, hoặc thêm các trang bằng nút trong bảng điều khiển.",
  }),
  "empty-workbook": () => ({
    what: "Sổ này chưa có dữ liệu.",
    todo: "Thêm các trang của khối (trống hoặc có số liệu mẫu) bằng nút trong bảng điều khiển.",
  }),
  "no-criteria": () => ({
    what: "Chưa có tiêu chí nào để chấm điểm.",
    todo: "Ghi các tiêu chí vào trang Tiêu chí, mỗi dòng một tiêu chí.",
  }),
  "no-members": () => ({
    what: "Sổ chưa có trang Đơn vị thành viên, hoặc trang này chưa có dòng nào.",
    todo: "Thêm trang đó nếu chưa có, rồi ghi các đơn vị, mỗi dòng một đơn vị.",
  }),
  "no-groups": () => ({
    what: "Chưa có nhóm nào để xếp hạng.",
    todo: "Ghi ít nhất một nhóm vào bảng Các nhóm của trang Thiết lập.",
  }),
  "header-missing": ({ header: key }) => ({
    what: `Không tìm thấy cột ${header(key)}.`,
    todo: `Ghi lại tiêu đề ${header(key)} ở dòng tiêu đề của bảng, hoặc thêm cột đó.`,
  }),
  "header-doubled": ({ header: key }) => ({
    what: `Có hai cột cùng mang nghĩa ${header(key)}.`,
    todo: "Giữ một cột và đổi tiêu đề hoặc xóa cột còn lại.",
  }),
  "sheet-doubled": ({ used, other }) => ({
    what: `Trang “${other}” giống trang “${used}”; phần mềm đã đọc trang “${used}”.`,
    todo: "Nếu đọc nhầm, xóa hoặc đổi tên trang không dùng.",
  }),
  "format-newer": ({ given }) => ({
    what: `Sổ này theo phiên bản biểu mẫu ${given}, mới hơn phần mềm đang dùng.`,
    todo: "Cập nhật phần mềm rồi tính lại.",
  }),
  "extra-column": ({ header: name }) => ({
    what: `Cột “${name}” không thuộc biểu mẫu nên không được dùng để tính.`,
    todo: "Không cần làm gì; nếu cột này chứa số liệu cần tính, đổi tiêu đề theo biểu mẫu.",
  }),
  "own-sheet-name-taken": ({ wanted, used }) => ({
    what: `Đã có trang “${wanted}” của người dùng, nên kết quả được ghi vào trang “${used}”.`,
    todo: "Không cần làm gì; muốn dùng đúng tên đó thì đổi tên trang của mình rồi tính lại.",
  }),
  "bad-setting": ({ setting, given, allowed }) => ({
    what: `Mục ${field(setting)} ghi “${given}”, phần mềm không hiểu.`,
    todo: setting === "year" ? "Gõ năm bằng số, ví dụ 2025." : choose(allowed, setting),
  }),
  "class-gap": ({ name, from }) => ({
    what: `Dưới ${from}% không có xếp loại nào: “${name}” là mức thấp nhất.`,
    todo: "Thêm một mức có “Từ (%)” là 0, hoặc để vậy nếu đơn vị dưới mức đó không được xếp loại.",
  }),
  "setting-missing": ({ setting }) => ({
    what: `Mục ${field(setting)} còn để trống.`,
    todo: "Điền vào trang Thiết lập.",
  }),
  "criterion-unknown": ({ label, name }) => ({
    what: `Dòng “${`${label} ${name}`.trim()}” không có trong bảng tiêu chí.`,
    todo: "Sửa TT hoặc nội dung cho khớp trang Tiêu chí; nếu là tiêu chí mới, thêm vào trang Tiêu chí.",
  }),
  "criterion-doubled": ({ label, name }) => ({
    what: `Tiêu chí “${`${label} ${name}`.trim()}” xuất hiện hai lần.`,
    todo: "Giữ một dòng, xóa dòng thừa hoặc sửa lại TT.",
  }),
  "criterion-code-doubled": ({ code }) => ({
    what: `Mã tiêu chí “${code}” bị trùng.`,
    todo: "Đặt cho mỗi tiêu chí một mã riêng, hoặc để trống ô Mã.",
  }),
  "criterion-no-max": ({ label, name }) => ({
    what: `Tiêu chí “${`${label} ${name}`.trim()}” chưa có điểm tối đa.`,
    todo: "Điền điểm tối đa, ví dụ 10.",
  }),
  "criterion-bad-max": ({ given }) => ({
    what: `Điểm tối đa ghi “${n(given)}” không dùng được.`,
    todo: "Gõ lại một số không âm, ví dụ 10 hoặc 7,5.",
  }),
  "criterion-bad-weight": ({ given }) => ({
    what: `Hệ số ghi “${n(given)}” không dùng được.`,
    todo: "Gõ lại một số lớn hơn 0, ví dụ 2; để trống là 1.",
  }),
  "criterion-bad-label": ({ label }) => ({
    what: label === "" ? "Dòng tiêu chí này chưa có TT." : `TT ghi “${label}” không đọc được (có thể Excel đã đổi thành ngày).`,
    todo: "Định dạng ô TT là văn bản (Text) rồi gõ lại, ví dụ I, 1, 1.1, a hoặc -.",
  }),
  "criterion-name-missing": ({ label }) => ({
    what: `Tiêu chí “${label}” chưa có nội dung.`,
    todo: "Ghi nội dung tiêu chí để người đọc bảng điểm hiểu được.",
  }),
  "criterion-moved": ({ label, name, given }) => ({
    what: `Dòng này có TT của tiêu chí “${given}” nhưng nội dung của “${`${label} ${name}`.trim()}”; phần mềm đã đọc theo nội dung.`,
    todo: "Kiểm tra điểm ở dòng này và sửa TT cho khớp trang Tiêu chí.",
  }),
  "criterion-reworded": ({ label, name, given }) => ({
    what: `Nội dung “${given}” khác với trang Tiêu chí (“${`${label} ${name}`.trim()}”); phần mềm đã đọc theo TT hoặc mã.`,
    todo: "Nếu đúng là tiêu chí đó thì không cần làm gì; nếu không, sửa TT.",
  }),
  "sheet-max-differs": ({ given, max }) => ({
    what: `Phiếu ghi điểm tối đa ${n(given)}, trang Tiêu chí ghi ${n(max)}; phần mềm dùng số ở trang Tiêu chí.`,
    todo: "Sửa điểm tối đa trên phiếu cho khớp.",
  }),
  "criterion-bad-group": ({ given, allowed }) => ({
    what: `Tiêu chí áp dụng cho nhóm “${given}”, nhưng không có nhóm này.`,
    todo: choose(allowed, null),
  }),
  "rule-unknown": ({ given, allowed }) => ({
    what: `Cách chấm “${given}” không dùng được.`,
    todo: choose(allowed, "rules"),
  }),
  "rule-parameters": ({ given, rightForm }) => {
    const form = ruleForm(inputs, rightForm);
    return {
      what: `Quy tắc chấm ghi “${given}” không đọc được.`,
      todo: form === "" ? "Để trống ô này: cách chấm đã chọn không cần quy tắc." : `Ghi theo mẫu: ${form}`,
    };
  },
  "criterion-unknown-parent": ({ name, parent }) => ({
    what: `Tiêu chí “${name}” thuộc về “${parent}”, nhưng không có tiêu chí này.`,
    todo: "Sửa mã của tiêu chí cấp trên.",
  }),
  "criterion-cycle": ({ name }) => ({
    what: `Tiêu chí “${name}” nằm trong chính nó qua các cấp trên.`,
    todo: "Sửa lại quan hệ cấp trên, cấp dưới.",
  }),
  "max-not-sum": ({ declared, sum, group, name }) => ({
    what: `“${name}” ghi điểm tối đa ${n(declared)}, nhưng các tiêu chí bên trong cộng lại là ${n(sum)}${group === "" ? "" : ` (nhóm ${group})`}.`,
    todo: "Sửa điểm tối đa của phần này hoặc của các tiêu chí bên trong; khi tính, phần mềm dùng tổng của các tiêu chí.",
  }),
  "group-code-doubled": ({ code }) => ({
    what: `Mã nhóm “${code}” bị trùng.`,
    todo: "Đặt cho mỗi nhóm một mã riêng.",
  }),
  "member-code-doubled": ({ code, name }) => ({
    what: `Mã đơn vị “${code}” (${name}) bị trùng với đơn vị khác.`,
    todo: "Đặt cho mỗi đơn vị một mã riêng, ở danh sách và ở phiếu chấm điểm.",
  }),
  "member-no-group": ({ name }) => ({
    what: `Đơn vị “${name}” chưa được xếp vào nhóm nào.`,
    todo: "Chọn nhóm ở cột Nhóm.",
  }),
  "member-unknown-group": ({ name, given, allowed }) => ({
    what: `Đơn vị “${name}” ghi nhóm “${given}”, nhưng không có nhóm này.`,
    todo: choose(allowed, null),
  }),
  "member-no-sheet": ({ name }) => ({
    what: `Không tìm thấy phiếu chấm điểm của đơn vị “${name}”, nên đơn vị này chưa được xếp hạng.`,
    todo: "Thêm phiếu, hoặc ghi đúng mã đơn vị ở đầu phiếu.",
  }),
  "member-two-sheets": ({ name, other }) => ({
    what: `Đơn vị “${name}” có hai phiếu chấm điểm; trang “${other}” cũng mang mã của đơn vị này.`,
    todo: "Giữ một phiếu; ở phiếu kia sửa mã đơn vị hoặc xóa mã.",
  }),
  "member-unknown-sheet": ({ code }) => ({
    what: `Phiếu này mang mã “${code}”, nhưng danh sách không có đơn vị nào như vậy.`,
    todo: "Sửa mã ở đầu phiếu, hoặc thêm đơn vị vào trang Đơn vị thành viên.",
  }),
  "member-name-missing": () => ({
    what: "Dòng này chưa có tên đơn vị.",
    todo: "Ghi tên đầy đủ của đơn vị, hoặc xóa dòng.",
  }),
  "report-late": ({ name, due, received }) => ({
    what: `Đơn vị “${name}” nộp báo cáo muộn: hạn ${formatDate(due)}, nhận ${formatDate(received)}.`,
    todo: "Kiểm tra ngày nhận; nếu đúng, xử lý theo quy chế của khối.",
  }),
  "report-not-received": ({ name, due }) => ({
    what: `Chưa nhận được báo cáo của đơn vị “${name}”, hạn nộp ${formatDate(due)}.`,
    todo: "Đôn đốc đơn vị, hoặc ghi ngày nhận nếu đã nộp.",
  }),
  "report-bad-date": ({ given }) => ({
    what: `“${given}” không phải là ngày đọc được.`,
    todo: "Gõ lại ngày/tháng/năm, ví dụ 15/06/2026.",
  }),
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
    what: `${likely} đã bị Excel đổi thành ${shown.includes(":") ? "giờ" : "ngày"} ${shown}.`,
    todo: `Định dạng ô là số rồi gõ lại ${n(likely)}.`,
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
  "missing-stops": ({ name, criterion }) => ({
    what: `Đơn vị “${name}” chưa có điểm tiêu chí “${criterion}”.`,
    todo: "Bổ sung điểm hoặc chọn Tình trạng; khi tính điểm, cũng có thể chọn tính tạm dù còn thiếu điểm.",
  }),
  "missing-as-zero": ({ name, criterion }) => ({
    what: `Đơn vị “${name}” chưa có điểm tiêu chí “${criterion}”, được tính 0 điểm theo thiết lập.`,
    todo: "Bổ sung điểm nếu có.",
  }),
  "missing-left-out": ({ name, criterion }) => ({
    what: `Đơn vị “${name}” chưa có điểm tiêu chí “${criterion}”, tạm bỏ qua và giảm điểm tối đa tương ứng.`,
    todo: "Bổ sung điểm rồi tính lại.",
  }),
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
    what: `Tiêu chí “${criterion}” không áp dụng cho nhóm ${group}, nên điểm của đơn vị “${name}” không được tính.`,
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
  "layer-fallback": ({ name, count }) => ({
    what: `Đơn vị “${name}” còn ${count} tiêu chí lấy điểm tự chấm hoặc kiểm tra chéo.`,
    todo: "Bổ sung điểm thẩm định hoặc điểm Khối thống nhất trước khi chốt.",
  }),
  provisional: ({ count }) => ({
    what: `Kết quả là tạm tính: còn ${count} điểm chưa chấm, chưa đến hạn, chưa công bố hoặc chưa được thẩm định, thống nhất.`,
    todo: "Bổ sung khi có số liệu rồi tính lại.",
  }),
  "award-bad-value": ({ column, given, allowed }) => ({
    what: `Cột ${field(column)} ghi “${n(given)}”, phần mềm không hiểu.`,
    todo: allowed === "" ? "Gõ lại một số không âm, hoặc để trống." : choose(allowed, column),
  }),
  "award-code-doubled": ({ code }) => ({
    what: `Mã danh hiệu “${code}” bị trùng.`,
    todo: "Đặt cho mỗi danh hiệu, hình thức một mã riêng.",
  }),
  "award-tie-open": ({ award, names, places }) => ({
    what: `“${award}” còn ${places} suất nhưng các trường hợp sau ngang nhau: ${names}.`,
    todo: "Chờ Khối quyết định; phần mềm không tự chọn.",
  }),
  "decision-unused": ({ award, names }) => ({
    what: `Quyết định chọn ${names} cho “${award}” không dùng được trong lần tính này.`,
    todo: "Chỉ chọn trong các đơn vị đang chờ quyết định và không quá số suất còn lại; nếu không còn cần thì xóa đi.",
  }),
  "choice-unexplained": ({ award, names }) => ({
    what: `Đã đánh dấu chọn ${names} cho “${award}” nhưng chưa ghi lý do, nên chưa tính.`,
    todo: "Ghi lý do ở ô bên cạnh dấu chọn, rồi tính lại.",
  }),
  "choice-unreadable": ({ given }) => ({
    what: `Dấu chọn “${given}” không rõ là có chọn hay không.`,
    todo: "Gõ x nếu chọn; để trống nếu không chọn.",
  }),
  "decision-contradiction": ({ award, here, there }) => ({
    what: `“${award}”: trang Đề nghị khen thưởng chọn ${here}, trang quyết định ghi ${there}; chưa tính theo bên nào.`,
    todo: "Sửa cho hai nơi giống nhau, hoặc xóa một nơi, rồi tính lại.",
  }),
  "award-no-condition": ({ award }) => ({
    what: `“${award}” chưa có số lượng hay điều kiện nào, nên chưa đề nghị ai.`,
    todo: "Điền Số lượng, Tỷ lệ % hoặc một điều kiện ở trang Tiêu chuẩn khen thưởng.",
  }),
  "reference-unknown": ({ field: key, given, allowed }) => ({
    what: `Mục ${field(key)} ghi “${given}”, nhưng không có mã hay tên này.`,
    todo: choose(allowed, null),
  }),
  "candidate-code-doubled": ({ code }) => ({
    what: `Mã hồ sơ “${code}” bị trùng.`,
    todo: "Đặt cho mỗi hồ sơ một mã riêng, hoặc để trống ô Mã.",
  }),
  "ballot-counts": ({ award, subject, given }) => ({
    what: `Số phiếu của “${subject}” cho “${award}” không khớp nhau: ${given}.`,
    todo: "Đối chiếu biên bản kiểm phiếu: phát ra ≥ thu về ≥ hợp lệ ≥ đồng ý.",
  }),
  "advisory-quota": ({ award, places }) => ({
    what: `“${award}” chỉ để tham khảo: theo tỷ lệ là ${places} suất.`,
    todo: "Cấp trên quyết định số chính thức.",
  }),
  "frontline-below": ({ award, share, minimum }) => ({
    what: `“${award}”: tỷ lệ người lao động trực tiếp là ${n(share)}%, thấp hơn mức ${n(minimum)}%.`,
    todo: "Xem lại danh sách đề nghị.",
  }),
  "formula-not-recalculated": ({ formula }) => ({
    what: `Công thức ${formula} chưa được tính lại; giá trị trong ô có thể đã cũ.`,
    todo: "Mở sổ bằng Excel, bấm F9 rồi lưu lại.",
  }),
  "text-cut": ({ limit }) => ({
    what: `Chữ cần ghi vào ô này dài hơn ${limit} ký tự là mức nhiều nhất của một ô, phần sau đã bị cắt.`,
    todo: "Rút ngắn tên, ghi chú hoặc minh chứng đã nhập rồi tính lại.",
  }),
  "placeholder-unknown": ({ given, allowed }) => ({
    what: `Mẫu văn bản có chữ trong ngoặc “${given}” mà phần mềm không biết thay bằng gì; văn bản in nguyên như đã gõ.`,
    todo: `Dùng một trong các chữ: ${allowed}; hoặc bỏ dấu ngoặc nhọn.`,
  }),
  "paper-text-cut": ({ paper, limit }) => ({
    what: `${paper}: có đoạn dài hơn ${limit} ký tự là mức nhiều nhất của một ô, phần sau đã bị cắt.`,
    todo: "Rút ngắn câu chữ, tên hoặc ghi chú của đoạn đó rồi lập lại văn bản.",
  }),
};
