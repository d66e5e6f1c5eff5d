#include "app/desktop/pages/documents/reminder_view.h"

#include "core/actions/note_reminder.h"
#include "core/store/blobs_table.h"
#include "core/store/catalog/reminder_catalog.h"

namespace vireo {

ReminderView::ReminderView(Session& session, const IssuedDocument& document)
    : session_(session), document_(document) {
  if (auto levels = load_reminder_levels(session.templates())) levels_ = std::move(levels).value();
  if (auto wording =
          Catalog(session.templates()).wording(document.language().empty() ? "en" : document.language()))
    wording_ = std::move(wording).value();
  look();
  if (overdue_ && overdue_->state.next)
    level_ = overdue_->state.next->level;
  else if (!levels_.empty())
    level_ = levels_.back().level;
  choose(level_);
}

void ReminderView::look() {
  overdue_.reset();
  for (OverdueInvoice& each :
       overdue_invoices(session_.book(), Catalog(session_.templates()), levels_, session_.today()))
    if (each.item.document == document_.id()) overdue_ = std::move(each);
}

void ReminderView::choose(int level) {
  level_ = level;
  for (const ReminderLevel& each : levels_)
    if (each.level == level && overdue_ && wording_)
      letter_ = reminder_letter(*overdue_, each, document_, *wording_);
}

std::vector<std::string> ReminderView::state() const {
  const Wording& wording = session_.wording();
  std::vector<std::string> lines;
  if (!overdue_) return lines;
  const ReminderState& state = overdue_->state;
  lines.push_back(wording.text("reminder_form.late",
                               {{"days", overdue_->item.days_overdue}, {"amount", overdue_->item.open}}));
  if (state.last_sent)
    lines.push_back(
        wording.text("reminder_form.last", {{"level", state.last_level}, {"date", *state.last_sent}}));
  if (state.promised) lines.push_back(wording.text("reminder_form.promised", {{"date", *state.promised}}));
  if (state.is_disputed) lines.push_back(wording.text("reminder_form.disputed"));
  if (overdue_->interest)
    lines.push_back(wording.text("reminder_form.interest",
                                 {{"amount", overdue_->interest->amount}, {"fee", overdue_->fee}}));
  for (const Problem& each : overdue_->unknown_rate) lines.push_back(wording.text(each));
  return lines;
}

std::string ReminderView::paper(const std::string& text) const {
  return reminder_pdf({letter_.subject, text}, document_, wording_ ? *wording_ : session_.wording(),
                      session_.today());
}

std::string ReminderView::mail(const std::string& text) const {
  return reminder_mail({letter_.subject, text}, document_,
                       blob_bytes(session_.book(), document_.paper_hash()).value_or(""));
}

std::string ReminderView::file_name(const char* ending) const {
  return session_.wording().text("reminder_form.file", {{"number", document_.number()}, {"level", level_}}) +
         ending;
}

Checked<Done> ReminderView::note(ReminderNote made) {
  made.document = document_.id();
  auto done = session_.act([&](Book& book) { return note_reminder(book, made, session_.today()); });
  if (done) look();
  return done;
}

Checked<Done> ReminderView::sent(Date day) {
  return note({.kind = ReminderKind::sent, .level = level_, .date = day});
}

Checked<Done> ReminderView::promised(Date day) {
  return note({.kind = ReminderKind::promise, .date = session_.today(), .promised = day});
}

Checked<Done> ReminderView::dispute(bool is_disputed) {
  return note(
      {.kind = is_disputed ? ReminderKind::dispute : ReminderKind::dispute_over, .date = session_.today()});
}

}  // namespace vireo
