#include "reports/papers/engagement_letter.h"

#include "core/base/local_text.h"
#include "core/parties/address.h"
#include "core/store/catalog/catalog.h"
#include "core/store/engagements_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/services_table.h"
#include "core/work/capacity.h"
#include "reports/model/paper.h"
#include "reports/standards/mail_text.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {
namespace {

std::vector<std::string> envelope(const Address& address, const Catalog& catalog) {
  const auto country = catalog.country(address.country);
  return address_lines(address, country.ok() ? country->address_lines : std::vector<std::string>{});
}

/// Gathers worded terms; what was not agreed is left out.
class Terms {
 public:
  explicit Terms(const Wording& wording) : wording_(wording) {}

  void add(const char* id, const std::string& value) {
    if (!value.empty()) all_.push_back({word(id), value});
  }
  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return wording_.text("engagement_letter." + id, arguments);
  }
  std::string hours(Minutes minutes) const {
    return word("hours", {{"hours", wording_.number(shown_hours(minutes))}});
  }
  std::string hour_price(const UnitPrice& price) const {
    return word("an_hour",
                {{"price", Argument(Argument::Kind::money, price.value().text(), price.currency().code())}});
  }
  const Wording& wording() const { return wording_; }
  std::vector<AgreedTerm> take() { return std::move(all_); }

 private:
  const Wording& wording_;
  std::vector<AgreedTerm> all_{};
};

void add_bank(Terms& terms, const HourBankTerms& bank) {
  const Wording& wording = terms.wording();
  terms.add("price", bank.cycle_months > 0
                         ? terms.word("for_months", {{"price", wording.money(bank.price)},
                                                     {"hours", terms.hours(bank.granted)},
                                                     {"count", std::int64_t{bank.cycle_months}}})
                         : terms.word("for_days", {{"price", wording.money(bank.price)},
                                                   {"hours", terms.hours(bank.granted)},
                                                   {"count", std::int64_t{bank.cycle_days}}}));
  if (bank.rollover_cycles == 0)
    terms.add("left_over", terms.word("lost"));
  else
    terms.add("left_over", bank.rollover_cap
                               ? terms.word("rolled_capped", {{"count", std::int64_t{bank.rollover_cycles}},
                                                              {"most", terms.hours(*bank.rollover_cap)}})
                               : terms.word("rolled", {{"count", std::int64_t{bank.rollover_cycles}}}));
  switch (bank.overage) {
    case Overage::bill:
      if (!bank.overage_price.value().is_zero()) terms.add("beyond", terms.hour_price(bank.overage_price));
      break;
    case Overage::block:
      terms.add("beyond", terms.word("in_blocks", {{"hours", terms.hours(bank.block)},
                                                   {"price", wording.money(bank.block_price)}}));
      break;
    case Overage::carry:
      terms.add("beyond", terms.word("carried"));
      break;
  }
}

void add_counting(Terms& terms, const EngagementLetter& letter) {
  const TimePolicy& policy = letter.engagement.policy;
  if (policy.increment_minutes > 1)
    terms.add("counting", terms.word("counted_by", {{"minutes", std::int64_t{policy.increment_minutes}}}));
  if (policy.minimum_minutes > 0)
    terms.add("minimum", terms.word("minutes", {{"minutes", std::int64_t{policy.minimum_minutes}}}));
  const Decimal& factor = letter.engagement.outside_factor;
  if (factor != Decimal::of(1))
    terms.add("outside", terms.word("times", {{"factor", terms.wording().number(factor)}}));
}

paper::Table signatures(const Wording& wording, const EngagementLetter& letter) {
  const std::string place = wording.text("engagement_letter.sign_here");
  paper::Table table;
  table.columns = {{letter.sender.get("name"), paper::Align::left, 1},
                   {letter.client.name, paper::Align::left, 1}};
  table.rows.push_back({{{place, "\n\n\n"}, {place, "\n\n\n"}}});
  return table;
}

}  // namespace

EngagementLetter engagement_letter(const Book& book, const Engagement& engagement,
                                   const TemplateSource& templates, Date day) {
  const Catalog catalog(templates);
  EngagementLetter letter{engagement,
                          party(book, engagement.client),
                          profile_on(book, day),
                          {},
                          hourly_price(book, engagement, day),
                          day,
                          {},
                          {}};
  if (engagement.service)
    if (const auto known = service(book, *engagement.service)) letter.service = known->name;
  letter.sender_lines = envelope(letter.sender.address(), catalog);
  letter.client_lines = envelope(letter.client.address, catalog);
  return letter;
}

std::vector<AgreedTerm> agreed_terms(const EngagementLetter& letter, const Wording& wording) {
  const Engagement& each = letter.engagement;
  Terms terms(wording);
  terms.add("service", letter.service);
  terms.add("scope", each.scope);
  terms.add("excluded", each.excluded);
  terms.add("days", each.last ? terms.word("from_to", {{"first", each.first}, {"last", *each.last}})
                              : terms.word("from_on", {{"first", each.first}}));
  if (each.bank)
    add_bank(terms, *each.bank);
  else if (each.terms == EngagementTerms::fixed)
    terms.add("price", wording.money(each.price));
  else if (letter.hourly)
    terms.add("price", terms.hour_price(*letter.hourly));
  add_counting(terms, letter);
  if (each.response_hours)
    terms.add("response", terms.word("working_hours", {{"count", std::int64_t{*each.response_hours}}}));
  terms.add("channel", each.channel);
  terms.add("zone", each.zone);
  if (const auto days = letter.client.payment_term_days ? letter.client.payment_term_days
                                                        : letter.sender.payment_term_days())
    terms.add("payment", terms.word("payment_days", {{"count", std::int64_t{*days}}}));
  if (letter.sender.vat_exempt()) terms.add("vat", terms.word("vat_exempt"));
  return terms.take();
}

std::string engagement_letter_subject(const EngagementLetter& letter, const Wording& wording) {
  return wording.text("engagement_letter.subject", {{"name", letter.engagement.name}});
}

std::string engagement_letter_text(const EngagementLetter& letter, const Wording& wording) {
  std::string text = wording.text("engagement_letter.opening",
                                  {{"client", letter.client.name}, {"sender", letter.sender.get("name")}});
  text += "\n\n";
  for (const AgreedTerm& each : agreed_terms(letter, wording))
    text += wording.text("engagement_letter.term", {{"label", each.label}, {"value", each.value}}) + "\n";
  return text + "\n" + wording.text("engagement_letter.closing");
}

std::string engagement_letter_pdf(const EngagementLetter& letter, const Wording& wording) {
  Paper paper;
  paper.language = wording.language();
  paper.author = letter.sender.get("name");
  paper.title = engagement_letter_subject(letter, wording);
  paper.layout = paper::Layout::letter;
  paper.header = {.sender = letter.sender.get("name"),
                  .tagline = letter.sender.get("tagline"),
                  .title = wording.text("engagement_letter.title"),
                  .subtitle = wording.date(letter.day)};
  const auto column = [&](const char* heading, const std::string& name, std::vector<std::string> lines) {
    lines.insert(lines.begin(), name);
    return paper::PartyColumn{wording.text(std::string("engagement_letter.") + heading), std::move(lines)};
  };
  paper.blocks.emplace_back(
      paper::Parties{{column("provider", letter.sender.get("name"), letter.sender_lines),
                      column("client", letter.client.name, letter.client_lines)}});
  paper.blocks.emplace_back(paper::Paragraph{letter.engagement.name, paper::TextStyle::heading});
  paper.blocks.emplace_back(
      paper::Paragraph{wording.text("engagement_letter.opening",
                                    {{"client", letter.client.name}, {"sender", letter.sender.get("name")}}),
                       paper::TextStyle::body});
  paper.blocks.emplace_back(paper::Spacer{});
  paper::Table table;
  table.columns = {{wording.text("engagement_letter.point"), paper::Align::left, 1},
                   {wording.text("engagement_letter.agreed"), paper::Align::left, 3}};
  for (const AgreedTerm& each : agreed_terms(letter, wording))
    table.rows.push_back({{{each.label, {}}, {each.value, {}}}});
  paper.blocks.emplace_back(std::move(table));
  paper.blocks.emplace_back(paper::Spacer{});
  paper.blocks.emplace_back(
      paper::Paragraph{wording.text("engagement_letter.closing"), paper::TextStyle::body});
  paper.blocks.emplace_back(paper::Spacer{});
  paper.blocks.emplace_back(signatures(wording, letter));
  return write_pdf(paper, {fonts_folder(), letter.day, std::nullopt});
}

std::string engagement_letter_mail(const EngagementLetter& letter, const Wording& wording) {
  const std::string subject = engagement_letter_subject(letter, wording);
  return mail_text({letter.sender.get("email"),
                    letter.client.email,
                    subject,
                    engagement_letter_text(letter, wording),
                    {{wording.text("engagement_letter.title") + ".pdf", "application/pdf",
                      engagement_letter_pdf(letter, wording)}}});
}

}  // namespace vireo
