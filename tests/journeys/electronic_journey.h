#pragma once
// Electronic invoices out and in, as JSON given to the command line.
#include "core/base/money.h"
#include "tests/journeys/journey.h"

namespace vireo::journey {

/// Electronic invoices out and in.
class Electronic : public Journey {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
  }
  static Json seller() {
    return Json::parse(R"({"name": "Atelier des Lilas SASU", "legal_id": "732829320", "legal_scheme": "0002",
      "ids": [["0009", "73282932000074"]], "vat": "FR44732829320", "address": ["12 rue des Lilas", "69003", "Lyon", "FR"],
      "endpoint": ["0225", "732829320"], "contact": ["Zoé Lilas", "+33 6 00 00 00 00", "zoe@exemple.fr"]})");
  }
  static Json buyer() {
    return Json::parse(R"({"name": "Ateliers Noël & Fils", "legal_id": "552100554", "legal_scheme": "0002",
      "vat": "FR96552100554", "address": ["5 place du Marché", "31000", "Toulouse", "FR"], "endpoint": ["0225", "552100554"]})");
  }
  static Json invoice(const std::string& lines) {
    Json json = Json::parse(
        R"({"type": "380", "issue": "2026-11-30", "due": "2026-12-30", "currency": "EUR", "process": "S1",
      "order_ref": "BC-1", "delivery": "2026-11-30",
      "notes": [["PMT", "Indemnité de 40 €."], ["PMD", "Pénalités : trois fois le taux légal."], ["AAB", "Aucun escompte."]],
      "payment": {"means": "58", "iban": "FR7630006000011234567890189", "holder": "Zoé Lilas", "terms": "30 jours."}})");
    json["seller"] = seller();
    json["buyer"] = buyer();
    json["lines"] = Json::parse(lines);
    return json;
  }
  Answer import(const Json& json) const {
    write("in.json", json.dump());
    return on("2026-12-31", {"document", "import", path("in.json"), "--issue"});
  }
  Answer read(const std::string& file) const {
    return run({"--lang", "en", "--json", "document", "read", path(file)});
  }
  /// Exported and read back: the same sums.
  void expect_round_trip(const std::string& number, const Json& totals,
                         const std::vector<std::string>& formats) const {
    for (const std::string& format : formats) {
      const std::string file = "out-" + format;
      const Answer told =
          on("2026-12-31", {"document", "export", number, "--format", format, "-o", path(file)});
      ASSERT_EQ(told.code, 0) << format << told.out;
      const Answer back = read(file);
      EXPECT_EQ(back.code, 0) << format << back.out;
      EXPECT_EQ(back.json()["totals"], totals) << format;
    }
  }
  Money balance(const std::string& code) const {
    const Json rows = on("2026-12-31", {"ledger", "trial-balance"}).json()["rows"];
    for (const auto& row : rows)
      if (row["account"] == code)
        return Money::parse(row["balance"].get<std::string>(), Currency::of("EUR")).value();
    return Money(Currency::of("EUR"));
  }
};

}  // namespace vireo::journey
