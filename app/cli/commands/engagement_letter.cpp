// engagement letter: what was agreed, as a letter to be signed: on the terminal, as PDF, as a mail draft.
#include "reports/papers/engagement_letter.h"

#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "app/cli/files.h"
#include "core/store/engagements_table.h"

namespace vireo::cli {

void engagement_letter(Invocation& invocation) {
  const Date day = invocation.date("date").value_or(invocation.today());
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  const auto known = invocation.take(find_engagement(*book, invocation.text("engagement")));
  if (!known) return;
  const auto letter = vireo::engagement_letter(*book, *known, invocation.templates(), day);
  const auto wording = letter_wording(invocation, letter.client.language);
  if (!wording) return;
  const std::string subject = engagement_letter_subject(letter, *wording);
  invocation.answer = {{"engagement", known->id.value()},
                       {"client", letter.client.name},
                       {"subject", subject},
                       {"language", wording->language()},
                       {"terms", Json::array()}};
  for (const AgreedTerm& each : agreed_terms(letter, *wording))
    invocation.answer["terms"].push_back({{"label", each.label}, {"value", each.value}});
  if (!invocation.given("o"))
    return invocation.print(subject + "\n\n" + engagement_letter_text(letter, *wording));
  const std::string path = invocation.text("o");
  const std::string bytes = path.ends_with(".eml")   ? engagement_letter_mail(letter, *wording)
                            : path.ends_with(".txt") ? engagement_letter_text(letter, *wording) + "\n"
                                                     : engagement_letter_pdf(letter, *wording);
  if (write_file(invocation, path, bytes)) invocation.answer["file"] = path;
}

}  // namespace vireo::cli
