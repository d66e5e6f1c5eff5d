#!/usr/bin/python3
"""Compares a workbook of Vireo with what LibreOffice calculates from its formulas, and with the engine's figures.

usage: recalculated.py WORKBOOK.xlsx [TRIAL_BALANCE.json SHEET]
The values that the workbook carries are dropped before LibreOffice opens it, so that it has to calculate them.
Ends with 0 when every cell agrees, 1 when one does not, 77 when LibreOffice or openpyxl is missing."""
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal

try:
    import openpyxl
except ImportError:
    sys.exit(77)


def comparable(value):
    """Numbers to a hundredth of a cent: the formulas add numbers of two decimals."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float)):
        return round(Decimal(value), 4) + 0
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value)


def cells(path, values):
    book = openpyxl.load_workbook(path, data_only=values)
    return {(sheet.title, cell.coordinate): cell.value
            for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}


def recalculated(workbook, folder):
    stripped = folder / "stripped.xlsx"
    openpyxl.load_workbook(workbook).save(stripped)  # formulas only
    kept = cells(stripped, True)
    formulas = [at for at, value in cells(stripped, False).items() if str(value).startswith("=")]
    assert formulas, "a workbook without formulas proves nothing"
    assert all(kept.get(at) is None for at in formulas), "a value was kept beside a formula"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                    "--outdir", str(folder / "out"), str(stripped)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=240)
    return cells(folder / "out" / "stripped.xlsx", True), formulas


def main(workbook, trial_balance=None, sheet=None):
    if not shutil.which("soffice"):
        return 77
    carried = cells(workbook, True)
    with tempfile.TemporaryDirectory() as name:
        found, formulas = recalculated(workbook, pathlib.Path(name))
    wrong = [f"{at}: Vireo {carried.get(at)!r}, LibreOffice {found.get(at)!r}" for at in sorted(carried.keys() | found.keys())
             if comparable(carried.get(at)) != comparable(found.get(at))]

    if not trial_balance:
        print(f"{len(carried)} cells, {len(formulas)} formulas, {len(wrong)} differ")
        print("\n".join(wrong[:20]))
        return 1 if wrong else 0
    engine = {row["account"]: row["balance"] for row in json.load(open(trial_balance, encoding="utf-8"))["rows"]}
    book = openpyxl.load_workbook(workbook, data_only=True)
    in_sheet = {}
    for row in book[sheet].iter_rows(min_row=2, values_only=True):
        if row[0] and str(row[0]) in engine:
            in_sheet[str(row[0])] = row
    wrong += [f"{account} is not in the sheet" for account in engine.keys() - in_sheet.keys()]
    # The last two columns are the sides of the balance.
    wrong += [f"{account}: engine {balance}, sheet {in_sheet[account]}" for account, balance in engine.items()
              if account in in_sheet and Decimal(balance) != round(Decimal(in_sheet[account][-2] - in_sheet[account][-1]), 2)]
    print(f"{len(carried)} cells, {len(formulas)} formulas, {len(engine)} accounts, {len(wrong)} differ")
    print("\n".join(wrong[:20]))
    return 1 if wrong or not engine else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
