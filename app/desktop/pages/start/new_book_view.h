#pragma once
// NewBookView: the few questions a new book asks: what can be chosen for a country, and the request and file
// that the answers make. No widget; NewBookDialog shows it.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "core/actions/new_book.h"
#include "core/store/catalog/catalog.h"

namespace vireo {

class NewBookView {
 public:
  /// A value and what people read.
  using Choice = std::pair<std::string, std::string>;
  struct Setting {
    Context context;
    Wording wording;
    std::filesystem::path folder;  // where the book will lie unless another place is chosen
  };
  explicit NewBookView(Setting setting);

  FormModel form{
      {"name", "country", "regime", "activity", "identifier", "street", "postcode", "city", "start", "file"}};

  const std::vector<Choice>& countries() const { return countries_; }
  /// Of the chosen country; the last one is "another regime", without rules.
  std::vector<Choice> regimes() const;
  std::vector<Choice> activities() const;
  /// How the country calls the number a business has ("" when it has none), with an example.
  std::string identifier_label() const;
  std::string identifier_example() const;

  /// After a choice: what no longer fits is chosen anew. True when the lists below it changed.
  bool settle(const std::string& changed_field);
  NewBookRequest request() const;
  std::filesystem::path path() const;
  /// Everything that is wrong, put beside its field; true when nothing is.
  bool check();

 private:
  void choose_country(const std::string& code);
  void propose_file();
  const IdentifierKind* identifier_kind() const;

  Setting setting_;
  Catalog catalog_;
  std::vector<Choice> countries_;
  std::optional<Country> country_;
  std::vector<RegimePack> packs_;  // every regime there is
  std::string proposed_;           // the last proposal for the file
};

}  // namespace vireo
