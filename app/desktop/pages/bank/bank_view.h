#pragma once
// The work queue of bank lines: what each one probably is, and what the person says it is. No wx; shown by
// bank_page.h.
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/match_bank_line.h"

namespace vireo {

class BankView {
 public:
  explicit BankView(Session& session);

  void refresh();
  bool empty_book() const { return nothing_yet_; }
  std::string note() const;
  bool shows_open_only() const { return open_only_; }
  void show_open_only(bool open_only);

  bool choose(TableModel::RowId line);
  const std::optional<BankLine>& chosen() const { return chosen_; }
  /// "Studio Béranger · 608,00 € · 2 novembre 2026", and the bank's own words.
  std::string heading() const;
  std::string words() const;
  /// What it probably is, each with its confidence in words; acted on by its place.
  std::vector<std::string> suggestions() const;

  std::vector<NamedValue> kinds() const;
  std::vector<NamedValue> categories() const;
  std::vector<NamedValue> invoices() const;
  std::vector<NamedValue> accounts() const;
  /// What a payment of an invoice has too much or too little, and what that is.
  std::vector<NamedValue> surpluses() const;
  std::vector<NamedValue> shortfalls() const;

  /// The worded sentence of what was done.
  Checked<std::string> accept(std::size_t suggestion);
  Checked<std::string> match_typed();
  Checked<std::string> unmatch();
  /// `goes_on` hears how many lines are matched of how many open ones; answers false to stop: nothing is
  /// matched then, and nothing comes back. Beside the sentence, why other lines were left open.
  using GoesOn = std::function<bool(std::int64_t matched, std::int64_t open)>;
  std::optional<Checked<std::string>> match_sure(const GoesOn& goes_on);

  TableOf<BankLine> table;
  FormModel form;

 private:
  Checked<std::string> done(const Checked<Done>& matched, const BankLine& line);
  std::string best_of(const BankLine& line) const;

  Session& session_;
  std::optional<BankLine> chosen_;
  std::map<std::int64_t, std::vector<Suggestion>> suggested_;
  bool open_only_ = true;
  bool nothing_yet_ = true;
};

}  // namespace vireo
