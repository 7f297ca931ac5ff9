import { DIGITAL_SINCE, type PaperWords } from "../words-papers";
import { BLOC } from "./bloc-noun";
import { chiefOf } from "./chiefs";
import { groupLine } from "./group-name";

const SHARE_OF = { voters: "số đơn vị có quyền bỏ phiếu", present: "số phiếu phát ra (đơn vị có mặt)", valid: "số phiếu hợp lệ" } as const;

const PROVINCE = "Chủ tịch Ủy ban nhân dân tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh";
/** Who decides for a Cụm: a province, a ministry or the Government. */
const AUTHORITY = "cấp có thẩm quyền";

function request(asks: string, whom: string, note = ""): string {
  return `{khối} ${asks} ${whom} xem xét, khen thưởng các {đối tượng} có thành tích xuất sắc trong phong trào thi đua {kỳ}${note}, cụ thể:`;
}

/** What a submission of provisional results waits for. */
const LATER = " khi có kết quả chính thức";

function end(whom: string, when = ""): string {
  return `Kính trình ${whom} xem xét, quyết định${when}./.`;
}

function pactTerms(digital: string): string {
  return "1. Hoàn thành toàn diện, vượt mức các chỉ tiêu, nhiệm vụ được giao năm {năm}.\n"
    + `2. Thực hiện có hiệu quả cải cách hành chính, ${digital}, thực hành tiết kiệm, phòng, chống tham nhũng, lãng phí, tiêu cực.\n`
    + "3. Tổ chức các phong trào thi đua thiết thực; quan tâm phát hiện, khen thưởng người lao động trực tiếp.\n"
    + "4. Chấm điểm, bình xét công khai, chính xác; gửi báo cáo đầy đủ, đúng hạn về {chức danh trưởng} ({đơn vị trưởng}).";
}

export const papers: PaperWords = {
  tab: "Mẫu văn bản",
  template: {
    title: "MẪU VĂN BẢN",
    notes: [
      "Sửa câu chữ ở cột Câu chữ; lần lập văn bản sau dùng câu đã sửa. Xuống dòng trong ô (Alt+Enter) là sang đoạn mới.",
      "Xóa cả dòng để bỏ đoạn đó khỏi văn bản. Xóa trắng ô để lấy lại câu gốc. Xóa cả trang này để lấy lại toàn bộ câu gốc.",
    ],
    placeholders: (names) => `Chữ trong ngoặc nhọn được thay khi lập văn bản: ${names}. Viết HOA cả chữ trong ngoặc thì in hoa.`,
    columns: { paper: "Văn bản", piece: "Đoạn", text: "Câu chữ (sửa ở đây)", original: "Câu gốc" },
    common: "Chung",
  },
  names: {
    minutes: "Biên bản bình xét", count: "Biên bản kiểm phiếu", ballots: "Phiếu bầu", submission: "Tờ trình",
    registrations: "Bảng tổng hợp đăng ký thi đua", pact: "Bản giao ước thi đua",
  },
  tabs: {
    minutes: "Biên bản bình xét", count: "Biên bản kiểm phiếu", ballots: "Phiếu bầu", submission: "Tờ trình",
    registrations: "Tổng hợp đăng ký thi đua", pact: "Giao ước thi đua",
  },
  files: {
    minutes: "bien-ban-binh-xet", count: "bien-ban-kiem-phieu", ballots: "phieu-bau", submission: "to-trinh",
    registrations: "tong-hop-dang-ky-thi-dua", pact: "ban-giao-uoc-thi-dua",
  },
  pieces: {
    "common.nation": { name: "Quốc hiệu", text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
    "common.motto": { name: "Tiêu ngữ", text: "Độc lập - Tự do - Hạnh phúc" },
    "common.superior": { name: "Cơ quan chủ quản", text: "{CƠ QUAN}" },
    "common.issuer": { name: "Nơi ban hành", text: "{KHỐI}" },
    "common.date": { name: "Địa danh, ngày tháng", text: "{địa danh}, ngày …… tháng …… năm {năm}" },
    "common.bases": { name: "Căn cứ pháp lý của tờ trình", text: "" },
    "common.provisional": { name: "Ghi chú khi tạm tính", text: "(Kết quả tạm tính, chưa chính thức)" },
    "common.authority": { name: "Thẩm quyền ký", text: "TM. {LOẠI}" },
    "common.signer": { name: "Người ký", text: "{CHỨC DANH TRƯỞNG}" },
    "common.chief": { name: "Chức vụ người ký", text: "{THỦ TRƯỞNG}" },
    "common.signHint": { name: "Cách ký", text: "(Ký, ghi rõ họ tên, đóng dấu)" },

    "minutes.number": { name: "Số, ký hiệu", text: "Số: ……/BB-{ký hiệu}" },
    "minutes.title": { name: "Tên văn bản", text: "BIÊN BẢN" },
    "minutes.subject": {
      name: "Trích yếu", text: "Hội nghị tổng kết, bình xét thi đua, khen thưởng {kỳ}", halfYear: "Hội nghị sơ kết công tác thi đua, khen thưởng {kỳ}",
    },
    "minutes.opened": { name: "Bắt đầu", text: "Thời gian bắt đầu:" },
    "minutes.place": { name: "Địa điểm", text: "Địa điểm:" },
    "minutes.attendance": { name: "Mục I", text: "I. THÀNH PHẦN THAM DỰ" },
    "minutes.chair": { name: "Chủ tọa", text: "1. Chủ tọa:" },
    "minutes.secretary": { name: "Thư ký", text: "2. Thư ký:" },
    "minutes.office": { name: "Đại diện cơ quan cấp trên", text: "3. Đại diện Sở Nội vụ:", cum: { text: "3. Đại diện cơ quan cấp trên:" } },
    "minutes.present": { name: "Có mặt", text: "4. Có mặt:" },
    "minutes.absent": { name: "Vắng mặt", text: "5. Vắng mặt (lý do):" },
    "minutes.content": { name: "Mục II", text: "II. NỘI DUNG" },
    "minutes.report": {
      name: "Báo cáo",
      text: "1. {đơn vị trưởng}, {chức danh trưởng}, báo cáo kết quả thực hiện phong trào thi đua và kết quả chấm điểm {kỳ} của {số đơn vị} đơn vị thành viên {khối}.",
    },
    "minutes.opinions": { name: "Ý kiến", text: "2. Ý kiến thảo luận:" },
    "minutes.requests": { name: "Kiến nghị", text: "3. Kiến nghị của đơn vị và kết quả giải quyết:" },
    "minutes.results": { name: "Mục III", text: "III. KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG", halfYear: "III. KẾT QUẢ CHẤM ĐIỂM 6 THÁNG" },
    "minutes.resultsNote": { name: "Thống nhất kết quả", text: "Hội nghị thống nhất kết quả chấm điểm, xếp hạng {kỳ} như sau:", provisional: "Kết quả chấm điểm, xếp hạng {kỳ} (tạm tính, chưa chính thức) như sau:", halfYear: "Kết quả chấm điểm {kỳ} (tạm tính, chưa xét khen thưởng):" },
    "minutes.awards": { name: "Mục IV", text: "IV. BỎ PHIẾU VÀ ĐỀ NGHỊ KHEN THƯỞNG", provisional: "IV. BỎ PHIẾU VÀ DỰ KIẾN ĐỀ NGHỊ KHEN THƯỞNG", halfYear: null },
    "minutes.ballot": { name: "Đã bỏ phiếu", text: "Hội nghị bỏ phiếu kín; kết quả theo Biên bản kiểm phiếu kèm theo.", halfYear: null },
    "minutes.ballotCounts": { name: "Số phiếu, khi chưa nhập", text: "Bỏ phiếu kín: phát ra ……, thu về ……, hợp lệ …… (kèm Biên bản kiểm phiếu).", halfYear: null },
    "minutes.noBallot": { name: "Không bỏ phiếu", text: "Không có trường hợp phải bỏ phiếu.", halfYear: null },
    "minutes.noRules": {
      name: "Chưa có tiêu chuẩn", text: "Bảng tính điểm chưa có tiêu chuẩn khen thưởng nên chưa xét đề nghị khen thưởng. Nội dung Hội nghị thống nhất (nếu có):", halfYear: null,
    },
    "minutes.noAwards": {
      name: "Không có đề nghị", text: "Hội nghị không có đề nghị khen thưởng.", provisional: "Theo kết quả tạm tính, chưa có trường hợp đủ điều kiện đề nghị khen thưởng.", halfYear: null,
    },
    "minutes.open": { name: "Còn phải quyết định", text: "Nội dung còn phải quyết định:", halfYear: null },
    "minutes.election": { name: "Mục V", text: "V. BẦU {CHỨC DANH TRƯỞNG}, {CHỨC DANH PHÓ} NĂM {NĂM SAU}", halfYear: null },
    "minutes.nextHead": { name: "Trưởng năm sau", text: "{Chức danh trưởng} năm {năm sau}:", halfYear: null },
    "minutes.nextDeputy": { name: "Phó năm sau", text: "{Chức danh phó} năm {năm sau}:", halfYear: null },
    "minutes.closed": { name: "Kết thúc", text: "Hội nghị kết thúc lúc:" },
    "minutes.copies": { name: "Số bản", text: "Biên bản lập thành:" },
    "minutes.copiesTail": { name: "Sau số bản", text: "Biên bản đã được đọc lại cho mọi người dự họp cùng nghe, thống nhất và ký tên; các bản có giá trị như nhau." },
    "minutes.left": { name: "Ký bên trái", text: "THƯ KÝ" },
    "minutes.right": { name: "Ký bên phải", text: "CHỦ TỌA" },
    "minutes.receiversTitle": { name: "Nơi nhận", text: "Nơi nhận:" },
    "minutes.receivers": {
      name: "Danh sách nơi nhận", text: "- Sở Nội vụ;\n- Các đơn vị thành viên;\n- Lưu: Hồ sơ.", cum: { text: "- Cơ quan cấp trên;\n- Các đơn vị thành viên;\n- Lưu: Hồ sơ." },
    },

    "count.number": { name: "Số, ký hiệu", text: "Số: ……/BB-{ký hiệu}" },
    "count.title": { name: "Tên văn bản", text: "BIÊN BẢN KIỂM PHIẾU" },
    "count.subject": { name: "Trích yếu", text: "Bỏ phiếu đề nghị khen thưởng {kỳ}" },
    "count.opened": { name: "Bắt đầu", text: "Thời gian kiểm phiếu:" },
    "count.place": { name: "Địa điểm", text: "Địa điểm:" },
    "count.committee": { name: "Mục 1", text: "1. Ban kiểm phiếu" },
    "count.chair": { name: "Trưởng ban", text: "Trưởng ban:" },
    "count.secretary": { name: "Thư ký", text: "Thư ký:" },
    "count.teller": { name: "Ủy viên", text: "Ủy viên:" },
    "count.voters": { name: "Quyền bỏ phiếu", text: "2. Kiểm phiếu\n{Khối} có {số đơn vị} đơn vị thành viên, mỗi đơn vị một phiếu." },
    "count.paper": { name: "Nguyên tắc", text: "Phiếu hợp lệ là phiếu do Ban kiểm phiếu phát ra, mỗi dòng đánh dấu một ô." },
    "count.issued": { name: "Phiếu phát ra", text: "Số phiếu phát ra:" },
    "count.returned": { name: "Phiếu thu về", text: "Số phiếu thu về:" },
    "count.valid": { name: "Phiếu hợp lệ", text: "Số phiếu hợp lệ:" },
    "count.invalid": { name: "Phiếu không hợp lệ", text: "Số phiếu không hợp lệ:" },
    "count.results": { name: "Mục 3", text: "3. Kết quả bỏ phiếu" },
    "count.base": { name: "Cơ sở tính", text: "Tỷ lệ %:" },
    "count.closed": { name: "Kết thúc", text: "Kết thúc kiểm phiếu lúc:" },
    "count.copies": { name: "Số bản", text: "Biên bản lập thành:" },
    "count.copiesTail": { name: "Sau số bản", text: "Biên bản đã được đọc lại, các thành viên Ban kiểm phiếu thống nhất và ký tên." },
    "count.left": { name: "Ký bên trái", text: "THƯ KÝ" },
    "count.right": { name: "Ký bên phải", text: "TRƯỞNG BAN KIỂM PHIẾU" },

    "ballots.title": { name: "Tên văn bản", text: "PHIẾU BẦU" },
    "ballots.subject": { name: "Trích yếu", text: "Đề nghị khen thưởng {kỳ}" },
    "ballots.guide": { name: "Cách bầu", text: "Mỗi dòng đánh dấu X vào một ô. Không ký tên, không viết thêm vào phiếu." },
    "ballots.cut": { name: "Đường cắt", text: "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -" },

    "submission.number": { name: "Số, ký hiệu", text: "Số: ……/TTr-{ký hiệu}" },
    "submission.title": { name: "Tên văn bản", text: "TỜ TRÌNH" },
    "submission.subject": { name: "Trích yếu", text: "Về việc đề nghị khen thưởng phong trào thi đua {kỳ}" },
    "submission.to": {
      name: "Kính gửi", text: "Kính gửi:\n- Chủ tịch Ủy ban nhân dân tỉnh;\n- Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ).",
      cum: { text: "Kính gửi: …………………………………………………" },
    },
    "submission.basis": { name: "Căn cứ biên bản", text: "Căn cứ Biên bản hội nghị bình xét thi đua, khen thưởng {kỳ} của {khối}," },
    "submission.request": {
      name: "Nội dung trình",
      text: request("kính trình", PROVINCE),
      provisional: request("dự kiến trình", PROVINCE, " (theo kết quả tạm tính)"),
      cum: { text: request("kính trình", AUTHORITY), provisional: request("dự kiến trình", AUTHORITY, " (theo kết quả tạm tính)") },
    },
    "submission.attached": {
      name: "Hồ sơ kèm theo", text: "(Kèm theo Tờ trình: danh sách đề nghị khen thưởng, biên bản bình xét, biên bản kiểm phiếu, bảng tổng hợp điểm, báo cáo thành tích.)",
      noCount: "(Kèm theo Tờ trình: danh sách đề nghị khen thưởng, biên bản bình xét, bảng tổng hợp điểm, báo cáo thành tích.)",
    },
    "submission.end": { name: "Kết", text: end(PROVINCE), provisional: end(PROVINCE, LATER), cum: { text: end(AUTHORITY), provisional: end(AUTHORITY, LATER) } },
    "submission.receiversTitle": { name: "Nơi nhận", text: "Nơi nhận:" },
    "submission.receivers": {
      name: "Danh sách nơi nhận", text: "- Như trên;\n- Sở Nội vụ;\n- Các đơn vị thành viên;\n- Lưu: VT, {ký hiệu}.", cum: { text: "- Như trên;\n- Các đơn vị thành viên;\n- Lưu: VT, {ký hiệu}." },
    },

    "registrations.title": { name: "Tên văn bản", text: "BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA" },
    "registrations.subject": { name: "Dòng dưới tên", text: "Năm {năm}" },
    "registrations.left": { name: "Ký bên trái", text: "NGƯỜI LẬP BIỂU" },
    "registrations.leftHint": { name: "Cách ký bên trái", text: "(Ký, ghi rõ họ tên)" },

    "pact.title": { name: "Tên văn bản", text: "BẢN GIAO ƯỚC THI ĐUA" },
    "pact.subject": { name: "Dòng dưới tên", text: "Năm {năm}" },
    "pact.bases": { name: "Căn cứ pháp lý", text: "" },
    "pact.opened": { name: "Thời gian ký", text: "Thời gian ký kết:" },
    "pact.place": { name: "Địa điểm ký", text: "Địa điểm:" },
    "pact.intro": {
      name: "Mở đầu",
      text: "Hưởng ứng phong trào thi đua năm {năm}, {số đơn vị ký} đơn vị thành viên {khối} cùng ký kết giao ước thi đua với các nội dung sau:",
    },
    "pact.terms": {
      name: "Nội dung giao ước", text: pactTerms("chuyển đổi số"), formerly: { before: DIGITAL_SINCE, text: pactTerms("ứng dụng công nghệ thông tin") },
    },
    "pact.targets": { name: "Chỉ tiêu", text: "5. Chỉ tiêu đăng ký của các đơn vị:" },
    "pact.end": { name: "Kết", text: "Các đơn vị cam kết thực hiện đúng bản giao ước này." },
    "pact.boxes": { name: "Trên các ô ký", text: "Các đơn vị ký Bản giao ước thi đua năm {năm}" },
    "pact.boxHint": { name: "Cách ký trong ô", text: "(Ký, ghi rõ họ tên, đóng dấu)" },
  },
  placeholders: {
    bloc: "khối", kind: "loại", word: "khối cụm", period: "kỳ", year: "năm", nextYear: "năm sau", head: "chức danh trưởng", deputy: "chức danh phó",
    headUnit: "đơn vị trưởng", deputyUnit: "đơn vị phó", chief: "thủ trưởng", place: "địa danh", issuer: "cơ quan", members: "số đơn vị", signers: "số đơn vị ký", symbol: "ký hiệu", commended: "đối tượng",
  },
  columns: {
    label: "TT", member: "Đơn vị", classAndNote: "Xếp loại, ghi chú", total: "Tổng điểm", rate: "Tỷ lệ", rank: "Xếp hạng",
    request: "Kiến nghị của đơn vị", answer: "Kết quả giải quyết", requestedBy: "Đơn vị kiến nghị",
    subject: "Tập thể, cá nhân", award: "Danh hiệu, hình thức khen thưởng", votes: "Phiếu (%)",
    for: "Đồng ý", against: "Không đồng ý", points: "Điểm", registered: "Đăng ký", collective: "Danh hiệu tập thể", advanced: "Số LĐTT",
    grassroots: "Số CSTĐCS", excellent: "Số CSTĐ cấp tỉnh", merit: "Số Bằng khen", pactSigned: "Ngày ký giao ước", note: "Ghi chú",
    target: "Chỉ tiêu", unit: "ĐVT", promised: "Mức đăng ký của các đơn vị",
  },
  bases: {
    "law-2003": "Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003",
    "law-2005": "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005",
    "law-2013": "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013",
    "law-2022": "Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022",
    "decree-91-2017": "Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    "decree-98-2023": "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    "decree-152-2025": "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về thi đua, khen thưởng",
  },
  basesText: (bases) => bases.map((basis) => `Căn cứ ${basis};`).join("\n"),
  kindWord: BLOC,
  symbol: { khoi: "KTĐ", cum: "CTĐ" },
  period: (period, year) => (period === "half-year" ? `6 tháng đầu năm ${year}` : period === "years" ? `giai đoạn đến năm ${year}` : `năm ${year}`),
  chiefOf,
  commended: (kinds) => (kinds.size !== 1 ? "tập thể, cá nhân" : kinds.has("individual") ? "cá nhân" : "tập thể"),
  blank: "…".repeat(8),
  blankLine: "…".repeat(33),
  shortBlank: "……",
  placeBlank: "…………",
  copies: "…… bản",
  group: groupLine,
  round: (award, round) => (round <= 1 ? award : `${award} (vòng ${round})`),
  ballotCounts: ({ voters, issued, returned, valid, invalid }) =>
    `Số có quyền bỏ phiếu: ${voters}; phát ra: ${issued}; thu về: ${returned}; hợp lệ: ${valid}; không hợp lệ: ${invalid}.`,
  shareOf: (base, awards) => `${awards.length === 0 ? "" : `${awards.join(", ")}: `}số phiếu đồng ý trên ${SHARE_OF[base]}`,
  presentOf: (members) => `……/${members} đơn vị`,
  open: (award, names, places) => `- ${award} (${places} suất): ${names}.`,
  intended: "Đề nghị trên đây là dự kiến, do còn các nội dung phải quyết định:",
  mayChange: (award, names, after) => `- ${award}: ${names} – dự kiến, có thể thay đổi sau khi quyết định về ${after}.`,
  decidedTies: "Quyết định đối với các trường hợp ngang nhau:",
  barred: "Không đề nghị khen thưởng do không đủ điều kiện:",
  because: (award, subject, reason) => `- ${award === "" ? "" : `${award}: `}${subject} – ${reason}.`,
  chosen: (award, chosen, others, reason) => `- ${award}: chọn ${chosen}, không chọn ${others} – ${reason}.`,
  perAward: (award, count) => `- ${award}: ${String(count).padStart(2, "0")} trường hợp.`,
  registeredYes: "Có",
  registeredNo: "Không",
  total: "Tổng cộng",
  everyone: "Tất cả các đơn vị",
  noTargets: "Chưa nhập chỉ tiêu của các đơn vị.",
  agree: "☐",
  disagree: "☐",
  refused: {
    "no-bloc": (paper) => `${paper}: chưa lập, vì sổ tính chưa đọc được (xem danh sách rà soát).`,
    stopped: (paper) => `${paper}: chưa lập, vì chưa xếp hạng được; sửa các lỗi trong danh sách rà soát rồi lập lại.`,
    "half-year": (paper) => `${paper}: không lập ở kỳ sơ kết 6 tháng, vì chưa xét khen thưởng.`,
    "no-awards": (paper) => `${paper}: chưa lập, vì trang Tiêu chuẩn khen thưởng chưa có dòng nào.`,
    nobody: (paper) => `${paper}: chưa lập, vì chưa có trường hợp nào đủ điều kiện đề nghị.`,
  },
  cli: {
    help: "Lập các văn bản ký (biên bản, phiếu bầu, tờ trình, giao ước …) thành tệp Word .docx.",
    out: "thư mục ghi các tệp .docx",
    kind: "văn bản cần lập, cách nhau bằng dấu phẩy; bỏ trống là tất cả:",
    sheets: "ghi thêm một bản sao của sổ tính có các văn bản thành trang tính, để điền, sửa lời văn và in",
    badKind: (given, allowed) => `Không có loại văn bản “${given}”. Các loại: ${allowed}.`,
    nothing: "Không lập được văn bản nào.",
  },
  pane: {
    heading: "Văn bản",
    intro: "Lập văn bản từ số liệu hiện có. Những gì đã điền vào chỗ trống trên các trang văn bản được giữ lại.",
    choose: "Chọn văn bản",
    make: "Lập trang văn bản",
    download: "Tải tệp Word (.docx)",
    refused: "Chưa lập được",
    toReview: "Cần xem lại",
    open: (paper) => `Mở trang: ${paper}`,
    save: (file) => `Tải ${file}`,
    blocked: "Phiên bản Excel này không cho ngăn bên phải tải tệp về máy.",
    blockedHow: "Các trang văn bản in được ngay từ Excel. Để có tệp Word: mở sổ tính trong bản xem trước trên trình duyệt, hoặc chạy lệnh: papers so-tinh.xlsx -o thu-muc",
    ifNothing: "Nếu không thấy tệp tải về: mở sổ tính trong bản xem trước trên trình duyệt, hoặc chạy lệnh: papers so-tinh.xlsx -o thu-muc",
    wording: "Sửa câu chữ ở trang Mẫu văn bản.",
  },
};
