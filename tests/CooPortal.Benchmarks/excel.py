"""The goods sheet and the export by openpyxl: read FILE TIMES, write CSV FILE TIMES, or csv FILE CSV for what is to be written."""

import csv
import sys

from openpyxl import Workbook, load_workbook


def rows_of(file):
    workbook = load_workbook(file, read_only=True)
    yield from workbook.worksheets[0].iter_rows(values_only=True)
    workbook.close()


def read(file, times):
    for _ in range(int(times)):
        print(sum(1 for row in rows_of(file) for cell in row if cell is not None))


def write(source, file, times):
    for _ in range(int(times)):
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet("证书")
        with open(source, newline="", encoding="utf-8") as lines:
            rows = csv.reader(lines)
            sheet.append(next(rows))
            for row in rows:
                row[7:9] = int(row[7]), float(row[8])
                sheet.append(row)
        workbook.save(file)


def to_csv(file, target):
    with open(target, "w", newline="", encoding="utf-8") as lines:
        csv.writer(lines).writerows(rows_of(file))


{"read": read, "write": write, "csv": to_csv}[sys.argv[1]](*sys.argv[2:])
