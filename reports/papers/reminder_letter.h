#pragma once
// A reminder as people send it: subject and text in the client's language, a letter on paper, or a message
// file with the invoice attached that a mail program opens as a draft. Nothing is sent from here.
#include <string>

#include "core/base/wording.h"
#include "core/billing/document.h"
#include "core/store/reminder_queries.h"

namespace vireo {

struct ReminderLetter {
  std::string subject{};
  std::string text{};
};

/// `wording` in the document's language.
ReminderLetter reminder_letter(const OverdueInvoice& overdue, const ReminderLevel& level,
                               const IssuedDocument& document, const Wording& wording);
std::string reminder_pdf(const ReminderLetter& letter, const IssuedDocument& document, const Wording& wording,
                         Date day);
/// An .eml with the invoice's PDF; "X-Unsent" makes mail programs open it for sending.
std::string reminder_mail(const ReminderLetter& letter, const IssuedDocument& document,
                          const std::string& invoice_pdf);

}  // namespace vireo
