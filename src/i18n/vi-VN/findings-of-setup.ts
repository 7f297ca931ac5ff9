/** Findings about the workbook and its cells, the set-up, the criteria, the groups and the members. */
import { formatDate } from "../date";
import { ruleForm } from "../finding-values";
import type { FindingWords } from "../words";
import { choose, field, header, n } from "./finding-terms";
import { ofGroup } from "./group-name";
import { inputs } from "./inputs";

export const findingsOfSetup = {
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
  "extra-column": ({ header: name, others, more }) => ({
    what: `Cột “${name}”${others === "" ? "" : ` (có cả ở trang ${others}${more === 0 ? "" : ` và ${more} trang khác`})`} không thuộc biểu mẫu nên không được dùng để tính.`,
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
    what: `“${name}” ghi điểm tối đa ${n(declared)}, nhưng các tiêu chí bên trong cộng lại là ${n(sum)}${group === "" ? "" : ` (${ofGroup(group)})`}.`,
    todo: "Sửa điểm tối đa của phần này hoặc của các tiêu chí bên trong; nếu chênh lệch là do tiêu chí chỉ dành cho nhóm khác thì để vậy. Khi tính, phần mềm dùng tổng của các tiêu chí.",
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
  "registration-contradicts": ({ name, header: key, given }) => ({
    what: `“${name}” ghi không đăng ký thi đua, nhưng cột ${header(key)} vẫn có “${given}”. Phần mềm coi là không đăng ký, nên không xét khen thưởng.`,
    todo: `Nếu đơn vị có đăng ký, sửa cột ${header("members.registered")} thành “Có”; nếu không, xóa các danh hiệu đăng ký của đơn vị.`,
  }),
  "report-late": ({ name, due, received }) => ({
    what: `Đơn vị “${name}” nộp báo cáo chậm: hạn ${formatDate(due)}, nhận ${formatDate(received)}.`,
    todo: "Kiểm tra ngày nhận; nếu đúng, xử lý theo quy chế của khối, cụm.",
  }),
  "report-not-received": ({ name, due }) => ({
    what: `Chưa nhận được báo cáo của đơn vị “${name}”, hạn nộp ${formatDate(due)}.`,
    todo: "Đôn đốc đơn vị, hoặc ghi ngày nhận nếu đã nộp.",
  }),
  "report-bad-date": ({ given }) => ({
    what: `“${given}” không phải là ngày đọc được.`,
    todo: "Gõ lại ngày/tháng/năm, ví dụ 15/06/2026.",
  }),
  "formula-not-recalculated": ({ formula }) => ({
    what: `Công thức ${formula} chưa được tính lại; giá trị trong ô có thể đã cũ.`,
    todo: "Mở sổ bằng Excel, bấm F9 rồi lưu lại.",
  }),
  "text-cut": ({ limit }) => ({
    what: `Chữ cần ghi vào ô này dài hơn ${limit} ký tự là mức nhiều nhất của một ô, phần sau đã bị cắt.`,
    todo: "Rút ngắn tên, ghi chú hoặc minh chứng đã nhập rồi tính lại.",
  }),
} satisfies Partial<FindingWords>;
