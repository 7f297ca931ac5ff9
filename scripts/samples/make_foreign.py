"""Makes the two samples in another person's hand: samples/nguoi-khac-openpyxl.xlsx (saved by openpyxl) and
samples/nguoi-khac-libreoffice.xlsx (drafted here, then opened and saved by LibreOffice).

They hold what such files hold: merged titles, blank rows, moved and added columns, the author's own formulas,
notes beside the table and a renamed member sheet. Every score is invented.
Usage: python3 scripts/samples/make_foreign.py  (needs openpyxl and soffice)
"""
import pathlib
import random
import shutil
import subprocess
import tempfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
INVENTED = "Số liệu minh họa: mọi điểm số đều do người soạn mẫu tự đặt."
THIN = Border(*[Side(style="thin")] * 4)
HEAD = PatternFill("solid", fgColor="FFF2CC")


def title(sheet, row, text, width, size=14):
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    cell = sheet.cell(row, 1, text)
    cell.font = Font(name="Times New Roman", bold=True, size=size)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def header(sheet, row, words):
    for col, word in enumerate(words, 1):
        cell = sheet.cell(row, col, word)
        cell.font = Font(name="Times New Roman", bold=True)
        cell.fill = HEAD
        cell.border = THIN
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def openpyxl_book():
    rng = random.Random(2025)
    book = Workbook()
    setup = book.active
    setup.title = "Thiết lập chung"
    title(setup, 1, "THIẾT LẬP CHUNG CỦA KHỐI", 4)
    rows = [
        ("Tên khối", "Khối thi đua các hội đặc thù (minh họa)"), ("Loại", "Khối"), ("Năm", 2025), ("Kỳ", "Năm"),
        ("Khối trưởng", "Hội Chữ thập đỏ tỉnh"), ("Địa danh", "Thành phố"), ("Khi thiếu điểm", "Tạm bỏ qua"),
        ("Số chữ số thập phân", 2), ("Ghi chú", INVENTED),
    ]
    for i, (key, value) in enumerate(rows, 3):
        setup.cell(i, 2, key)
        setup.cell(i, 3, value)
    setup.cell(14, 2, "Các nhóm").font = Font(bold=True)
    for col, word in enumerate(["Mã nhóm", "Tên nhóm"], 2):
        setup.cell(15, col, word)
    setup.cell(16, 2, "H")
    setup.cell(16, 3, "Các hội")
    setup["F3"] = "Nhớ nhắc các đơn vị gửi trước 20/11"
    setup["F3"].comment = Comment("Đã gọi điện ngày 10/11", "Văn thư")

    criteria = book.create_sheet("Bảng tiêu chí 2025")
    title(criteria, 1, "KHỐI THI ĐUA CÁC HỘI ĐẶC THÙ", 7)
    title(criteria, 2, "BẢNG TIÊU CHÍ CHẤM ĐIỂM NĂM 2025", 7)
    header(criteria, 5, ["Điểm chuẩn", "TT", "Nội dung", "Người theo dõi", "Cách chấm", "Ghi chú", "Tài liệu minh chứng"])
    tree = [
        ("I", "Thực hiện nhiệm vụ của hội", 60, ""),
        ("1", "Kế hoạch công tác năm", 20, ""), ("2", "Phát triển hội viên", 15, ""), ("3", "Vận động nguồn lực xã hội", 15, ""), ("4", "Chế độ thông tin, báo cáo", 10, ""),
        ("II", "Xây dựng tổ chức hội", 25, ""),
        ("1", "Kiện toàn tổ chức", 10, ""), ("2", "Tập huấn cán bộ hội", 8, ""), ("3", "Quy chế dân chủ", 4, ""), ("4", "Đóng hội phí, công khai tài chính", 3, "Đạt / không đạt"),
        ("III", "Công tác thi đua, khen thưởng", 15, ""),
        ("1", "Ký giao ước thi đua", 3, "Đạt / không đạt"), ("2", "Tổ chức phong trào", 6, ""), ("3", "Điển hình tiên tiến", 4, ""), ("4", "Tham gia hoạt động của Khối", 2, ""),
    ]
    at = 6
    for label, name, points, rule in tree:
        if label in ("II", "III"):
            at += 1  # a blank row before each section, as the author likes it
        for col, value in enumerate([points, label, name, rng.choice(["Chị Hoa", "Anh Bình"]), rule, "", ""], 1):
            criteria.cell(at, col, value if value != "" else None)
        if label in ("I", "II", "III"):
            for col in range(1, 8):
                criteria.cell(at, col).font = Font(bold=True)
        at += 1
    criteria.cell(at + 1, 3, "Cộng")
    criteria.cell(at + 1, 1, "=A6+A12+A18")

    names = [
        ("HCTD", "Hội Chữ thập đỏ tỉnh", "Chữ thập đỏ"), ("HNM", "Hội Người mù tỉnh", "Hội Người mù"), ("HDY", "Hội Đông y tỉnh", "Hội Đông y"),
        ("HLG", "Hội Luật gia tỉnh", "Hội Luật gia"), ("HNB", "Hội Nhà báo tỉnh", "Hội Nhà báo"), ("HKH", "Hội Khuyến học tỉnh", "Hội Khuyến học"),
    ]
    members = book.create_sheet("DS đơn vị thành viên")
    title(members, 1, "DANH SÁCH ĐƠN VỊ", 6)
    header(members, 3, ["Mã", "STT", "Tên đơn vị", "Tên viết tắt", "Nhóm", "Số điện thoại văn phòng"])
    for i, (code, name, short) in enumerate(names, 1):
        for col, value in enumerate([code, i, name, short, "Các hội", None], 1):
            members.cell(3 + i, col, value)

    for m, (code, name, short) in enumerate(names):
        sheet = book.create_sheet("Bản sửa lần 2 (gửi lại)" if code == "HLG" else short)
        title(sheet, 1, "PHIẾU CHẤM ĐIỂM THI ĐUA NĂM 2025", 9)
        sheet["A3"] = "Đơn vị:"
        sheet["C3"] = name
        sheet["F3"] = "Mã:"
        sheet["G3"] = code
        header(sheet, 6, ["TT", "Điểm tối đa", "Nội dung", "Điểm tự chấm", "Chênh lệch", "Điểm thẩm định", "Minh chứng", "Tình trạng", "Ý kiến của tôi"])
        row, section_rows = 7, []
        for label, criterion, points, rule in tree:
            sheet.cell(row, 1, label)
            sheet.cell(row, 2, points)
            sheet.cell(row, 3, criterion)
            if label in ("I", "II", "III"):
                section_rows.append(row)
            else:
                if rule:
                    sheet.cell(row, 4, "x")
                    sheet.cell(row, 6, "Đạt")
                else:
                    own = points - rng.choice([0, 0, 0.25, 0.5, 1])
                    sheet.cell(row, 4, own)
                    sheet.cell(row, 6, own - rng.choice([0, 0, 0.25, 0.5]))
                sheet.cell(row, 5, f"=D{row}-F{row}" if not rule else None)
            row += 1
        # The author's own subtotals, by formula over the rows below each section.
        for s, start in enumerate(section_rows):
            end = (section_rows[s + 1] if s + 1 < len(section_rows) else row) - 1
            sheet.cell(start, 4, f"=SUM(D{start + 1}:D{end})")
            sheet.cell(start, 6, f"=SUM(F{start + 1}:F{end})")
        sheet.cell(row, 3, "Tổng cộng")
        sheet.cell(row, 6, "=" + "+".join(f"F{r}" for r in section_rows))
        sheet.cell(row + 2, 2, "NGƯỜI LẬP BIỂU")
        sheet.cell(row + 2, 7, "THỦ TRƯỞNG ĐƠN VỊ")
        if code == "HDY":
            sheet.cell(9, 6, "14,5")
        if code == "HNB":
            sheet.cell(10, 4).value = None
            sheet.cell(10, 6).value = None
            sheet.cell(10, 8, "Không áp dụng")
        if code == "HKH":
            sheet.cell(14, 4).value = None
            sheet.cell(14, 6).value = None
    notes = book.create_sheet("Ghi chép họp khối")
    notes["A1"] = "Điểm tự chấm mục I của Hội Chữ thập đỏ"
    notes["B1"] = "='Chữ thập đỏ'!D7"
    book.save(SAMPLES / "nguoi-khac-openpyxl.xlsx")


def libreoffice_book():
    rng = random.Random(26)
    book = Workbook()
    members_list = [
        ("A1", "Đảng ủy các cơ quan Đảng tỉnh", "Nhóm 1"), ("A2", "Ban Tổ chức", "Nhóm 1"), ("A3", "Ban Tuyên giáo và Dân vận", "Nhóm 1"), ("A4", "Ủy ban Kiểm tra", "Nhóm 1"),
        ("B1", "Trường Chính trị", "Nhóm 2"), ("B2", "Báo và phát thanh, truyền hình", "Nhóm 2"), ("B3", "Bảo hiểm xã hội", "Nhóm 2"),
    ]
    setup = book.active
    setup.title = "THIẾT LẬP"
    setup["B2"] = "Tên cụm"
    setup["C2"] = "Cụm thi đua số 7 (minh họa)"
    setup["B3"] = "Loại"
    setup["C3"] = "Cụm thi đua"
    setup["B4"] = "Năm"
    setup["C4"] = "2026"
    setup["B5"] = "Kỳ"
    setup["C5"] = "6 tháng"
    setup["B6"] = "Ghi chú"
    setup["C6"] = INVENTED
    setup["B8"] = "Mã nhóm"
    setup["C8"] = "Tên nhóm"
    setup["D8"] = "Khi tiêu chí không áp dụng"
    for row, (code, name, policy) in enumerate([("N1", "Nhóm 1", "Xếp theo tỷ lệ %"), ("N2", "Nhóm 2", "Xếp theo tỷ lệ %")], 9):
        setup.cell(row, 2, code)
        setup.cell(row, 3, name)
        setup.cell(row, 4, policy)

    units = book.create_sheet("Đơn vị thành viên")
    title(units, 1, "CÁC ĐƠN VỊ TRONG CỤM", 5)
    header(units, 2, ["TT", "Đơn vị", "Mã đơn vị", "Nhóm", "Ngày nhận báo cáo"])
    for i, (code, name, group) in enumerate(members_list, 1):
        for col, value in enumerate([i, name, code, group], 1):
            units.cell(2 + i, col, value)

    tree = [
        ("A", "Nhiệm vụ trọng tâm", None), ("I", "Nhiệm vụ thường xuyên", 40), ("1.", "Tham mưu", 20), ("2.", "Tổ chức thực hiện", 20),
        ("II", "Nhiệm vụ đột xuất", 20), ("1.", "Tiến độ", 12), ("2.", "Chất lượng", 8),
        ("B", "Xây dựng cơ quan", None), ("I", "Kỷ luật, kỷ cương", 25), ("1.", "Giờ giấc, tác phong", 10), ("2.", "Văn hóa công sở", 15),
        ("II", "Thi đua, khen thưởng", 15), ("1.", "Phong trào", 6), ("2.", "Điển hình", 5), ("3.", "Báo cáo đúng hạn", 4),
    ]
    criteria = book.create_sheet("Tiêu chí")
    title(criteria, 1, "TIÊU CHÍ THI ĐUA", 4, 13)
    header(criteria, 3, ["TT", "Nội dung, tiêu chí", "Thang điểm", "Hệ số"])
    for i, (label, name, points) in enumerate(tree, 4):
        criteria.cell(i, 1, label)
        criteria.cell(i, 2, name)
        criteria.cell(i, 3, points)

    for code, name, group in members_list:
        sheet = book.create_sheet("Copy of phieu (3)" if code == "B2" else name[:31])
        title(sheet, 1, "PHIẾU TỰ CHẤM ĐIỂM 6 THÁNG ĐẦU NĂM 2026", 8, 13)
        sheet["A2"] = f"Đơn vị: {name}"
        sheet["A3"] = "Mã đơn vị"
        sheet["B3"] = code
        # A header of two rows: the layers stand under one merged word.
        header(sheet, 5, ["TT", "Nội dung, tiêu chí", "ĐVT", "Thang điểm", "Điểm chấm", "", "", "Ghi chú"])
        sheet.merge_cells("E5:G5")
        for col in (1, 2, 3, 4, 8):
            sheet.merge_cells(start_row=5, start_column=col, end_row=6, end_column=col)
        for col, word in ((5, "Điểm tự chấm"), (6, "Điểm chấm chéo"), (7, "Trung bình")):
            sheet.cell(6, col, word)
        row = 7
        for label, criterion, points in tree:
            sheet.cell(row, 1, label)
            sheet.cell(row, 2, criterion)
            sheet.cell(row, 4, points)
            if label.endswith("."):
                own = points - rng.choice([0, 0.5, 1, 1.5])
                sheet.cell(row, 5, own)
                sheet.cell(row, 6, own - rng.choice([0, 0, 0.5]))
                sheet.cell(row, 7, f"=AVERAGE(E{row}:F{row})")
            row += 1
        if code == "A3":
            sheet["F9"] = "18,5"
        if code == "B3":
            sheet["E13"] = None
            sheet["F13"] = None
        sheet.cell(row + 1, 1, "NGƯỜI LẬP BIỂU")
        sheet.cell(row + 1, 6, "THỦ TRƯỞNG ĐƠN VỊ")
    with tempfile.TemporaryDirectory() as folder:
        draft = pathlib.Path(folder) / "nguoi-khac-libreoffice.xlsx"
        out = pathlib.Path(folder) / "out"
        book.save(draft)
        subprocess.run(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(draft)],
            check=True, capture_output=True, timeout=120,
        )
        shutil.copy(out / draft.name, SAMPLES / draft.name)


openpyxl_book()
libreoffice_book()
