#include "app/cli/commands/work_options.h"

#include "core/store/accounts_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/engagements_table.h"
#include "core/store/parties_table.h"
#include "core/store/tasks_table.h"

namespace vireo::cli {

Currency typed_currency(Invocation& invocation, const Book& book) {
  if (invocation.given("currency"))
    if (const auto other = invocation.take(Currency::parse(invocation.text("currency")))) return *other;
  return ledger_currency(book);
}

std::optional<PartyId> typed_client_id(Invocation& invocation, const Book& book) {
  if (!invocation.given("client")) return std::nullopt;
  const auto known = invocation.take(find_party(book, invocation.text("client"), PartyRole::client));
  return known ? std::optional(known->id) : std::nullopt;
}

TimeSubject typed_subject(Invocation& invocation, const Book& book) {
  TimeSubject subject;
  subject.client = typed_client_id(invocation, book);
  if (invocation.given("engagement"))
    if (const auto known =
            invocation.take(find_engagement(book, invocation.text("engagement"), subject.client)))
      subject.engagement = known->id;
  if (invocation.given("task"))
    if (const auto known = invocation.take(find_task(book, invocation.text("task"))))
      subject.task = known->id;
  subject.note = invocation.text("note");
  subject.billable = !invocation.given("not-billable");
  subject.outside_hours = invocation.given("outside-hours");
  return subject;
}

std::optional<Wording> letter_wording(Invocation& invocation, const std::string& client_language) {
  const std::string language = client_language.empty() ? invocation.wording().language() : client_language;
  return invocation.take(Catalog(invocation.templates()).wording(language == "fr" ? "fr" : "en"));
}

}  // namespace vireo::cli
