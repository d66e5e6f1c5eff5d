#pragma once
// A book for journeys of the forecast: an assistant without contributions, clients, invoices, items by hand.
#include "tests/journeys/journey.h"

namespace vireo::journey {

class ForecastJourney : public Journey {
 protected:
  /// A book without contributions, so that the figures of the exercises stand alone.
  void SetUp() override {
    Journey::SetUp();
    ASSERT_EQ(
        run({"--lang", "en", "--json", "--today", "2026-01-02", "book", "new", book(), "--country", "FR",
             "--name", "Camille EI", "--siret", "73282932000074", "--address", "1 rue;69003;Lyon;FR"})
            .code,
        0);
    done("2026-01-02", {"profile", "set", "vat_scheme=exempt", "--from", "2026-01-02"});
  }
  Json done(const std::string& day, const Words& words) const {
    const Answer answer = on(day, words);
    EXPECT_EQ(answer.code, 0) << answer.out << answer.error;
    return answer.json();
  }
  void client(const std::string& name) const {
    done("2026-01-02", {"client", "add", "--name", name, "--address", "5 place;31000;Toulouse;FR"});
  }
  /// Issued so that it falls due on that day, thirty days later.
  std::string invoice(const std::string& name, const std::string& amount, const std::string& issued) const {
    const Json draft =
        done(issued, {"invoice", "draft", "--client", name, "--line", "Work;1;piece;" + amount});
    return done(issued, {"invoice", "issue", draft["draft"].dump()})["number"];
  }
  void item(const std::string& day, const std::string& label, const std::string& date,
            const std::string& amount, const std::string& probability = "1") const {
    done(day, {"forecast", "item", "add", "--label", label, "--date", date, "--amount=" + amount,
               "--probability", probability});
  }
};

}  // namespace vireo::journey
