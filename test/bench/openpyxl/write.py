"""Writes the sheets of the JSON file named first with openpyxl; prints the milliseconds of each run, bare and with styles, as JSON."""

import io
import json
import sys
import time

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

RUNS = 7

with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)


def bare():
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet in given["sheets"]:
        worksheet = workbook.create_sheet(sheet["name"])
        for row in sheet["rows"]:
            worksheet.append(row)
    return workbook


def styled():
    workbook = bare()
    for sheet in given["sheets"]:
        worksheet = workbook[sheet["name"]]
        for row, looks in enumerate(sheet["looks"], 1):
            for column, look in enumerate(looks, 1):
                cell = worksheet.cell(row, column)
                cell.font = Font(name=given["font"], size=look["size"], bold=look["bold"])
                cell.alignment = Alignment(
                    horizontal=look["horizontal"], vertical=look["vertical"], wrap_text=look["wraps"]
                )
                if look["fill"] is not None:
                    cell.fill = PatternFill("solid", fgColor=look["fill"])
                if look["format"] is not None:
                    cell.number_format = look["format"]
                if look["bordered"]:
                    side = Side(style="thin")
                    cell.border = Border(left=side, right=side, top=side, bottom=side)
    return workbook


def timed(make):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        make().save(io.BytesIO())
        times.append((time.perf_counter() - start) * 1000)
    return times[1:]


print(json.dumps({"bare": timed(bare), "styled": timed(styled)}))
