// Files as single banks and platforms write them: what stands around the table, balances, directions, fees.
#include <gtest/gtest.h>

#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo::bank_exports_test {

const BankKnowledge& banks() {
  static const BankKnowledge known = load_bank_knowledge({}).value();
  return known;
}

struct Export {
  const char* what;
  std::string bytes;
  std::size_t count;
  const char* sum;
  const char* opening;  // "" when the file does not say
  const char* closing;
  const char* warning = "";  // the only one that may be told
};

std::string amount_of(const std::optional<BankBalance>& balance) {
  return balance ? balance->amount.text() : "";
}

void expect_read(const Export& each) {
  SCOPED_TRACE(each.what);
  const auto read = read_statement(each.bytes, banks());
  ASSERT_TRUE(read.ok()) << read.problems().front().code() << " " << read.problems().front().place.line;
  for (const Problem& told : read.problems())
    if (told.code() != "bank.no_header" && told.code() != "bank.unmarked_is_out") {
      EXPECT_EQ(told.code(), each.warning);
    }
  ASSERT_EQ(read->statements.size(), 1U);
  const BankStatement& statement = read->statements.front();
  EXPECT_EQ(statement.movements.size(), each.count);
  EXPECT_EQ(statement.sum(), *Decimal::parse(each.sum)) << statement.sum().text();
  EXPECT_EQ(amount_of(statement.opening), each.opening);
  EXPECT_EQ(amount_of(statement.closing), each.closing);
}

TEST(BankExports, BalancesThatStandWithinOrBesideTheTableAreNoMovements) {
  const std::vector<Export> files{
      {"a last line that has a day, the balance and no words, without headings",
       "26/01/2026;-12,50;Carte;;Café;;0;Divers\n27/01/2026;600,00;Virement;;Client;;0;Divers\n"
       "28/01/2026;-7,50;Carte;;Thé;;0;Divers\n29/01/2026;1 234,56;;00123 123456A\n",
       3, "580.00", "", "1234.56", "bank.row_passed_over"},
      {"a line of the account above a table without headings",
       "Compte de chèques;Compte;****1;28/02/2026;;1 580,00\n26/01/2026;;;Café;-12,50\n"
       "27/01/2026;;;Client;600,00\n28/01/2026;;;Thé;-7,50\n",
       3, "580.00", "", "", "bank.row_passed_over"},
      {"two rows of the table named as balances",
       "Date;Libellé;Débit;Crédit\n01/01/2026;SOLDE CREDITEUR AU 01/01/2026;;1000,00\n"
       "26/01/2026;Café;12,50;\n27/01/2026;Client;;600,00\n28/02/2026;SOLDE CREDITEUR AU "
       "28/02/2026;;1587,50\n",
       2, "587.50", "1000.00", "1587.50", "bank.row_passed_over"},
      {"a payment that is called Solde",
       "Date;Libellé;Montant\n26/01/2026;Solde;-12,50\n27/01/2026;Solde facture 12;600,00\n", 2, "587.50", "",
       ""},
      {"balances with their day beside their name",
       "Kontostand vom 28.02.2026:;1.587,50 €\n\nBuchungsdatum;Verwendungszweck;Betrag "
       "(€)\n26.01.26;Kaffee;-12,50\n"
       "27.01.26;Kunde;600,00\n",
       2, "587.50", "", "1587.50"},
      {"a day between a balance's name and the balance",
       "Letzter Kontostand;;;;1.000,00;EUR\nBuchungstag;Wert;Verwendungszweck;Betrag;Währung\n"
       "26.01.2026;26.01.2026;Kaffee;-12,50;EUR\n27.01.2026;27.01.2026;Kunde;600,00;EUR\n"
       "Kontostand;28.02.2026;;;1.587,50;EUR\n",
       2, "587.50", "1000.00", "1587.50"},
      {"the balance of today repeated in every row",
       "dateOp;label;amount;accountbalance\n2026-01-26;Café;-12,50;1587,50\n2026-01-27;Client;600,00;1587,"
       "50\n",
       2, "587.50", "", "1587.50"},
      {"a balance column that runs from new to old",
       "Date,Description,Withdrawn,Paid In,Balance\n27/01/2026,Client,,600.00 CR,\"1,587.50 CR\"\n"
       "26/01/2026,Coffee,12.50 DR,,987.50 CR\n",
       2, "587.50", "1000.00", "1587.50"},
  };
  for (const Export& each : files) expect_read(each);
}

TEST(BankExports, DirectionsAndFeesAreWhatTheFileShows) {
  const std::vector<Export> files{
      {"S and H in a column without a heading",
       "Buchungstag;Vorgang/Verwendungszweck;Umsatz; "
       "\n26.01.2026;Kaffee;12,50;S\n27.01.2026;Kunde;600,00;H\n",
       2, "587.50", "", ""},
      {"numbers below Soll/Haben",
       "Buchungstag;Vwz.0;Soll/Haben\n26.01.2026;Kaffee;-12,50\n27.01.2026;Kunde;600,00\n", 2, "587.50", "",
       ""},
      {"every row is a Debit, and some amounts bear a sign",
       "Date,Account,Amount,Subcategory,Memo\n26/01/2026,20-00-00 1,-12.50,Debit,Coffee\n"
       "27/01/2026,20-00-00 1,600.00,Debit,Client\n",
       2, "587.50", "", ""},
      {"a fee already within the net amount",
       "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\","
       "\"Transaction ID\",\"Balance\"\n"
       "\"26/01/2026\",\"10:00\",\"CET\",\"Acme\",\"Payment\",\"Completed\",\"EUR\",\"630.00\",\"-30.00\","
       "\"600.00\",\"T1\",\"600.00\"\n",
       1, "600.00", "0.00", "600.00"},
      {"a fee that leaves the account beside the amount",
       "Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
       "2026-01-26 10:00:00,To X,-100.00,1.00,EUR,COMPLETED,899.00\n"
       "2026-01-27 10:00:00,To Y,-10.00,0.00,EUR,COMPLETED,889.00\n",
       2, "-111.00", "1000.00", "889.00"},
      {"a fee within the amount, as the balances show",
       "Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
       "2026-01-26 10:00:00,To X,-100.00,1.00,EUR,COMPLETED,900.00\n"
       "2026-01-27 10:00:00,To Y,-10.00,2.00,EUR,COMPLETED,890.00\n",
       2, "-110.00", "1000.00", "890.00"},
      {"what is not booked yet, in the bank's language",
       "Date de début,Date de fin,Description,Montant,Frais,Devise,État,Solde\n"
       "2026-01-26 09:00:00,2026-01-26 10:00:00,Café,-12.50,0.00,EUR,TERMINÉ,987.50\n"
       "2026-01-28 09:00:00,2026-01-28 10:00:00,Hôtel,-99.00,0.00,EUR,EN ATTENTE,888.50\n",
       1, "-12.50", "1000.00", "987.50", "bank.pending_passed_over"},
      {"amounts in euro said in German", "Buchung;Verwendungszweck;Betrag in EUR\n26.01.2026;Kaffee;-12,50\n",
       1, "-12.50", "", ""},
      {"money in and out by short headings",
       "Date,Details,Transaction Type,In,Out,Balance\n26/01/2026,Coffee,Card,,12.50,987.50\n"
       "27/01/2026,Client,BACS,600.00,,1587.50\n",
       2, "587.50", "1000.00", "1587.50"},
      {"one number with a point among commas, each beyond doubt",
       "Date;Libellé;Montant\n26/01/2026;Un;1.234,56\n27/01/2026;Deux;1,234.56\n28/01/2026;Trois;-1,5\n", 3,
       "2467.62", "", "", "bank.marks_mixed"},
  };
  for (const Export& each : files) expect_read(each);
}

TEST(BankExports, ACardsChargesWithoutSignAreMoneyOutWherePaymentsAreMarked) {
  expect_read({"an amount with + and CR among charges without a sign",
               "Date Processed,Description,Amount,\nPending,Restaurant,£67.40,\n12-Dec-2025,Books,£18.89,\n"
               "02-Dec-2025,PAYMENT RECEIVED,\"+ £1,100.00\",CR\n",
               2, "1081.11", "", "", "bank.pending_passed_over"});
}

struct Told {
  const char* what;
  std::string bytes;
  const char* code;  // of the only problem or warning
  bool is_read;
};

TEST(BankExports, AFileThatBreaksOffIsRefused) {
  const std::string ofx =
      "<OFX><STMTRS><CURDEF>EUR<BANKTRANLIST><STMTTRN><DTPOSTED>20260126<TRNAMT>-12.50<FITID>1</STMTTRN>";
  const std::string mt940 = ":20:S\n:25:1\n:60F:C260301EUR1,00\n:61:260302D12,50NTRFNONREF\n";
  const std::vector<Told> files{
      {"OFX between two movements", ofx, "bank.cut_short", false},
      {"OFX within an amount", ofx + "<STMTTRN><DTPOSTED>20260127<TRNAMT>-1", "bank.cut_short", false},
      {"OFX within a tag", "<OFX><STMTTRN><DTPOSTED>20260126<TRNAMT>-12.50<FIT", "bank.cut_short", false},
      {"MT940 within a movement", mt940 + ":61:260303D1", "bank.cut_short", false},
      {"MT940 that ends before its closing balance", mt940, "bank.statement_not_closed", true},
      {"QIF within an amount", "!Type:Bank\nD26/01/2026\nT-12.50\n^\nD27/01/2026\nT-1", "bank.cut_short",
       false},
      {"CSV before an amount", "Date;Libellé;Montant\n26/01/2026;Café;-12,50\n27/01/2026;Thé",
       "bank.cut_short", false},
      {"CSV within a day", "Date;Libellé;Montant\n26/01/2026;Café;-12,50\n27/01/2", "bank.cut_short", false},
      {"more lines than a statement has", std::string(5'000'001, '\n') + "x", "bank.too_large", false},
  };
  for (const Told& each : files) {
    SCOPED_TRACE(each.what);
    const auto read = read_statement(each.bytes, banks());
    EXPECT_EQ(read.ok(), each.is_read);
    ASSERT_EQ(read.problems().size(), 1U);
    EXPECT_EQ(read.problems().front().code(), each.code);
  }
}

TEST(BankExports, ThousandsOfRemarksAreToldAsOne) {
  std::string bytes = "Date;Libellé;Montant\n26/01/2026;Café;-12,50\n";
  for (int row = 0; row < 1000; ++row) bytes += "remarque;x;\n";
  const auto read = read_statement(bytes, banks());
  ASSERT_TRUE(read.ok());
  EXPECT_LT(read.problems().size(), 60U);
  EXPECT_EQ(read.problems().back().code(), "bank.more_warnings");
}

TEST(BankExports, OldAndUndatedCamtEntriesAreRead) {
  const auto camt = [](const std::string& message, const std::string& day, const std::string& details) {
    return "<Document><" + message +
           "><Rpt><CreDtTm>2026-03-05T12:30:00</CreDtTm><Ntry><Amt Ccy=\"SEK\">"
           "200</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>" +
           day + details + "</Ntry></Rpt></" + message + "></Document>";
  };
  const std::string booked = "<BookgDt><Dt>2026-03-02</Dt></BookgDt>";
  const std::string settled =
      "<NtryDtls><TxDtls><RltdDts><IntrBkSttlmDt>2026-03-03</IntrBkSttlmDt></RltdDts></TxDtls></NtryDtls>";
  const struct {
    const char* what;
    std::string bytes;
    const char* day;
    const char* warning;
  } files[] = {
      {"the first version", camt("BkToCstmrAcctRptV01", booked, ""), "2026-03-02", ""},
      {"the day of the payment", camt("BkToCstmrAcctRpt", "", settled), "2026-03-03", ""},
      {"the day of the report", camt("BkToCstmrAcctRpt", "", ""), "2026-03-05", "bank.day_of_statement"},
  };
  for (const auto& each : files) {
    SCOPED_TRACE(each.what);
    const auto read = read_statement(each.bytes, banks());
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->movement_count(), 1U);
    EXPECT_EQ(read->statements[0].movements[0].date.text(), each.day);
    EXPECT_EQ(read.problems().empty() ? "" : read.problems().front().code(), each.warning);
  }
}

TEST(BankExports, AnMt940BrokenAfterAFewCharactersIsWhole) {
  const auto read = read_statement(
      ":20:S\n:25:1\n:61:1811261126CR\n30,00N062NONREF\n:\n86:166?00GUTSCHRIFT?20SVWZ+Test\n", banks());
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->movement_count(), 1U);
  EXPECT_EQ(read->statements[0].movements[0].amount.text(), "30.00");
  EXPECT_EQ(read->statements[0].movements[0].date.text(), "2018-11-26");
  EXPECT_EQ(read->statements[0].movements[0].text, "GUTSCHRIFT Test");
}

}  // namespace vireo::bank_exports_test
