#pragma once
// ReminderView: the letter of an overdue invoice at its next level, as text, paper or message, and what can
// be noted of it. No widget.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/session.h"
#include "core/billing/document.h"
#include "core/store/reminder_queries.h"
#include "reports/papers/reminder_letter.h"

namespace vireo {

class ReminderView {
 public:
  ReminderView(Session& session, const IssuedDocument& document);

  /// Nothing when the invoice is not overdue.
  bool is_overdue() const { return overdue_.has_value(); }
  const std::vector<ReminderLevel>& levels() const { return levels_; }
  int level() const { return level_; }
  void choose(int level);
  const ReminderLetter& letter() const { return letter_; }
  /// Where it stands: "Relance 1 envoyée le …", a promise, a dispute, interest; worded lines.
  std::vector<std::string> state() const;
  bool is_disputed() const { return overdue_ && overdue_->state.is_disputed; }
  /// The letter as changed by the person, on paper or as a message file.
  std::string paper(const std::string& text) const;
  std::string mail(const std::string& text) const;
  std::string file_name(const char* ending) const;

  Checked<Done> sent(Date day);
  Checked<Done> promised(Date day);
  Checked<Done> dispute(bool is_disputed);

 private:
  void look();
  Checked<Done> note(ReminderNote made);
  Session& session_;
  const IssuedDocument& document_;
  std::optional<Wording> wording_;
  std::vector<ReminderLevel> levels_;
  std::optional<OverdueInvoice> overdue_;
  int level_ = 1;
  ReminderLetter letter_;
};

}  // namespace vireo
