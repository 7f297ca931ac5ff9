/** Findings about awards, files, ballots, choices, and about the papers made of them. */
import type { FindingWords } from "../words";
import { ballotFault, choose, field, n } from "./finding-terms";

export const findingsOfAwards = {
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
    todo: "Chờ quyết định; phần mềm không tự chọn.",
  }),
  "decision-short": ({ award, names, named, left }) => ({
    what: `Quyết định về “${award}” (${names}) nêu ${named}, còn ${left} suất chưa giao.`,
    todo: "Chọn thêm cho đủ số suất rồi tính lại; nếu không giao hết thì giữ nguyên.",
  }),
  "decision-unused": ({ award, names }) => ({
    what: `Quyết định chọn ${names} cho “${award}” không dùng được trong lần tính này.`,
    todo: "Chỉ chọn trong số đang chờ quyết định, đã nhập kết quả bỏ phiếu nếu danh hiệu xét theo phiếu, và không quá số suất còn lại; nếu không còn cần thì xóa đi.",
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
    what: `Kết quả bỏ phiếu của “${subject}” cho “${award}” chưa đúng: ${ballotFault(given)}.`,
    todo: "Đối chiếu biên bản kiểm phiếu: số có quyền bỏ phiếu ≥ phát ra ≥ thu về ≥ hợp lệ ≥ đồng ý; mỗi vòng (1, 2) nhập một dòng.",
  }),
  "advisory-quota": ({ award, places }) => ({
    what: `“${award}” chỉ để tham khảo: theo tỷ lệ là ${places} suất.`,
    todo: "Cấp trên quyết định số chính thức.",
  }),
  "frontline-below": ({ award, share, minimum }) => ({
    what: `“${award}”: tỷ lệ người lao động trực tiếp là ${n(share)}%, thấp hơn mức ${n(minimum)}%.`,
    todo: "Xem lại danh sách đề nghị.",
  }),
  "placeholder-unknown": ({ given, allowed }) => ({
    what: `Mẫu văn bản có chữ trong ngoặc “${given}” mà phần mềm không biết thay bằng gì; văn bản in nguyên như đã gõ.`,
    todo: `Dùng một trong các chữ: ${allowed}; hoặc bỏ dấu ngoặc nhọn.`,
  }),
  "paper-text-cut": ({ paper, limit }) => ({
    what: `${paper}: có đoạn dài hơn ${limit} ký tự là mức nhiều nhất của một ô, phần sau đã bị cắt.`,
    todo: "Rút ngắn câu chữ, tên hoặc ghi chú của đoạn đó rồi lập lại văn bản.",
  }),
} satisfies Partial<FindingWords>;
