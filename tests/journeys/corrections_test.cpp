// Credit notes and corrected invoices brought in as electronic documents: what becomes of the invoice they
// name.
#include "tests/journeys/electronic_journey.h"

namespace vireo::journey {

class Corrections : public Electronic {
 protected:
  void SetUp() override {
    Electronic::SetUp();
    ASSERT_EQ(new_book().code, 0);
    ASSERT_EQ(on("2026-01-01",
                 {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2026-01-01"})
                  .code,
              0);
  }
  /// 10 hours at 42.00 and 20 % VAT: 504.00.
  static Json hours(const char* quantity) {
    return invoice(std::string(R"([{"name": "Assistance", "qty": ")") + quantity +
                   R"(", "unit": "HUR", "price": "42.00", "cat": "S", "rate": "20"}])");
  }
  static Json correction(const char* type, const std::string& number, const char* quantity) {
    Json json = hours(quantity);
    json["type"] = type;
    json["issue"] = "2026-12-05";
    json["due"] = "2026-12-31";
    json["preceding"] = Json::array({Json::array({number, "2026-11-30"})});
    return json;
  }
  Json shown(const std::string& number) const { return on("2026-12-31", {"invoice", "show", number}).json(); }
};

TEST_F(Corrections, ACreditNoteEndsWhatIsOpenOfTheInvoiceItNames) {
  const std::string number = import(hours("10")).json()["number"];
  ASSERT_EQ(shown(number)["open"], "504.00");
  const Answer note = import(correction("381", number, "4"));
  ASSERT_EQ(note.code, 0) << note.out;
  EXPECT_EQ(shown(number)["open"], "302.40");
  EXPECT_EQ(balance("411000"), Money::parse("302.40", Currency::of("EUR")).value());
  // More than is open: the rest is the client's credit.
  ASSERT_EQ(import(correction("381", number, "8")).code, 0);
  EXPECT_EQ(shown(number)["open"], "0.00");
  EXPECT_EQ(on("2026-12-31", {"book", "check"}).code, 0);
}

TEST_F(Corrections, ACorrectedInvoiceTakesThePlaceOfTheFirst) {
  const std::string number = import(hours("10")).json()["number"];
  const Answer corrected = import(correction("384", number, "9"));
  ASSERT_EQ(corrected.code, 0) << corrected.out;
  EXPECT_EQ(shown(number)["open"], "0.00");
  EXPECT_EQ(shown(corrected.json()["number"])["open"], "453.60");
  // Revenue and receivable once: 9 hours.
  EXPECT_EQ(balance("411000"), Money::parse("453.60", Currency::of("EUR")).value());
  EXPECT_EQ(balance("706000"), Money::parse("-378.00", Currency::of("EUR")).value());
  EXPECT_EQ(on("2026-12-31", {"book", "check"}).code, 0);
  EXPECT_EQ(import(correction("384", number, "8")).codes(), Words{"document.replaced_moved"});
}

TEST_F(Corrections, APaidInvoiceIsCreditedNotReplaced) {
  const std::string number = import(hours("10")).json()["number"];
  ASSERT_EQ(on("2026-12-10", {"payment", "add", number, "--amount", "504.00", "--date", "2026-12-10"}).code,
            0);
  EXPECT_EQ(import(correction("384", number, "9")).codes(), Words{"document.replaced_moved"});
  EXPECT_EQ(balance("706000"), Money::parse("-420.00", Currency::of("EUR")).value());
}

}  // namespace vireo::journey
