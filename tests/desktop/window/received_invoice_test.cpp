// A supplier's electronic invoice dropped on the window: what is asked and told before and after it stands in
// the books.
#include <gtest/gtest.h>

#include <wx/msgdlg.h>

#include "app/desktop/book_work.h"
#include "app/desktop/strings.h"
#include "core/einvoice/invoice_totals.h"
#include "core/store/expenses_table.h"
#include "core/store/invoice_json.h"
#include "reports/standards/cii_writer.h"
#include "tests/desktop/window/program_fixture.h"

namespace vireo::received_invoice_window_test {

using namespace window_testing;

std::string invoice_file() {
  InvoiceData invoice = invoice_from_json(R"({"number": "NC-77", "type": "380", "issue": "2026-11-20",
    "due": "2026-12-20", "currency": "EUR", "payment": {"means": "58", "iban": "FR7630006000011234567890189"},
    "seller": {"name": "Nuage & Cie", "legal_id": "732829320", "legal_scheme": "0002", "vat": "FR44732829320",
      "address": ["12 rue", "69003", "Lyon", "FR"]},
    "buyer": {"name": "Camille Laurent EI", "address": ["12 rue des Lilas", "69003", "Lyon", "FR"]},
    "lines": [{"name": "Hébergement", "qty": "3", "unit": "MON", "price": "20", "cat": "S", "rate": "20"}]})")
                            .value();
  reckon(invoice);
  InvoiceTarget target;
  target.specification = "urn:cen.eu:en16931:2017";
  return write_cii(invoice, target);
}

struct Drop {
  const char* name;
  const char* from;
  const char* to;
  const char* answers;  // of the dialogs, in order: "y" yes, "n" no, "t" was only told
  int expenses;         // more than before
};

class DroppedInvoices : public testing::TestWithParam<Drop> {};

TEST_P(DroppedInvoices, AreBookedRefusedOrAskedAbout) {
  const Drop& drop = GetParam();
  RunningProgram it(true);
  std::string file = invoice_file();
  const auto at = file.find(drop.from);
  ASSERT_NE(at, std::string::npos);
  file.replace(at, std::string(drop.from).size(), drop.to);
  test::write_bytes(it.folder / "invoice.xml", file);
  const auto before = expenses(it.session().book(), {}).size();
  std::string asked;
  std::string said;
  Answering person([&](wxDialog* dialog) {
    if (const auto* box = dynamic_cast<wxMessageDialogBase*>(dialog))
      said += S(box->GetMessage()) + "\n" + S(box->GetExtendedMessage()) + "\n";
    const std::string answers = drop.answers;
    const char answer = asked.size() < answers.size() ? answers[asked.size()] : '?';
    asked += answer;
    return answer == 'y' ? wxID_YES : answer == 'n' ? wxID_NO : wxID_OK;
  });
  it.frame().work().receive_invoice(it.folder / "invoice.xml");
  EXPECT_EQ(asked, drop.answers) << said;
  EXPECT_EQ(expenses(it.session().book(), {}).size(), before + static_cast<std::size_t>(drop.expenses));
  if (drop.expenses > 0) {
    EXPECT_EQ(it.frame().navigator().current().page, "money");
  }
}

INSTANTIATE_TEST_SUITE_P(
    ByWhatIsWrong, DroppedInvoices,
    testing::Values(
        Drop{"Nothing", "NC-77", "NC-78", "", 1},
        Drop{"AnEmptyElementIsToldAfterwards", "<ram:LineOne>12 rue</ram:LineOne>", "<ram:LineOne/>", "t", 1},
        Drop{"AnUnknownUnitIsAskedAboutAndBooked", "unitCode=\"MON\"", "unitCode=\"QQQ\"", "y", 1},
        Drop{"AnUnknownUnitIsAskedAboutAndLeft", "unitCode=\"MON\"", "unitCode=\"QQQ\"", "n", 0},
        Drop{"ATotalThatDoesNotAddUpIsRefused", "<ram:GrandTotalAmount>72.00<",
             "<ram:GrandTotalAmount>73.00<", "t", 0}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(DroppedInvoice, ThatIsNoFileIsTold) {
  RunningProgram it(true);
  Answering person([](wxDialog*) { return wxID_OK; });
  it.frame().work().receive_invoice(it.folder.path());
  EXPECT_EQ(person.asked, 1);
}

}  // namespace vireo::received_invoice_window_test
