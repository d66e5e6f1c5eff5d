#!/usr/bin/python3
"""Compares a plan's workbook with what LibreOffice calculates from its formulas after other assumptions were filled in.

usage: plan_recalculated.py WORKBOOK.xlsx OTHER.xlsx
The inputs of OTHER are written into WORKBOOK, every value beside a formula is dropped, LibreOffice calculates; each cell
must then say what OTHER carries, which is what the engine says. Ends with 0, with 1 when a cell differs, 77 without tools."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    sys.exit(77)


def values(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {(sheet.title, cell.coordinate): cell.value
            for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}


def main(workbook, other):
    if not shutil.which("soffice"):
        return 77
    book = openpyxl.load_workbook(workbook)
    model = openpyxl.load_workbook(other)
    formulas = set()
    changed = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    formulas.add((sheet.title, cell.coordinate))
                    continue
                wanted = model[sheet.title][cell.coordinate].value
                changed += wanted != cell.value
                cell.value = wanted
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        book.save(folder / "filled.xlsx")
        kept = values(folder / "filled.xlsx")
        assert formulas and not any(at in kept for at in formulas), "a value was kept beside a formula"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                        "--outdir", str(folder / "out"), str(folder / "filled.xlsx")], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
        found = values(folder / "out" / "filled.xlsx")
    carried = values(other)
    wrong = [(at, carried.get(at), found.get(at)) for at in sorted(formulas)
             if not isinstance(found.get(at), (int, float)) or abs(found[at] - carried[at]) > 1e-6]
    print(f"{len(formulas)} formulas, {changed} inputs changed, {len(wrong)} differ")
    for each in wrong[:10]:
        print(*each)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
