// One statement in the many ways that programs write it: the same movements, the same texts.
#include <gtest/gtest.h>

#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/csv_columns.h"
#include "reports/standards/bank/statement_reader.h"
#include "reports/standards/bank/statement_text.h"

namespace vireo::bank_variants_test {

const BankKnowledge& banks() {
  static const BankKnowledge known = load_bank_knowledge({}).value();
  return known;
}

std::string utf16(const std::u16string& text, bool big_endian, bool mark) {
  std::string bytes = !mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

/// Money out on 26 January, money in on 27 February: -12.50 and 600.00.
std::string csv(const std::string& out, const std::string& in) {
  return "Date;Libellé;Montant\n26/01/2026;Café;" + out + "\n27/02/2026;Client;" + in + "\n";
}
constexpr const char* two_rows = "Date;Libellé;Montant\n26/01/2026;Café;-12,50\n27/02/2026;Client;600,00\n";

std::string camt_named(const std::string& encoding, const std::string& accent) {
  return "<?xml version=\"1.0\" encoding=\"" + encoding +
         "\"?><Document><BkToCstmrStmt><Stmt><Acct><Ccy>EUR</Ccy></Acct>"
         "<Ntry><Amt>12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-26</Dt></"
         "BookgDt><AddtlNtryInf>Caf" +
         accent +
         "</AddtlNtryInf></Ntry><Ntry><Amt>600</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-02-27</Dt></"
         "BookgDt>"
         "</Ntry></Stmt></BkToCstmrStmt></Document>";
}

constexpr const char* open_ofx =
    "<OFX><SONRS><STATUS><CODE>0<SEVERITY>INFO<STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>2<"
    "BANKTRANLIST>"
    "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260126<TRNAMT>-12.50<FITID>1<NAME>Caf&#233;"
    "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260227<TRNAMT>600<FITID>2<NAME>Client<BANKACCTTO><ACCTID>9<MEMO>F-1"
    "<LEDGERBAL><BALAMT>700.00<DTASOF>20260228<AVAILBAL><BALAMT>1.00<DTASOF>20260228";

std::string cfonb(const std::string& code, const std::string& day, const std::string& label, int characters,
                  const std::string& amount) {
  std::string record = code + "30006    00001EUR2 01234567890  " + day + "  " + day + label;
  record += std::string(static_cast<std::size_t>(42 - characters), ' ') + amount;
  return record + std::string(16, ' ');
}
std::string cfonb_file(const std::string& accent, const std::string& end) {
  return cfonb("01", "311225", "", 0, "0000000001000{") + end +
         cfonb("04", "260126", "Caf" + accent, 4, "0000000000125}") + end +
         cfonb("04", "270226", "Client", 6, "0000000006000{") + end +
         cfonb("07", "280226", "", 0, "0000000006875{") + end;
}

struct Variant {
  const char* what;
  std::string bytes;
  const char* encoding;
};

TEST(BankVariants, TheSameTwoMovementsComeOut) {
  const std::string latin = replaced(two_rows, "é", "\xE9");
  const std::string qif = "D26/01/2026\nT-12.50\nPCafé\n^\nD27/02/2026\nT600.00\nPClient\n^\n";
  const std::vector<Variant> variants{
      {"UTF-16 without a mark",
       utf16(u"Date;Libellé;Montant\n26/01/2026;Café;-12,50\n27/02/2026;Client;600,00\n", false, false),
       "utf-16"},
      {"UTF-16, the high byte first, without a mark",
       utf16(u"Date;Libellé;Montant\n26/01/2026;Café;-12,50\n27/02/2026;Client;600,00\n", true, false),
       "utf-16"},
      {"ISO 8859-15 with its euro sign", replaced(latin, "Montant", "Montant (\xA4)"), "iso-8859-15"},
      {"Windows 1252 with its own quotation marks",
       replaced(latin, "Client",
                "\x93"
                "Client\x94"),
       "windows-1252"},
      {"lines that end with CR alone", replaced(two_rows, "\n", "\r"), "utf-8"},
      {"lines that end with CR CR LF", replaced(two_rows, "\n", "\r\r\n"), "utf-8"},
      {"a label in several lines", replaced(two_rows, "Café", "\"Café\nnoir\n\ntrois\""), "utf-8"},
      {"a quote that nothing closes", replaced(two_rows, "Café", "\"Café"), "utf-8"},
      {"an en dash for a minus", csv("–12,50", "600,00"), "utf-8"},
      {"brackets for a minus", csv("(12,50)", "600,00"), "utf-8"},
      {"a minus behind the number", csv("12,50-", "600,00"), "utf-8"},
      {"DR and CR behind the number", csv("12,50 DR", "600,00 CR"), "utf-8"},
      {"D and C behind the number", csv("12,50D", "600,00C"), "utf-8"},
      {"S and H behind the number, as banks in German write", csv("12,50 S", "600,00 H"), "utf-8"},
      {"a column of kinds that tells the direction",
       "Date;Libellé;Type;Montant\n26/01/2026;Café;Débit;12,50\n27/02/2026;Client;Crédit;600,00\n", "utf-8"},
      {"years of two digits in front", "Date;Libellé;Montant\n26/01/05;Café;-12,50\n26/02/27;Client;600,00\n",
       "utf-8"},
      {"QIF without a heading", qif, "utf-8"},
      {"QIF that opens with a switch", "!Clear:AutoSwitch\n!Type:Bank\n" + qif, "utf-8"},
      {"QIF under a bank's own heading", "!Type:Banque\n" + qif, "utf-8"},
      {"OFX that closes nothing", open_ofx, "utf-8"},
      {"CAMT in ISO 8859-15", camt_named("ISO-8859-15", "\xE9"), "windows-1252"},
      {"CAMT in Windows 1252", camt_named("windows-1252", "\xE9 \x80"), "windows-1252"},
      {"CAMT in UTF-16",
       utf16(u"<?xml version=\"1.0\" "
             u"encoding=\"UTF-16\"?><Document><BkToCstmrStmt><Stmt><Ntry><Amt>12.50</Amt><CdtDbtInd>DBIT</"
             u"CdtDbtInd><BookgDt><Dt>2026-01-26</Dt></BookgDt><AddtlNtryInf>Café</AddtlNtryInf></"
             u"Ntry><Ntry><Amt>600</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-02-27</Dt></BookgDt></"
             u"Ntry></Stmt></BkToCstmrStmt></Document>",
             false, true),
       "utf-16"},
      {"CFONB with accents", cfonb_file("é", "\r\n"), "utf-8"},
      {"CFONB in Latin letters of one byte", cfonb_file("\xE9", "\r\n"), "windows-1252"},
      {"CFONB without line ends", cfonb_file("é", ""), "utf-8"},
      {"CFONB that an old program closed", cfonb_file("é", "  \r\n") + "\x1A", "utf-8"},
  };
  for (const Variant& each : variants) {
    SCOPED_TRACE(each.what);
    const auto read = read_statement(each.bytes, banks());
    ASSERT_TRUE(read.ok()) << read.problems().front().code() << " " << read.problems().front().place.line;
    EXPECT_EQ(read->encoding, each.encoding);
    ASSERT_EQ(read->movement_count(), 2U);
    const auto& movements = read->statements.front().movements;
    EXPECT_EQ(movements[0].amount, *Decimal::parse("-12.50"));
    EXPECT_EQ(movements[1].amount, *Decimal::parse("600.00"));
    EXPECT_NE(movements[0].text.find("Café"), std::string::npos) << movements[0].text;
    EXPECT_EQ(movements[1].date.year(), 2026);
    EXPECT_EQ(movements[1].date.month(), 2);
  }
}

TEST(BankVariants, ASumBelowTheTableIsNoMovementWhateverItsWordsAre) {
  for (const char* foot : {";Total;587,50\n", "Total;;587,50\n", "Total au 28/02/2026;;587,50\n",
                           "Solde au 28/02/2026;;95,50\n", "Closing balance 28 Feb 2026;;95,50\n"}) {
    const auto read = read_statement(std::string(two_rows) + foot, banks());
    ASSERT_TRUE(read.ok()) << foot;
    EXPECT_EQ(read->movement_count(), 2U) << foot;
  }
}

TEST(BankVariants, ADayThatIsNoneIsNotTakenForASum) {
  const auto read = read_statement(std::string(two_rows) + "31.13.2026;Nope;1,00\n", banks());
  EXPECT_FALSE(read.ok());
}

TEST(BankVariants, ASignBeyondTheFirstPlaneIsOneCharacter) {
  const auto read = read_statement(
      utf16(u"Date;Libellé;Montant\n26/01/2026;Café \U0001F600;-12,50\n", false, true), banks());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->statements[0].movements[0].text, "Café \xF0\x9F\x98\x80");
}

TEST(BankVariants, HalfOfAPairOfUnitsIsNoCharacter) {
  EXPECT_EQ(bank::statement_text(std::string("\xFF\xFE"
                                             "a\0\x3D\xD8"
                                             "b\0",
                                             8))
                .text,
            "ab");
}

TEST(BankVariants, WhatClaimsToBeUtf8BySayingNothingMustBeIt) {
  const std::string silent = replaced(camt_named("x", "\xE9"), "<?xml version=\"1.0\" encoding=\"x\"?>", "");
  const auto read = read_statement(silent, banks());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.problems().front().code(), "bank.wrong_encoding");
}

TEST(BankVariants, ZerosWithinTextOfTwoBytesAreHarmToo) {
  const auto read =
      read_statement(utf16(std::u16string(u"Date;Montant\n26/01/2026;1,00\n") + u'\0', false, true), banks());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.problems().front().code(), "bank.binary");
}

TEST(BankVariants, TheClosingBalanceOfAnOpenOfxIsTheLedgersNotTheAvailableOne) {
  const auto read = read_statement(open_ofx, banks());
  ASSERT_TRUE(read.ok());
  ASSERT_TRUE(read->statements[0].closing.has_value());
  EXPECT_EQ(read->statements[0].closing->amount.text(), "700.00");
  EXPECT_EQ(read->statements[0].account, "2");
  EXPECT_EQ(read->statements[0].movements[1].counterparty_account, "9");
  EXPECT_EQ(read->statements[0].movements[1].text, "Client F-1");
}

struct DetailCase {
  const char* field;  // ":86:"
  const char* text;
  const char* name;
  const char* account;
};

TEST(BankVariants, DetailsOfMt940AreReadInTheWaysOfSeveralCountries) {
  const std::vector<DetailCase> cases{
      {"166?00GUTSCHRIFT?20SVWZ+Rechnung 7?31DE8937?32Werke\nGmbH", "GUTSCHRIFT Rechnung 7 WerkeGmbH",
       "WerkeGmbH", "DE8937"},
      {"020<00Przelew<20Faktura 7<31PL6110<32Jan", "Przelew Faktura 7 Jan", "Jan", "PL6110"},
      {"020~00Przelew~20Faktura 7~31PL6110~32Jan", "Przelew Faktura 7 Jan", "Jan", "PL6110"},
      {"/TRTP/SEPA/IBAN/NL00RABO01/BIC/RABONL2U/NAM\nE/Jansen/REMI/Factuur 7/EREF/NOTPROVIDED",
       "SEPA Factuur 7 Jansen", "Jansen", "NL00RABO01"},
      {"/EREF/E1//CNTP/NL32INGB01/INGBNL2A/Jansen BV///REMI/USTD//Factuur 7/", "Factuur 7 E1 Jansen BV",
       "Jansen BV", "NL32INGB01"},
      {"Loyer de mars\nM. Martin", "Loyer de mars M. Martin", "", ""},
  };
  for (const DetailCase& each : cases) {
    SCOPED_TRACE(each.field);
    const auto read =
        read_statement(std::string(":20:S\n:25:1\n:60F:C260301EUR1,00\n:61:260302C1,NTRFNONREF\n:86:") +
                           each.field + "\n:62F:C260331EUR2,00\n-\n",
                       banks());
    ASSERT_TRUE(read.ok());
    const BankMovement& movement = read->statements[0].movements[0];
    EXPECT_EQ(movement.text, each.text);
    EXPECT_EQ(movement.counterparty, each.name);
    EXPECT_EQ(movement.counterparty_account, each.account);
  }
}

TEST(BankVariants, TheColumnsOfAFileAreShownInItsOwnCharset) {
  const auto columns =
      csv_columns(utf16(u"Date;Libellé;Montant\n26/01/2026;Café;-12,50\n", false, true), banks(), "");
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[1].header, "Libellé");
  EXPECT_EQ(columns[1].sample, "Café");
}

}  // namespace vireo::bank_variants_test
