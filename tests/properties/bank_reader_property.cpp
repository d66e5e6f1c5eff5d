// Statements broken at random: the readers tell problems or give movements whose sums are sums, and nothing
// else. Runs under the sanitizers; tests/fuzz/bank_reader_fuzz.cpp is the same for a fuzzer by coverage.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo::bank_reader_property {

const std::vector<std::string>& whole() {
  static const std::vector<std::string> files{
      "OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</"
      "BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20260302"
      "<TRNAMT>-1,50<FITID>A<NAME>B<MEMO><![CDATA[c]]></STMTTRN></"
      "BANKTRANLIST><LEDGERBAL><BALAMT>1<DTASOF>20260301"
      "</LEDGERBAL></STMTRS></OFX>",
      "!Type:Bank\nD3/14/26\nT-1,000.50\nPLoyer\nL[A]\n^\nD3/2'26\nT20.00\n^\n",
      "<?xml "
      "version=\"1.0\"?><Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR1</IBAN></Id></"
      "Acct><Bal><Tp><CdOrPrtry><Cd>OPBD"
      "</Cd></CdOrPrtry></Tp><Amt "
      "Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal><Ntry><Amt "
      "Ccy=\"EUR\">2.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry></"
      "Stmt></BkToCstmrStmt>"
      "</Document>",
      ":20:S\r\n:25:30006/123EUR\r\n:60F:C260301EUR100,00\r\n:61:2603020302DR12,5NDDTA//"
      "B1\r\n:86:105?00X?20SVWZ+a?32N\r\n"
      ":62F:C260331EUR87,50\r\n-\r\n",
      "0130006    00001EUR2 01234567890  280226" + std::string(50, ' ') + "0000000001000{" +
          std::string(16, ' ') + "\n",
      "Date;Libellé;Montant;Solde\n02/03/2026;\"A;b\";-10,00;90,00\n03/03/2026;B;5,50;95,50\n",
      "18.09.2026;HOFER;18.09.2026;-33,87;EUR\n19.09.2026;SPAR;19.09.2026;-1,13;EUR\n"};
  return files;
}

std::string broken(std::string text) {
  const auto count = *rc::gen::inRange<int>(1, 8);
  for (int at = 0; at < count && !text.empty(); ++at) {
    const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto how = *rc::gen::inRange<int>(0, 4);
    if (how == 0) text[place] = static_cast<char>(*rc::gen::inRange<int>(0, 256));
    if (how == 1) text.erase(place, *rc::gen::inRange<std::size_t>(1, 40));
    if (how == 2)
      text.insert(place,
                  *rc::gen::elementOf(std::vector<std::string>{
                      "<STMTTRN>", "</OFX>", "&amp;", ":61:", ":86:", "?20", "\n\n", ";;;;", "\"",
                      "99999999999999999999", "-", "30/02/2026", "\xFF\xFE", "<![CDATA[", "{", "}", "J"}));
    if (how == 3) text += text.substr(place);
  }
  return text;
}

TEST(BankReaderProperty, AnyFileIsReadOrRefusedAndSumsAreSums) {
  const BankKnowledge knowledge = load_bank_knowledge({}).value();
  EXPECT_TRUE(rc::check("broken statements", [&] {
    const auto read = read_statement(broken(*rc::gen::elementOf(whole())), knowledge);
    if (!read) {
      RC_ASSERT(!read.problems().empty());
      return;
    }
    for (const BankStatement& each : read->statements) {
      Decimal sum;
      for (const BankMovement& movement : each.movements) sum += movement.amount;
      RC_ASSERT(sum == each.sum());
    }
  }));
}

}  // namespace vireo::bank_reader_property
