#pragma once
// A book of an assistant for the tests of documents: as made by new_book from the shipped templates.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "core/actions/add_client.h"
#include "core/actions/change_profile.h"
#include "core/actions/credit_document.h"
#include "core/actions/draft_document.h"
#include "core/actions/issue_document.h"
#include "core/actions/new_book.h"
#include "core/base/text.h"
#include "core/store/documents_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo::documents_book {

inline Date day(const std::string& text) {
  return Date::checked(text).value();
}
inline Context on(const std::string& text) {
  return {{}, day(text)};
}

class Folder {
 public:
  Folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() /
            (std::string("vireo_") + test->test_suite_name() + "_" + test->name());
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline BookWorld world() {
  return {[] { return Instant{1'767'225'600'000, "UTC"}; }, "test"};
}

inline NewBookRequest exempt_business() {
  NewBookRequest request;
  request.country = "FR";
  request.regime = "fr-micro";
  request.activity = "bnc_ssi";
  request.name = "Atelier des Lilas EI";
  request.identifiers = {{"siret", "732 829 320 00074"}};
  request.address = "12 rue des Lilas;69003;Lyon;FR";
  request.start = "2025-01-15";
  return request;
}

inline NewBookRequest taxed_business() {
  auto request = exempt_business();
  request.facts = {{"vat_scheme", "standard"}};
  return request;
}

struct DocumentsBook {
  Folder folder{};
  Book book;

  explicit DocumentsBook(const NewBookRequest& request = exempt_business())
      : book(new_book(folder / "b.vireo", world(), request, on("2026-01-02")).value()) {}

  PartyId client(const std::string& name, const std::string& address, const std::string& vat = {}) {
    PartyRequest request;
    request.name = name;
    request.address = address;
    if (!vat.empty()) request.identifiers = {{"vat", vat}};
    return add_client(book, request, on("2026-01-02")).value();
  }
  PartyId noel() { return client("Ateliers Noël", "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR"); }

  DocumentId draft(PartyId client, std::vector<std::string> lines,
                   DocumentKind kind = DocumentKind::invoice) {
    DraftRequest request;
    request.kind = kind;
    request.client_id = client;
    request.lines.emplace();
    for (const auto& line : lines) request.lines->push_back(parse_line(line).value());
    return draft_document(book, request, on("2026-03-01")).value();
  }
  Checked<IssuedDocument> issue(DocumentId id, const std::string& date) {
    return issue_document(book, {id, {}}, on(date),
                          [](const IssuedDocument& issued) { return "%PDF " + issued.number(); });
  }
  /// The balance of a role, and that the ledger balances.
  std::string balance(const char* role) const {
    const auto trial = trial_balance(book, std::nullopt);
    EXPECT_EQ(trial.debit.text(), trial.credit.text());
    return account_balance(book, role, day("2030-01-01")).text();
  }
};

inline std::vector<std::string> codes(const Problems& problems) {
  std::vector<std::string> all;
  for (const auto& each : problems) all.push_back(each.code());
  return all;
}

}  // namespace vireo::documents_book
