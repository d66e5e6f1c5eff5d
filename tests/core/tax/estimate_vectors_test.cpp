#include <gtest/gtest.h>

#include <fstream>
#include <iostream>

#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/tax/estimate.h"

namespace vireo::estimate_vectors_test {

/// Whole-year turnover by the rules of one day. Expected: an independent rule set, without its monthly
/// rounding.
struct Vector {
  const char* id;
  const char* date;
  const char* activity;
  const char* start;
  bool relief;
  bool flat_tax;
  const char* turnover;
  const char* social;
  const char* training;
  const char* chamber;
  const char* flat_income_tax;
};

// clang-format off
constexpr Vector vectors[] = {
    {"M0004", "2024-06-30", "bnc_ssi", "2020-03-01", false, false, "12000", "2532", "24", "0", "0"},
    {"M0021", "2026-01-01", "bnc_ssi", "2020-03-01", false, false, "60000", "15360", "120", "0", "0"},
    {"M0043", "2025-01-01", "bic_service_commercial", "2020-03-01", false, false, "12000", "2544", "12", "5.28", "0"},
    {"M0062", "2024-01-01", "bic_sales", "2020-03-01", false, false, "36000", "4428", "36", "5.4", "0"},
    {"M0079", "2026-01-01", "bic_sales", "2020-03-01", false, false, "12000", "1476", "12", "1.8", "0"},
    {"M0103", "2025-01-01", "bic_service_artisan", "2020-03-01", false, false, "12000", "2544", "36", "57.6", "0"},
    {"M0151", "2024-01-01", "bnc_cipav", "2020-03-01", false, false, "12000", "2544", "24", "0", "0"},
    {"M0171", "2026-01-01", "bnc_cipav", "2020-03-01", false, false, "60000", "13920", "120", "0", "0"},
    {"M0333", "2024-12-31", "bnc_ssi", "2024-01-01", true, false, "24000", "2784", "48", "0", "0"},
    {"M0348", "2025-06-30", "bnc_ssi", "2024-11-30", true, false, "24000", "2952", "48", "0", "0"},
    {"M0366", "2025-12-31", "bnc_ssi", "2025-10-01", true, false, "24000", "2952", "48", "0", "0"},
    {"M0367", "2026-03-31", "bnc_ssi", "2025-10-01", true, false, "24000", "3072", "48", "0", "0"},
    {"M0379", "2026-11-23", "bnc_ssi", "2026-01-01", true, false, "24000", "3072", "48", "0", "0"},
    {"M0392", "2026-11-23", "bnc_ssi", "2026-09-15", true, false, "24000", "4608", "48", "0", "0"},
    {"M0393", "2024-12-31", "bic_service_commercial", "2024-01-01", true, false, "24000", "2544", "24", "10.56", "0"},
    {"M0408", "2025-06-30", "bic_service_commercial", "2024-11-30", true, false, "24000", "2544", "24", "10.56", "0"},
    {"M0422", "2026-03-31", "bic_service_commercial", "2025-04-10", true, false, "24000", "2544", "24", "10.56", "0"},
    {"M0426", "2025-12-31", "bic_service_commercial", "2025-10-01", true, false, "24000", "2544", "24", "10.56", "0"},
    {"M0434", "2026-07-01", "bic_service_commercial", "2025-12-31", true, false, "24000", "2544", "24", "10.56", "0"},
    {"M0450", "2026-07-01", "bic_service_commercial", "2026-07-01", true, false, "24000", "3816", "24", "10.56", "0"},
    {"M0460", "2024-12-31", "bic_sales", "2024-02-15", true, false, "24000", "1488", "24", "3.6", "0"},
    {"M0468", "2025-06-30", "bic_sales", "2024-11-30", true, false, "24000", "1488", "24", "3.6", "0"},
    {"M0481", "2025-12-31", "bic_sales", "2025-04-10", true, false, "24000", "1488", "24", "3.6", "0"},
    {"M0487", "2026-03-31", "bic_sales", "2025-10-01", true, false, "24000", "1488", "24", "3.6", "0"},
    {"M0498", "2026-07-01", "bic_sales", "2026-01-01", true, false, "24000", "1488", "24", "3.6", "0"},
    {"M0511", "2026-11-23", "bic_sales", "2026-07-01", true, false, "24000", "2208", "24", "3.6", "0"},
    {"M0528", "2025-06-30", "bic_service_artisan", "2024-11-30", true, false, "24000", "2544", "72", "115.2", "0"},
    {"M0541", "2025-12-31", "bic_service_artisan", "2025-04-10", true, false, "24000", "2544", "72", "115.2", "0"},
    {"M0548", "2026-06-30", "bic_service_artisan", "2025-10-01", true, false, "24000", "2544", "72", "115.2", "0"},
    {"M0559", "2026-11-23", "bic_service_artisan", "2026-01-01", true, false, "24000", "2544", "72", "115.2", "0"},
    {"M0570", "2026-07-01", "bic_service_artisan", "2026-07-01", true, false, "24000", "3816", "72", "115.2", "0"},
    {"M0633", "2024-12-31", "bnc_cipav", "2024-01-01", true, false, "24000", "3336", "48", "0", "0"},
    {"M0648", "2025-06-30", "bnc_cipav", "2024-11-30", true, false, "24000", "3336", "48", "0", "0"},
    {"M0655", "2025-12-31", "bnc_cipav", "2025-01-01", true, false, "24000", "3336", "48", "0", "0"},
    {"M0667", "2026-03-31", "bnc_cipav", "2025-10-01", true, false, "24000", "3216", "48", "0", "0"},
    {"M0669", "2026-07-01", "bnc_cipav", "2025-10-01", true, false, "24000", "3216", "48", "0", "0"},
    {"M0697", "2025-03-01", "bnc_ssi", "2020-03-01", false, true, "25000", "6150", "50", "0", "550"},
    {"M0709", "2026-03-01", "bic_service_commercial", "2020-03-01", false, true, "25000", "5300", "25", "11", "425"},
    {"M0721", "2024-03-01", "bic_service_artisan", "2020-03-01", false, true, "25000", "5300", "75", "120", "425"},
    {"M0742", "2025-03-01", "bnc_cipav", "2020-03-01", false, true, "25000", "5800", "50", "0", "550"},
    {"M1229", "2025-03-10", "bnc_cipav", "2025-01-10", true, true, "370", "51.43", "0.74", "0", "8.14"},
    {"M1289", "2024-03-08", "bnc_cipav", "2023-09-29", true, false, "50092.85", "6061.23485", "100.1857", "0", "0"},
    {"M1306", "2024-05-21", "bnc_ssi", "2023-12-03", true, false, "1618", "171.508", "3.236", "0", "0"},
    {"M1371", "2024-09-30", "bic_service_artisan", "2024-06-27", false, true, "74606", "15816.472", "223.818", "358.1088", "1268.302"},
    {"M1439", "2025-09-13", "bnc_cipav", "2021-05-11", false, true, "987", "228.984", "1.974", "0", "21.714"},
    {"M1443", "2024-03-14", "bic_service_artisan", "2023-10-05", true, false, "56375", "5975.75", "169.125", "270.6", "0"},
    {"M1455", "2024-01-05", "bic_service_commercial", "2023-04-13", true, false, "21415", "2269.99", "21.415", "9.4226", "0"},
    {"M1488", "2026-10-01", "bic_sales", "2025-09-08", false, true, "47075", "5790.225", "47.075", "7.06125", "470.75"},
    {"M1569", "2025-05-06", "bic_service_commercial", "2025-03-19", true, true, "42079.77", "4460.45562", "42.07977", "18.515099", "715.35609"},
    {"M1763", "2024-12-05", "bic_service_artisan", "2024-09-25", true, true, "67755", "7182.03", "203.265", "325.224", "1151.835"},
    {"M2126", "2026-10-08", "bic_service_commercial", "2022-08-02", false, true, "80582", "17083.384", "80.582", "35.45608", "1369.894"},
    {"M2307", "2024-09-30", "bic_service_artisan", "2024-09-25", true, false, "65500", "6943", "196.5", "314.4", "0"},
};
// clang-format on

const RegimePack& pack() {
  static const RegimePack loaded = Catalog().regime("fr-micro").value();
  return loaded;
}

struct Expected {
  std::string id;
  EstimateRun run;
  std::vector<std::pair<std::string, Decimal>> lines;
};

EstimateRun run_of(std::string_view date, std::string_view start, bool relief, bool flat_tax) {
  EstimateRun run{.pack = &pack(), .date = *Date::parse(date)};
  const Date first = *Date::parse(start);
  run.facts = {{"start", std::string(start), first},
               {"relief", relief ? "creation" : "none", first},
               {"flat_income_tax", flat_tax ? "yes" : "no", first}};
  return run;
}

void add_turnover(EstimateRun& run, const std::string& activity, const std::string& written) {
  const Decimal amount = Decimal::parse(written).value_or(Decimal{});
  if (!amount.is_zero())
    run.turnover.emplace_back(activity, Money::rounded(amount, Currency::of("EUR"), Rounding::half_up));
}

/// Empty when every line is within a cent (of each activity: every one is shown in cents and they add up),
/// else what differs.
std::string difference(const Expected& expected) {
  const auto result = run_estimate(expected.run);
  const Decimal tolerance = Decimal::of(static_cast<std::int64_t>(expected.run.turnover.size()), 2);
  if (!result.ok()) return "refused: " + result.problems().front().code();
  for (const auto& [id, wanted] : expected.lines) {
    Decimal found;
    for (const auto& line : result->lines)
      if (line.id == id) found = line.exact.amount.value();
    if ((found - wanted).abs() > tolerance) return id + ": " + found.text() + " instead of " + wanted.text();
  }
  return {};
}

TEST(EstimateVectors, whole_year_turnovers_cost_what_an_independent_rule_set_says) {
  for (const auto& row : vectors) {
    Expected expected{row.id, run_of(row.date, row.start, row.relief, row.flat_tax), {}};
    add_turnover(expected.run, row.activity, row.turnover);
    expected.lines = {{"social_contribution", *Decimal::parse(row.social)},
                      {"training_contribution", *Decimal::parse(row.training)},
                      {"chamber_tax", *Decimal::parse(row.chamber)},
                      {"flat_income_tax", *Decimal::parse(row.flat_income_tax)}};
    EXPECT_EQ(difference(expected), "") << row.id;
  }
}

#ifdef VIREO_SHARED

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& path) {
  std::ifstream file(path);
  std::string text;
  std::getline(file, text);
  const auto names = split(text, ',');
  std::vector<Row> rows;
  while (std::getline(file, text)) {
    const auto fields = split(text, ',');
    Row row;
    for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i) row[names[i]] = fields[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Overseas rules and crafts that sell are not in the pack; DECISIONS 24 names the rest.
bool is_in_scope(Row& row, const std::map<std::string, std::string>& known) {
  if (!known.contains(row["activity"]) || row["overseas_department_0_1"] == "1") return false;
  if (row["acre_applied_by_oracle_0_1"] != row["acre_active_by_law_0_1"]) return false;
  return !(row["activity"] == "BNC_CIPAV" && row["acre_requested_0_1"] == "1" &&
           row["creation_date"] >= "2026-07-01");
}

TEST(EstimateVectors, every_row_in_scope_of_the_shared_table_agrees) {
  const std::map<std::string, std::string> services = {{"BNC_SSI", "bnc_ssi"},
                                                       {"BNC_CIPAV", "bnc_cipav"},
                                                       {"BIC_SERVICE_ART", "bic_service_artisan"},
                                                       {"BIC_SERVICE_COM", "bic_service_commercial"},
                                                       {"BIC_SALES_COM", "bic_sales"},
                                                       {"MIXED_COM", "bic_service_commercial"}};
  int agree = 0;
  int in_scope = 0;
  for (auto& row : rows_of(std::string(VIREO_SHARED) + "/vectors/fr/micro.csv")) {
    if (!is_in_scope(row, services)) continue;
    ++in_scope;
    Expected expected{row["id"],
                      run_of(row["date"], row["creation_date"], row["acre_requested_0_1"] == "1",
                             row["versement_liberatoire_0_1"] == "1"),
                      {}};
    const auto& own = services.at(row["activity"]);
    add_turnover(expected.run, own.starts_with("bnc") ? own : "bnc_ssi", row["turnover_bnc_eur"]);
    add_turnover(expected.run, own, row["turnover_bic_service_eur"]);
    add_turnover(expected.run, "bic_sales", row["turnover_sales_eur"]);
    const auto exact = [&](const char* column) { return Decimal::parse(row[column]).value_or(Decimal{}); };
    expected.lines = {{"social_contribution", exact("social_exact_eur")},
                      {"training_contribution", exact("cfp_exact_eur")},
                      {"chamber_tax", exact("chamber_tax_exact_eur")},
                      {"flat_income_tax", exact("versement_liberatoire_exact_eur")}};
    const auto found = difference(expected);
    EXPECT_EQ(found, "") << row["id"] << " " << row["date"] << " " << row["activity"] << " "
                         << row["creation_date"];
    if (found.empty()) ++agree;
  }
  std::cout << agree << " of " << in_scope << " rows agree\n";
  EXPECT_GE(in_scope, 1000);
}

#endif

}  // namespace vireo::estimate_vectors_test
