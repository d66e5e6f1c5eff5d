#!/usr/bin/env python3
"""First inputs for the fuzzers, one folder for each: what the program itself writes and the templates it ships.

    tests/fuzz/make_corpora.py build/bin/vireo-cli CORPORA
"""
import pathlib
import re
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TODAY = "2026-10-01"


class Corpora:
    def __init__(self, program, folder):
        self.program = pathlib.Path(program).resolve()
        self.folder = pathlib.Path(folder)

    def put(self, fuzzer, name, data):
        path = self.folder / fuzzer / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def run(self, *words):
        done = subprocess.run([self.program, "--lang", "en", "--today", TODAY, *map(str, words)], capture_output=True)
        return done.stdout if done.returncode == 0 else b""


def bank(corpora):
    moves = [("2026-01-05", "-1234.50", "PRLV ÉNERGIE"), ("2026-02-14", "600.00", "VIR F-2026-0001")]
    day = lambda iso: "/".join(reversed(iso.split("-")))
    comma = lambda amount: amount.replace(".", ",")
    rows = "".join(f'{day(d)};"{t}";{comma(a)};EUR\n' for d, a, t in moves)
    corpora.put("bank_reader_fuzz", "a.csv", "Date;Libellé;Montant;Devise\n" + rows)
    corpora.put("bank_reader_fuzz", "b.csv", "Date,Details,Debit,Credit,Balance\n2026-03-02,A,10.00,,90.00\n2026-03-03,B,,4.00,94.00\n")
    corpora.put("bank_reader_fuzz", "c.csv", ("Numéro Compte;123\nSolde (EUROS);95,50\n\nDate;Libellé;Montant\n" + rows).encode("utf-16"))
    corpora.put("bank_reader_fuzz", "a.qif", "!Type:Bank\nD3/14'26\nT-1,000.50\nPLoyer\nMmars\n^\n")
    ofx = "".join(
        f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>{d.replace('-', '')}<TRNAMT>{a}<FITID>{n}<NAME>{t} &amp; &#233;</STMTTRN>"
        for n, (d, a, t) in enumerate(moves))
    corpora.put("bank_reader_fuzz", "a.ofx",
                "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>" + ofx +
                "</BANKTRANLIST><LEDGERBAL><BALAMT>1.00<DTASOF>20260331</LEDGERBAL></STMTRS></OFX>")
    entry = "".join(
        f'<Ntry><Amt Ccy="EUR">{a.lstrip("-")}</Amt><CdtDbtInd>{"DBIT" if a[0] == "-" else "CRDT"}</CdtDbtInd><Sts>BOOK</Sts>'
        f"<BookgDt><Dt>{d}</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>{t}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        for d, a, t in moves)
    corpora.put("bank_reader_fuzz", "a.xml",
                '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
                "<BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct><Bal><Tp><CdOrPrtry><Cd>CLBD"
                '</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>' +
                entry + "</Stmt></BkToCstmrStmt></Document>")
    corpora.put("bank_reader_fuzz", "a.sta",
                ":20:S\r\n:25:1/2\r\n:28C:1/1\r\n:60F:C260301EUR100,00\r\n:61:2603020302DR12,50NDDTNONREF//B1\r\n"
                ":86:105?00LAST?20EREF+1?21SVWZ+Strom?32WERKE\r\n:61:260303C1,NTRFX\r\n:86:/NAME/A/REMI/B\r\n"
                ":62F:C260331EUR88,50\r\n-\r\n")
    record = lambda code, text, amount: (
        f"{code}30006    00001EUR2 01234567890  020326  020326{text:<31}".ljust(90) + amount).ljust(120) + "\r\n"
    corpora.put("bank_reader_fuzz", "a.120", record("01", "", "0000000001000{") + record("04", "CAFÉ", "0000000000322J") +
                record("07", "", "0000000000677I"))


def documents(corpora, scratch):
    book = scratch / "sample.vireo"
    corpora.run("book", "new", book, "--sample")
    found = re.findall(rb'"number": "(F[^"]+)"', corpora.run("--book", book, "--json", "document", "list"))
    for number in [each.decode() for each in found[:3]]:
        for target, ending in (("facturx", "pdf"), ("cii", "xml"), ("ubl", "xml")):
            path = scratch / f"{number}-{target}.{ending}"
            corpora.run("--book", book, "document", "export", number, "--format", target, "-o", path)
            if path.exists():
                corpora.put("invoice_reader_fuzz", path.name, path.read_bytes())
    corpora.run("--book", book, "ledger", "export", "--format", "fec", "-o", scratch / "fec")
    for path in sorted((scratch / "fec").glob("*FEC*.txt")):
        if "notice" not in path.name:
            lines = path.read_bytes().split(b"\r\n")
            corpora.put("fec_reader_fuzz", path.name, b"\r\n".join(lines[:12]) + b"\r\n")
            corpora.put("fec_reader_fuzz", "pipes.txt", b"\n".join(lines[:6]).replace(b"\t", b"|"))


def written_here(corpora):
    corpora.put("invoice_json_fuzz", "a.json",
                '{"type": "380", "issue": "2026-11-30", "due": "2026-12-30", "currency": "EUR", "buyer_ref": null,'
                ' "notes": [["PMT", "x"]], "vat": {"E": ["VATEX-FR-FRANCHISE", "x"]}, "seller": {"name": "A", "ids": [["0009", "1"]],'
                ' "address": ["s", "p", "c", "FR"], "endpoint": ["0225", "1"]}, "buyer": {"name": "B", "address": ["s", "p", "c", "DE"]},'
                ' "lines": [{"name": "n", "qty": "2", "unit": "HUR", "price": "40", "cat": "S", "rate": "20", "allow": [{"amount": "1"}]}],'
                ' "allow": [{"charge": true, "percent": "5", "base": "10", "cat": "S", "rate": "20"}]}')
    for number, formula in enumerate(["round(turnover * rate.bnc, 1)", "25 % + paid@day", "if(a > 0 and not b, rate[x], 0)",
                                      'brackets(income / parts, scale)', 'family = "couple"', "solve(x, x * 2, 0, 10)",
                                      "((1 + 2) * -3) / 4 >= min(1, 2, 3)", "quarter_end(date(2026, 1, 31), 5)"]):
        corpora.put("expression_fuzz", f"{number}.txt", formula)


def templates(corpora, scratch):
    folder = ROOT / "templates"
    for path in sorted((folder / "exercises").glob("*.toml")):
        corpora.put("exercise_file_fuzz", path.name, path.read_bytes())
    bundle = scratch / "a.zip"
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((folder / "exercises").glob("*.toml"))[:2]:
            archive.write(path, path.name)
    corpora.put("exercise_bundle_fuzz", "a.zip", bundle.read_bytes())
    for path in sorted((folder / "plans").glob("*.toml")):
        text = path.read_text()
        corpora.put("plan_json_fuzz", path.stem + ".json", text.split("'''")[1])
    kinds = {"rules/*/pack.toml": "rules/own/pack.toml", "bank_files/presets.toml": "bank_files/own.toml",
             "tax_keys/*.toml": "tax_keys/own.toml", "charts/*.toml": "charts/own.toml", "assets/*.toml": "assets/accounts.toml",
             "regimes/*/pack.toml": "regimes/own/pack.toml", "countries/*.toml": "countries/xx.toml",
             "documents/*.toml": "documents/xx.toml", "holidays/*.toml": "holidays/xx.toml"}
    for pattern, target in kinds.items():
        for number, path in enumerate(sorted(folder.glob(pattern))[:3]):
            corpora.put("template_fuzz", f"{target.replace('/', '-')}-{number}", f"# {target}\n" + path.read_text())


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    corpora = Corpora(sys.argv[1], sys.argv[2])
    scratch = corpora.folder / "scratch"
    scratch.mkdir(parents=True, exist_ok=True)
    bank(corpora)
    documents(corpora, scratch)
    written_here(corpora)
    templates(corpora, scratch)


main()
