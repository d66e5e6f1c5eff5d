#pragma once
// The letter that says what was agreed with a client before work begins: what is included and what not, days,
// price, hours and what becomes of them, how fast one answers; to be signed by both. One tree of terms for
// paper, mail and terminal.
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/wording.h"
#include "core/parties/party.h"
#include "core/parties/profile.h"
#include "core/store/book.h"
#include "core/store/catalog/template_source.h"
#include "core/work/engagement.h"

namespace vireo {

struct EngagementLetter {
  Engagement engagement{};
  Party client{};
  Profile sender;
  std::string service{};              // its name, when there is one
  std::optional<UnitPrice> hourly{};  // the price of an hour in force on the day
  Date day{};
  std::vector<std::string> sender_lines{};  // of the envelope, below the name
  std::vector<std::string> client_lines{};
};

/// What the book and the countries' data say of it on that day.
EngagementLetter engagement_letter(const Book& book, const Engagement& engagement,
                                   const TemplateSource& templates, Date day);

struct AgreedTerm {
  std::string label{};
  std::string value{};
};
/// One line a term, worded; what was not agreed is left out.
std::vector<AgreedTerm> agreed_terms(const EngagementLetter& letter, const Wording& wording);

/// "Lettre de mission : Boîte mail et agenda".
std::string engagement_letter_subject(const EngagementLetter& letter, const Wording& wording);
std::string engagement_letter_text(const EngagementLetter& letter, const Wording& wording);
/// The PDF's bytes, with places to sign.
std::string engagement_letter_pdf(const EngagementLetter& letter, const Wording& wording);
/// An .eml with the PDF attached, opened as a draft by mail programs.
std::string engagement_letter_mail(const EngagementLetter& letter, const Wording& wording);

}  // namespace vireo
