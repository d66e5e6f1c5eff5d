#include "reports/papers/reminder_letter.h"

#include <map>

#include "reports/standards/mail_text.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {
namespace {

using Names = std::map<std::string, std::string>;

std::string filled(std::string text, const Names& names) {
  for (const auto& [name, value] : names) {
    const std::string mark = "{" + name + "}";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
      text.replace(at, mark.size(), value);
  }
  return text;
}

Names names_of(const OverdueInvoice& overdue, const IssuedDocument& document, const Wording& wording) {
  const Money interest = overdue.interest ? overdue.interest->amount : Money(overdue.item.open.currency());
  return {{"number", document.number()},
          {"amount", wording.money(overdue.item.open)},
          {"due", wording.date(overdue.item.due_date)},
          {"days", std::to_string(overdue.item.days_overdue)},
          {"interest", wording.money(interest)},
          {"fee", wording.money(overdue.fee)},
          {"total", wording.money(overdue.item.open + interest + overdue.fee)},
          {"client", document.facts().client.name},
          {"sender", document.facts().sender.name},
          {"iban", document.facts().payment.iban}};
}

}  // namespace

ReminderLetter reminder_letter(const OverdueInvoice& overdue, const ReminderLevel& level,
                               const IssuedDocument& document, const Wording& wording) {
  const Names names = names_of(overdue, document, wording);
  return {filled(level.subjects.in(wording.language()), names),
          filled(level.texts.in(wording.language()), names)};
}

std::string reminder_pdf(const ReminderLetter& letter, const IssuedDocument& document, const Wording& wording,
                         Date day) {
  Paper paper;
  paper.language = wording.language();
  paper.author = document.facts().sender.name;
  paper.title = letter.subject;
  paper.header = {.sender = document.facts().sender.name,
                  .tagline = document.facts().tagline,
                  .title = wording.date(day)};
  paper::PartyColumn to{"", {document.facts().client.name}};
  for (const std::string& line : document.facts().client.address_lines) to.lines.push_back(line);
  paper.blocks.emplace_back(paper::Parties{{{"", {}}, std::move(to)}});
  paper.blocks.emplace_back(paper::Paragraph{letter.subject, paper::TextStyle::heading});
  paper.blocks.emplace_back(paper::Spacer{});
  paper.blocks.emplace_back(paper::Paragraph{letter.text, paper::TextStyle::body});
  return write_pdf(paper, {fonts_folder(), day, std::nullopt});
}

std::string reminder_mail(const ReminderLetter& letter, const IssuedDocument& document,
                          const std::string& invoice_pdf) {
  MailDraft mail{
      document.facts().sender.email, document.facts().client.email, letter.subject, letter.text, {}};
  if (!invoice_pdf.empty())
    mail.attached.push_back({document.number() + ".pdf", "application/pdf", invoice_pdf});
  return mail_text(mail);
}

}  // namespace vireo
