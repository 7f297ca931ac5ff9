"""The same job as the pipeline, as a clerk with openpyxl would script it: read every member sheet, take the
first layer that has a score, add up, rank per group, write two standings sheets and a summary, save.
Usage: peer_openpyxl.py IN OUT. Prints one line of JSON."""
import json
import resource
import sys
import time
from decimal import Decimal

import openpyxl

start = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1])
opened = time.perf_counter()

LAYERS = ["Điểm Khối thống nhất", "Điểm thẩm định", "Điểm kiểm tra chéo", "Điểm tự chấm"]


def header_of(sheet, *wanted):
    for row in sheet.iter_rows(min_row=1, max_row=30):
        texts = {str(cell.value).strip(): cell.column for cell in row if cell.value is not None}
        if all(w in texts for w in wanted):
            return row[0].row, texts
    return None, None


members = book["Đơn vị thành viên"]
at, columns = header_of(members, "Tên đầy đủ", "Mã")
roster = {}
for row in members.iter_rows(min_row=at + 1, values_only=True):
    if row[columns["Mã"] - 1]:
        roster[str(row[columns["Mã"] - 1])] = (row[columns["Tên đầy đủ"] - 1], row[columns["Nhóm"] - 1])

totals = {}
leaves = {}
for sheet in book.worksheets:
    at, columns = header_of(sheet, "Nội dung, tiêu chí", "Điểm tự chấm")
    if at is None:
        continue
    code = None
    for row in sheet.iter_rows(min_row=1, max_row=at - 1, values_only=True):
        for text in row:
            if isinstance(text, str) and text.startswith("Mã đơn vị:"):
                code = text.split(":", 1)[1].strip()
    if code not in roster:
        continue
    total = Decimal(0)
    points = []
    for row in sheet.iter_rows(min_row=at + 1, values_only=True):
        for layer in LAYERS:
            value = row[columns[layer] - 1] if layer in columns else None
            if isinstance(value, (int, float)):
                total += Decimal(repr(value))
                points.append(value)
                break
    totals[code] = round(total, 2)
    leaves[code] = points

for group in sorted({g for _, g in roster.values()}):
    codes = sorted((c for c in totals if roster[c][1] == group), key=lambda c: -totals[c])
    sheet = book.create_sheet(f"XH {group}"[:31])
    sheet.append(["TT", "Đơn vị", "Tổng điểm", "Xếp hạng"])
    for i, code in enumerate(codes):
        rank = 1 + sum(1 for other in codes if totals[other] > totals[code]) if i == 0 or totals[codes[i - 1]] != totals[code] else sheet.cell(i + 1, 4).value
        sheet.append([i + 1, roster[code][0], float(totals[code]), rank])
summary = book.create_sheet("Tổng hợp")
order = list(leaves)
summary.append(["TT"] + [roster[c][0] for c in order])
for i in range(max((len(p) for p in leaves.values()), default=0)):
    summary.append([i + 1] + [leaves[c][i] if i < len(leaves[c]) else None for c in order])
computed = time.perf_counter()
book.save(sys.argv[2])
end = time.perf_counter()
print(json.dumps({
    "milliseconds": {"open": (opened - start) * 1e3, "compute": (computed - opened) * 1e3, "save": (end - computed) * 1e3, "total": (end - start) * 1e3},
    "cpuSeconds": resource.getrusage(resource.RUSAGE_SELF).ru_utime,
    "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "members": len(totals),
}))
