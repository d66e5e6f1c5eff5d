#include "reports/papers/document_paper.h"

#include <algorithm>

#include "reports/papers/epc_qr.h"

namespace vireo {
namespace {

paper::Layout layout_named(const std::string& name) {
  if (name == "letter") return paper::Layout::letter;
  return name == "sober" ? paper::Layout::sober : paper::Layout::band;
}

/// "#2B4C8C"; the paper's own where nothing was chosen.
paper::Colour colour_of(const std::string& written) {
  if (written.size() != 7) return {};
  const auto channel = [&](std::size_t at) {
    return static_cast<std::uint8_t>(std::stoi(written.substr(at, 2), nullptr, 16));
  };
  return {channel(1), channel(3), channel(5)};
}

class DocumentPaper {
 public:
  DocumentPaper(const IssuedDocument& document, const Wording& wording, const std::vector<Unit>& units)
      : document_(document), facts_(document.facts()), wording_(wording), units_(units) {}

  Paper paper() const {
    Paper paper;
    paper.language = wording_.language();
    paper.author = facts_.sender.name;
    paper.layout = layout_named(facts_.layout);
    paper.accent = colour_of(facts_.colour);
    const std::string title =
        text(document_.content().is_deposit() ? "paper.title.deposit" : "paper.title." + kind());
    paper.title = title + " " + document_.number();
    paper.header = {facts_.sender.name,
                    facts_.tagline,
                    title,
                    text("paper.number", {{"number", document_.number()}}),
                    {}};
    paper.footer = footer();
    paper.page_label = text("paper.page", {{"page", "{page}"}, {"pages", "{pages}"}});
    paper.blocks.push_back(parties());
    paper.blocks.push_back(dates());
    paper.blocks.push_back(lines());
    paper.blocks.push_back(totals());
    add_notes(paper);
    return paper;
  }

 private:
  std::string text(std::string_view id, const Arguments& arguments = {}) const {
    return wording_.text(id, arguments);
  }
  std::string kind() const { return std::string(name_of(document_.kind())); }

  bool has(VatCategory category) const {
    const auto& groups = document_.totals().groups;
    return std::any_of(groups.begin(), groups.end(),
                       [&](const TaxGroup& group) { return group.vat.category == category; });
  }

  /// A VAT number says nothing where no VAT is; a number that begins another one is not repeated.
  bool is_printed(const FrozenIdentifier& identifier, const FrozenParty& party) const {
    const bool vat_matters =
        has(VatCategory::standard) || has(VatCategory::reverse_charge) || has(VatCategory::intra_goods);
    if (identifier.kind == "vat" && !vat_matters) return false;
    return std::none_of(
        party.identifiers.begin(), party.identifiers.end(), [&](const FrozenIdentifier& other) {
          return other.value.size() > identifier.value.size() && other.value.starts_with(identifier.value);
        });
  }

  std::vector<std::string> identifiers(const FrozenParty& party) const {
    std::vector<std::string> printed;
    for (const auto& each : party.identifiers)
      if (is_printed(each, party))
        printed.push_back(text("paper.identifier", {{"label", each.label}, {"value", each.value}}));
    return printed;
  }

  paper::PartyColumn column(const std::string& heading, const FrozenParty& party) const {
    paper::PartyColumn column{text(heading), {party.name}};
    column.lines.insert(column.lines.end(), party.address_lines.begin(), party.address_lines.end());
    if (facts_.sender.address.country != facts_.client.address.country && !party.country_name.empty())
      column.lines.push_back(party.country_name);
    for (auto& each : identifiers(party)) column.lines.push_back(std::move(each));
    return column;
  }

  paper::Parties parties() const {
    auto sender = column("paper.sender", facts_.sender);
    for (const auto* each : {&facts_.sender.email, &facts_.sender.phone})
      if (!each->empty()) sender.lines.push_back(*each);
    return {{std::move(sender), column("paper.client." + kind(), facts_.client)}};
  }

  std::string service_days() const {
    const auto first = document_.service_first();
    const auto last = document_.service_last();
    if (first && last && *first != *last) return text("paper.period", {{"first", *first}, {"last", *last}});
    return wording_.date(last ? *last : *first);
  }

  paper::Facts dates() const {
    paper::Facts band;
    band.facts.push_back({text("paper.issue_date"), wording_.date(document_.issue_date())});
    if (document_.due_date() && document_.kind() != DocumentKind::credit_note)
      band.facts.push_back({text("paper.due_date." + kind()), wording_.date(*document_.due_date())});
    if (document_.service_first() || document_.service_last())
      band.facts.push_back({text("paper.service_date"), service_days()});
    if (facts_.corrects)
      band.facts.push_back(
          {text("paper.corrects"), text("paper.corrected", {{"number", facts_.corrects->number},
                                                            {"date", facts_.corrects->issue_date}})});
    if (!document_.reference().empty())
      band.facts.push_back({text("paper.reference"), document_.reference()});
    return band;
  }

  std::string unit_of(const DocumentLine& line) const {
    for (const auto& unit : units_)
      if (unit.id == line.unit) return unit.shorts.in(wording_.language());
    return line.unit;
  }

  /// As many decimals as the price has, never fewer than the currency.
  std::string price_of(const DocumentLine& line) const {
    const auto& price = line.unit_price;
    if (price.value().significant_scale() <= price.currency().decimals())
      return wording_.money(Money::of(price.value(), price.currency()).value());
    return wording_.number(price.value(), price.value().significant_scale()) + "\u00a0" +
           price.currency().code();
  }

  std::string adjustment(const InvoiceAdjustment& each) const {
    const Money amount = Money::rounded(each.amount, document_.currency(), Rounding::half_away_from_zero);
    const std::string name =
        each.reason.empty() ? text(each.is_charge ? "paper.charge" : "paper.allowance") : each.reason;
    const Arguments arguments{{"name", name},
                              {"percent", Rate::percent(each.percent.value_or(Decimal{}))},
                              {"amount", each.is_charge ? amount : -amount}};
    return text(each.percent ? "paper.adjustment_percent" : "paper.adjustment", arguments);
  }

  /// What an electronic invoice takes off a line or adds to it, and the price before its discount.
  std::vector<std::string> adjustments_of(const DocumentLine& line) const {
    std::vector<std::string> told;
    const auto& given = document_.content().given;
    const auto at = static_cast<std::size_t>(&line - document_.lines().data());
    if (!given || at >= given->lines.size()) return told;
    const InvoiceLine& full = given->lines[at];
    if (full.gross_price)
      told.push_back(
          text("paper.gross_price",
               {{"price", wording_.number(*full.gross_price, full.gross_price->significant_scale())}}));
    if (full.price_base && *full.price_base != Decimal::of(1))
      told.push_back(text("paper.price_base",
                          {{"price", wording_.number(full.net_price, full.net_price.significant_scale())},
                           {"base", wording_.number(*full.price_base)}}));
    for (const InvoiceAdjustment& each : full.adjustments) told.push_back(adjustment(each));
    return told;
  }

  std::string detail_of(const DocumentLine& line) const {
    std::string detail = line.detail;
    for (const std::string& each : adjustments_of(line)) detail += (detail.empty() ? "" : "\n") + each;
    if (!line.discount.fraction().is_zero()) {
      if (!detail.empty()) detail += "\n";
      detail += text("paper.discount", {{"percent", line.discount}, {"amount", -line.discount_amount()}});
    }
    return detail;
  }

  std::string vat_of(const DocumentLine& line) const {
    return line.vat.category == VatCategory::standard ? wording_.percent(line.vat.rate)
                                                      : std::string(code_of(line.vat.category));
  }

  paper::Table lines() const {
    using paper::Align;
    const bool with_vat = has(VatCategory::standard);
    paper::Table table;
    table.columns = {{text("paper.column.text"), Align::left, 1},
                     {text("paper.column.quantity"), Align::right, 0},
                     {text("paper.column.unit"), Align::left, 0},
                     {text("paper.column.price"), Align::right, 0}};
    if (with_vat) table.columns.push_back({text("paper.column.vat"), Align::right, 0});
    table.columns.push_back({text("paper.column.net"), Align::right, 0});
    for (const auto& line : document_.lines()) {
      paper::TableRow row;
      row.cells = {{line.text, detail_of(line)},
                   {wording_.number(line.quantity.value()), {}},
                   {unit_of(line), {}},
                   {price_of(line), {}}};
      if (with_vat) row.cells.push_back({vat_of(line), {}});
      row.cells.push_back({wording_.money(line.net), {}});
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  void add_adjustments(paper::Totals& block) const {
    const auto& given = document_.content().given;
    if (!given || given->adjustments.empty()) return;
    block.rows.push_back(
        {text("paper.line_total"), wording_.money(Money::rounded(given->line_total, document_.currency(),
                                                                 Rounding::half_away_from_zero))});
    for (const InvoiceAdjustment& each : given->adjustments) {
      const Money amount = Money::rounded(each.amount, document_.currency(), Rounding::half_away_from_zero);
      const std::string name =
          each.reason.empty() ? text(each.is_charge ? "paper.charge" : "paper.allowance") : each.reason;
      block.rows.push_back({name, wording_.money(each.is_charge ? amount : -amount)});
    }
  }

  /// Each deposit with number, day and the VAT in it; what an electronic invoice says was paid otherwise.
  void add_prepaid(paper::Totals& block, const Money& prepaid) const {
    for (const TakenDeposit& each : facts_.deposits)
      block.rows.push_back(
          {text("paper.deposit_tax", {{"number", each.number}, {"date", each.issue_date}, {"tax", each.tax}}),
           wording_.money(-each.gross)});
    if (!facts_.deposits.empty() || prepaid.is_zero()) return;
    const auto& given = document_.content().given;
    const bool is_named = given && given->preceding.size() == 1 && given->preceding.front().date;
    block.rows.push_back({is_named ? text("paper.deposit", {{"number", given->preceding.front().number},
                                                            {"date", *given->preceding.front().date}})
                                   : text("paper.prepaid"),
                          wording_.money(-prepaid)});
  }

  paper::Totals totals() const {
    const Totals& sums = document_.totals();
    paper::Totals block;
    add_adjustments(block);
    if (has(VatCategory::standard)) {
      block.rows.push_back({text("paper.total_net"), wording_.money(sums.net)});
      for (const auto& group : sums.groups)
        if (group.vat.category == VatCategory::standard)
          block.rows.push_back({text("paper.total_vat", {{"rate", group.vat.rate}, {"base", group.base}}),
                                wording_.money(group.tax)});
      block.rows.push_back({text("paper.total_gross"), wording_.money(sums.gross)});
    } else {
      block.rows.push_back({text("paper.total_net"), wording_.money(sums.net)});
      block.rows.push_back({text("paper.no_vat"), wording_.money(sums.tax)});
    }
    const Money prepaid = document_.content().prepaid();
    add_prepaid(block, prepaid);
    block.rows.push_back({text("paper.to_pay." + kind()), wording_.money(sums.gross - prepaid), true});
    block.beside = payment();
    return block;
  }

  std::string grouped_by_four(const std::string& iban) const {
    std::string grouped;
    for (std::size_t at = 0; at < iban.size(); ++at) {
      if (at > 0 && at % 4 == 0) grouped += ' ';
      grouped += iban[at];
    }
    return grouped;
  }

  std::optional<paper::Qr> payment() const {
    const auto& payment = facts_.payment;
    if (document_.kind() != DocumentKind::invoice || payment.iban.empty()) return std::nullopt;
    paper::Qr block{epc_payload(document_).value_or(""), text("paper.payment"), {}};
    block.lines.push_back(text("paper.holder", {{"holder", payment.holder}}));
    block.lines.push_back("IBAN " + grouped_by_four(payment.iban));
    if (!payment.bic.empty()) block.lines.push_back("BIC " + payment.bic);
    block.lines.push_back(text("paper.payment_reference", {{"number", document_.number()}}));
    return block;
  }

  void add_notes(Paper& paper) const {
    paper.blocks.push_back(paper::Spacer{});
    const auto add = [&](const std::string& words, paper::TextStyle style) {
      if (!words.empty()) paper.blocks.push_back(paper::Paragraph{words, style});
    };
    add(document_.notes(), paper::TextStyle::body);
    if (facts_.home)
      add(text("paper.exchange",
               {{"rate", Argument(Argument::Kind::decimal, facts_.home->rate.value.shortest())},
                {"currency", document_.currency().code()},
                {"home", facts_.home->rate.to.code()},
                {"date", facts_.home->rate.date},
                {"total", facts_.home->total_gross}}),
          paper::TextStyle::small);
    std::string mentions;
    for (const auto& mention : facts_.mentions) mentions += (mentions.empty() ? "" : "\n") + mention.text;
    add(mentions, paper::TextStyle::small);
    add(facts_.footer, paper::TextStyle::small);
  }

  std::string footer() const {
    std::string line = facts_.sender.name;
    for (const auto& each : identifiers(facts_.sender)) line += " · " + each;
    return line;
  }

  const IssuedDocument& document_;
  const FrozenFacts& facts_;
  const Wording& wording_;
  const std::vector<Unit>& units_;
};

}  // namespace

Paper document_paper(const IssuedDocument& document, const Wording& wording, const std::vector<Unit>& units) {
  return DocumentPaper(document, wording, units).paper();
}

}  // namespace vireo
