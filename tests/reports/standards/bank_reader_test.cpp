// Statements of every format, made here: what they hold, and what of a broken one is told.
#include <gtest/gtest.h>

#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo {
namespace {

const BankKnowledge& knowledge() {
  static const BankKnowledge known = load_bank_knowledge({}).value();
  return known;
}

std::string codes_of(const Problems& problems) {
  std::string codes;
  for (const Problem& each : problems) codes += (codes.empty() ? "" : " ") + each.code();
  return codes;
}

struct Readable {
  const char* what;
  std::string bytes;
  const char* format;
  std::size_t count;
  const char* sum;
  const char* currency;
  const char* closing;   // "" when the file does not say
  const char* warnings;  // codes
  const char* first_day;
};

std::string ofx(const std::string& movements, const std::string& balance = "") {
  return "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></"
         "SONRS>"
         "</"
         "SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30006<ACCTID>"
         "112233"
         "</BANKACCTFROM><BANKTRANLIST>" +
         movements + "</BANKTRANLIST>" + balance + "</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>";
}
const std::string two_movements =
    "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260302120000[1:CET]<TRNAMT>-12,50<FITID>A1<NAME>PAPETERIE &amp; "
    "CO</STMTTRN>"
    "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260303<TRNAMT>600.00<FITID>A2<NAME>CLIENT<MEMO>F-2026-0001</"
    "STMTTRN>";

std::string camt(const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document "
         "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>"
         "FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>" +
         inside + "</Stmt></BkToCstmrStmt></Document>";
}
std::string camt_balance(const char* code, const char* amount) {
  return std::string("<Bal><Tp><CdOrPrtry><Cd>") + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount +
         "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>";
}
std::string camt_entry(const char* amount, const char* side, const char* state = "<Sts><Cd>BOOK</Cd></Sts>",
                       const char* day = "2026-03-05") {
  return std::string("<Ntry><Amt Ccy=\"EUR\">") + amount + "</Amt><CdtDbtInd>" + side + "</CdtDbtInd>" +
         state + "<BookgDt><Dt>" + day + "</Dt></BookgDt><AcctSvcrRef>R</AcctSvcrRef></Ntry>";
}

/// One record of 120 characters.
std::string cfonb(const std::string& code, const std::string& day, const std::string& label,
                  const std::string& amount) {
  std::string record = code + "30006" + "    " + "00001" + "EUR" + "2" + " " + "01234567890";
  record += "  " + day;  // 33-34, 35-40
  record += std::string(2, ' ') + day;
  record += label + std::string(31 - label.size(), ' ');
  record += std::string(90 - record.size(), ' ') + amount;
  return record + std::string(120 - record.size(), ' ') + "\r\n";
}

const std::vector<Readable>& readable() {
  static const std::vector<Readable> rows{
      {"OFX with open tags, comma and point", ofx(two_movements), "ofx", 2, "587.50", "EUR", "", "",
       "2026-03-02"},
      {"OFX with a ledger balance",
       ofx(two_movements, "<LEDGERBAL><BALAMT>1000.00<DTASOF>20260331</LEDGERBAL>"), "ofx", 2, "587.50",
       "EUR", "1000.00", "", "2026-03-02"},
      {"OFX with a balance nobody can read",
       ofx(two_movements, "<LEDGERBAL><BALAMT>-<DTASOF>20260331</LEDGERBAL>"), "ofx", 2, "587.50", "EUR", "",
       "bank.balance_unreadable", "2026-03-02"},
      {"QIF whose days can only be month first",
       "!Type:Bank\nD3/14/26\nT-1,000.50\nPLoyer\n^\nD3/2'26\nT20.00\n^\n", "qif", 2, "-980.50", "", "", "",
       "2026-03-14"},
      {"QIF with decimal commas: day first", "!Type:Bank\nD02/03/26\nT-10,50\n^\n", "qif", 1, "-10.50", "",
       "", "", "2026-03-02"},
      {"QIF that leaves the order open", "!Type:Bank\nD02/03/26\nT-10.50\n^\n", "qif", 1, "-10.50", "", "",
       "bank.dates_ambiguous", "2026-03-02"},
      {"QIF whose first record opens the account",
       "!Type:Bank\nD14/03/26\nT100.00\nPOpening Balance\nL[Banque]\n^\nD15/03/26\nT-1.00\n^\n", "qif", 1,
       "-1.00", "", "", "", "2026-03-15"},
      {"CAMT that ties",
       camt(camt_balance("OPBD", "10.00") + camt_balance("CLBD", "12.50") + camt_entry("2.50", "CRDT")),
       "camt", 1, "2.50", "EUR", "12.50", "", "2026-03-05"},
      {"CAMT that does not tie is told, not refused",
       camt(camt_balance("OPBD", "10.00") + camt_balance("CLBD", "99.00") + camt_entry("2.50", "DBIT")),
       "camt", 1, "-2.50", "EUR", "99.00", "bank.balances_differ", "2026-03-05"},
      {"CAMT with a pending movement",
       camt(camt_entry("2.50", "CRDT") + camt_entry("9.00", "CRDT", "<Sts>PDNG</Sts>")), "camt", 1, "2.50",
       "EUR", "", "bank.pending_passed_over", "2026-03-05"},
      {"CAMT with five decimals", camt(camt_entry("8.12345", "CRDT")), "camt", 1, "8.12345", "EUR", "", "",
       "2026-03-05"},
      {"MT940 whose details wrap",
       ":20:S\r\n:25:30006/123\r\n:28C:1/1\r\n:60F:C260301EUR100,00\r\n:61:2603020302D12,5NDDTA//B1\r\n"
       ":86:105?00LASTSCHRIFT?20EREF+1?21SVWZ+Strom Ma\r\nerz?32STADTWERKE\r\n:62F:C260331EUR87,50\r\n-\r\n",
       "mt940", 1, "-12.5", "EUR", "87.50", "", "2026-03-02"},
      {"MT940 with a value day of thirty-day months",
       ":20:S\n:25:1\n:60F:C260227EUR10,00\n:61:2602300302C1,NTRFNONREF\n:62F:C260302EUR11,00\n-", "mt940", 1,
       "1", "EUR", "11.00", "bank.value_day_missing", "2026-03-02"},
      {"MT940 with a reversed credit",
       ":20:S\n:25:1\n:60F:C260301EUR10,00\n:61:260302RC4,00NTRFNONREF\n:62F:C260331EUR6,00\n-", "mt940", 1,
       "-4.00", "EUR", "6.00", "", "2026-03-02"},
      {"CFONB with a complement",
       cfonb("01", "280226", "", "0000000001000{") + cfonb("04", "050326", "PRLV ENERGIE", "0000000000322J") +
           cfonb("07", "310326", "", "0000000000677I"),
       "cfonb", 1, "-32.21", "EUR", "67.79", "", "2026-03-05"},
      {"CSV: semicolons, commas, a balance",
       "Date;Libellé;Montant;Solde\n02/03/2026;A;-10,00;90,00\n03/03/2026;B;5,50;95,50\n", "csv", 2, "-4.50",
       "", "95.50", "", "2026-03-02"},
      {"CSV: newest first",
       "Date;Libellé;Montant;Solde\n03/03/2026;B;5,50;95,50\n02/03/2026;A;-10,00;90,00\n", "csv", 2, "-4.50",
       "", "95.50", "", "2026-03-03"},
      {"CSV: debit and credit without signs",
       "Date,Details,Debit,Credit\n2026-03-02,A,10.00,\n2026-03-03,B,,4.00\n", "csv", 2, "-6.00", "", "", "",
       "2026-03-02"},
      {"CSV: debits that bear their sign",
       "Date opération;Date valeur;libellé;Débit;Crédit;\n"
       "02/03/2026;02/03/2026;A;-10,00;;\n03/03/2026;03/03/2026;B;;4,00;\n",
       "csv", 2, "-6.00", "", "", "", "2026-03-02"},
      {"CSV: a letter for the direction",
       "Date,Label,Amount,D/C\n2026-03-02,A,10.00,D\n2026-03-03,B,4.00,C\n", "csv", 2, "-6.00", "", "", "",
       "2026-03-02"},
      {"CSV: a page above the table, in Windows 1252",
       "Num\xE9ro Compte;123\nType;CCP\nSolde "
       "(EUROS);95,50\n\nDate;Libell\xE9;Montant(EUROS)\n02/03/2026;CAF\xC9;-4,50\n",
       "csv", 1, "-4.50", "EUR", "95.50", "", "2026-03-02"},
      {"CSV: no header, columns known by what they hold",
       "18.09.2026;HOFER;18.09.2026;-33,87;EUR\n19.09.2026;SPAR;19.09.2026;-1,13;EUR\n", "csv", 2, "-35.00",
       "EUR", "", "bank.no_header", "2026-09-18"},
      {"CSV: a platform's fee is told beside the net",
       "balance_transaction_id,created_utc,available_on_utc,currency,gross,fee,net,reporting_category,"
       "description\n"
       "txn_1,2026-01-23 08:26:29,2026-01-27 00:00:00,usd,12.00,0.65,11.35,charge,x\n",
       "csv", 1, "11.35", "USD", "", "", "2026-01-23"},
      {"CSV: what is pending waits",
       "Date;Libellé;Montant;Statut\n02/03/2026;A;-10,00;en attente\n03/03/2026;B;5,50;ok\n", "csv", 1,
       "5.50", "", "", "bank.pending_passed_over", "2026-03-03"},
  };
  return rows;
}

TEST(BankReader, EveryFormatIsReadToItsSumAndItsBalance) {
  for (const Readable& row : readable()) {
    const auto read = read_statement(row.bytes, knowledge());
    ASSERT_TRUE(read.ok()) << row.what << ": " << codes_of(read.problems());
    EXPECT_EQ(read->format, row.format) << row.what;
    EXPECT_EQ(read->movement_count(), row.count) << row.what;
    ASSERT_EQ(read->statements.size(), 1U) << row.what;
    const BankStatement& statement = read->statements.front();
    EXPECT_EQ(statement.sum(), *Decimal::parse(row.sum)) << row.what << " " << statement.sum().text();
    EXPECT_EQ(statement.currency, row.currency) << row.what;
    EXPECT_EQ(statement.closing ? statement.closing->amount.text() : "", row.closing) << row.what;
    EXPECT_EQ(codes_of(read.problems()), row.warnings) << row.what;
    EXPECT_EQ(statement.movements.front().date.text(), row.first_day) << row.what;
  }
}

struct Broken {
  const char* what;
  std::string bytes;
  const char* code;
  int line;
};

TEST(BankReader, ABrokenFileIsRefusedWholeWithItsPlace) {
  const std::string laughs =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b "
      "\"&a;&a;\">]><Document>&b;</Document>";
  const std::vector<Broken> rows{
      {"an empty file", "", "bank.empty", 0},
      {"30 February in CSV", "Date;Libellé;Montant\n28/02/2026;A;1,00\n30/02/2026;B;2,00\n",
       "bank.date_missing_day", 3},
      {"30 February booked in OFX", ofx("<STMTTRN><DTPOSTED>20260230<TRNAMT>1<FITID>1</STMTTRN>"),
       "bank.date_missing_day", 4},
      {"30 February in CAMT", camt(camt_entry("1.00", "CRDT", "", "2026-02-30")), "bank.date_missing_day", 0},
      {"a value day without a booking day", ":20:S\n:25:1\n:60F:C260227EUR10,00\n:61:260230C1,NTRFNONREF\n-",
       "bank.date_missing_day", 4},
      {"a currency sign where a number should be",
       ofx("<STMTTRN><DTPOSTED>20260302<TRNAMT>$120<FITID>1</STMTTRN>"), "bank.amount_unreadable", 4},
      {"letters where a number should be", "Date;Libellé;Montant\n28/02/2026;A;douze\n",
       "bank.amount_unreadable", 2},
      {"the bank answered with an error",
       "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500</CODE><SEVERITY>ERROR</SEVERITY><MESSAGE>no</"
       "MESSAGE></STATUS>"
       "</SONRS></SIGNONMSGSRSV1></OFX>",
       "bank.ofx_status", 1},
      {"entities of its own", laughs, "bank.entities", 1},
      {"a NUL byte", std::string("Date;Libellé;Montant\n28/02/2026;A;1,00\n\0", 42), "bank.binary", 3},
      {"a line of two megabytes", "Date;Montant\n" + std::string(2U << 20U, 'x'), "bank.line_too_long", 0},
      {"XML that says UTF-8 and is not",
       "<?xml version=\"1.0\" encoding=\"utf-8\"?><Document>\xE9</Document>", "bank.wrong_encoding", 0},
      {"broken XML", "<?xml version=\"1.0\"?><Document><BkToCstmrStmt>", "bank.not_xml", 1},
      {"no statement at all", "Bonjour,\nvoici la facture.\n", "bank.columns_unknown", 0},
      {"a record cut short", "0130006    00001EUR2 01234567890  28022\n", "bank.unknown_format", 0},
  };
  for (const Broken& row : rows) {
    const auto read = read_statement(row.bytes, knowledge());
    ASSERT_FALSE(read.ok()) << row.what;
    EXPECT_EQ(read.problems().front().code(), row.code) << row.what;
    if (row.line > 0) {
      EXPECT_EQ(read.problems().front().place.line, row.line) << row.what;
    }
  }
}

TEST(BankReader, EveryFaultOfAFileIsToldAtOnce) {
  const auto read = read_statement(
      "Date;Libellé;Montant\n31/02/2026;A;1,00\n01/03/2026;B;x,y\n30/02/2026;C;1,00\n", knowledge());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(codes_of(read.problems()), "bank.date_missing_day bank.date_missing_day");
  const auto order = read_statement("Date;Libellé;Montant\n28/02/2026;A;z\n01/03/2026;B;y\n", knowledge());
  EXPECT_EQ(codes_of(order.problems()), "bank.amount_unreadable bank.amount_unreadable");
}

TEST(BankReader, ThePersonSettlesWhatTheFileLeavesOpen) {
  const std::string file = "!Type:Bank\nD02/03/26\nT-10.50\n^\n";
  StatementOptions options;
  options.date_order = "mdy";
  const auto read = read_statement(file, knowledge(), options);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->statements[0].movements[0].date.text(), "2026-02-03");
  EXPECT_EQ(codes_of(read.problems()), "");
}

TEST(BankReader, APresetIsKnownByItsColumns) {
  const auto read = read_statement(
      "dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;"
      "accountbalance\n"
      "2026-03-02;2026-03-02;\"CARTE 01/03 CAFE\";Divers;Divers;cafe;-3,50;;00040;BOURSO;1000.00\n",
      knowledge());
  ASSERT_TRUE(read.ok()) << codes_of(read.problems());
  EXPECT_EQ(read->preset, "boursobank");
  EXPECT_EQ(read->statements[0].account, "00040");
  EXPECT_EQ(read->statements[0].movements[0].counterparty, "cafe");
}

}  // namespace
}  // namespace vireo
