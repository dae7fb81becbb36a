"""Writes a workbook as JSON for the emulated Excel, read by openpyxl: independent of the project's own reader.

Usage: python3 exportWorkbook.py INPUT.xlsx OUTPUT.json
Cells are [row, column, {v: value, f: formula, n: number format, u: 1 if unlocked, e: 1 if the value is an error}].
"""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel, time_to_days


def scalar(value):
    """Dates as the serial numbers Excel keeps."""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return to_excel(value)
    if isinstance(value, datetime.time):
        return time_to_days(value)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    return value


def formula_text(value):
    text = getattr(value, "text", value)  # array formulas come as objects
    return text if str(text).startswith("=") else "=" + str(text)


def cell_of(cell, cached):
    data = {}
    if cell.data_type == "f":
        data["f"] = formula_text(cell.value)
        if cached.value is not None:
            data["v"] = scalar(cached.value)
        if cached.data_type == "e":
            data["e"] = 1
    elif cell.value is not None:
        data["v"] = scalar(cell.value)
        if cell.data_type == "e":
            data["e"] = 1
    if cell.number_format != "General":
        data["n"] = cell.number_format
    if not cell.protection.locked:
        data["u"] = 1
    if cell.has_style:
        data["s"] = 1
    return data


def rect(ref):
    left, top, right, bottom = openpyxl.utils.range_boundaries(ref)
    return [top, left, bottom, right]


def sheet_of(sheet, cached):
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, openpyxl.cell.cell.MergedCell):
                if cell.has_style:
                    cells.append([cell.row, cell.column, {"s": 1}])
                continue
            data = cell_of(cell, cached[cell.coordinate])
            if data:
                cells.append([cell.row, cell.column, data])
    hidden = [row for row, dimension in sheet.row_dimensions.items() if dimension.hidden]
    return {
        "name": sheet.title,
        "visibility": {"visible": "Visible", "hidden": "Hidden", "veryHidden": "VeryHidden"}[sheet.sheet_state],
        "protected": bool(sheet.protection.sheet),
        "merges": [rect(str(merged)) for merged in sheet.merged_cells.ranges],
        "filter": rect(sheet.auto_filter.ref) if sheet.auto_filter.ref else None,
        "hiddenRows": hidden,
        "tables": [{"name": table.name, "rect": rect(table.ref)} for table in sheet.tables.values()],
        "cells": cells,
    }


def book_names(book):
    """Names of the whole book; openpyxl before 3.1 keeps all names in one list."""
    names = book.defined_names
    everything = names.definedName if hasattr(names, "definedName") else names.values()
    return [defined for defined in everything if defined.localSheetId is None]


def main(source, target):
    book = openpyxl.load_workbook(source)
    cached = openpyxl.load_workbook(source, data_only=True)
    data = {
        "structureProtected": bool(book.security and book.security.lockStructure),
        "names": [{"name": defined.name, "formula": "=" + defined.attr_text, "visible": not defined.hidden} for defined in book_names(book)],
        "sheets": [sheet_of(sheet, cached[sheet.title]) for sheet in book.worksheets],
    }
    with open(target, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
