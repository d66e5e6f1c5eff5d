#include "reports/standards/xml_part.h"

#include "core/base/text.h"
#include "core/einvoice/invoice_terms.h"
#include "core/einvoice/invoice_totals.h"

namespace vireo {

XmlPart XmlPart::at(std::string_view path) const {
  pugi::xml_node node = node_;
  while (node && !path.empty()) {
    const auto slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    pugi::xml_node found;
    for (const pugi::xml_node& child : node.children())
      if (local_name(child) == name) {
        found = child;
        break;
      }
    node = found;
  }
  return {node, *reading_};
}

std::vector<XmlPart> XmlPart::all(std::string_view name) const {
  std::vector<XmlPart> parts;
  for (const pugi::xml_node& child : node_.children())
    if (local_name(child) == name) parts.emplace_back(child, *reading_);
  return parts;
}

std::vector<XmlPart> XmlPart::children() const {
  std::vector<XmlPart> parts;
  for (const pugi::xml_node& child : node_.children())
    if (child.type() == pugi::node_element) parts.emplace_back(child, *reading_);
  return parts;
}

std::string XmlPart::text() const {
  return trimmed(node_.text().get());
}

std::string XmlPart::attribute(const char* name) const {
  return trimmed(node_.attribute(name).value());
}

void XmlPart::tell(const char* code, const char* field, Arguments arguments) const {
  reading_->problems.push_back(problem(code, {"", reading_->line_of(node_), field}, std::move(arguments)));
}

void XmlPart::refuse(const char* term, const std::string& value) const {
  tell("einvoice.unreadable_value", term, {{"term", term_name(term)}, {"value", value}});
}

Decimal XmlPart::needed(std::string_view path, const char* term, const std::string& line) const {
  const bool is_there = !text(path).empty();
  if (!is_there && line.empty()) tell("einvoice.missing", term, {{"term", term_name(term)}});
  if (!is_there && !line.empty())
    tell("einvoice.missing_in_line", term, {{"term", term_name(term)}, {"line", line}});
  if (!is_there) return {};
  return decimal(path, term).value_or(Decimal{});
}

void XmlPart::expect_vat(std::string_view path, const char* term) const {
  if (!node_ || is(path, "VAT")) return;
  tell("einvoice.tax_scheme", term, {{"value", text(path)}});
}

void XmlPart::expect_unit(const std::string& unit, const std::string& line) const {
  const std::string own = attribute("unitCode");
  if (!own.empty() && own != unit) tell("einvoice.base_unit", "BT-150", {{"value", own}, {"line", line}});
}

bool XmlPart::flag(std::string_view path, const char* term) const {
  const XmlPart part = at(path);
  const std::string value = part.text();
  const bool is_yes = value == "true" || value == "1";
  if (part && !is_yes && value != "false" && value != "0") part.refuse(term, value);
  return is_yes;
}

std::optional<Decimal> XmlPart::decimal(std::string_view path, const char* term) const {
  return number(path, term, plausible_amount);
}

std::optional<Decimal> XmlPart::percent(std::string_view path, const char* term) const {
  return number(path, term, plausible_percent);
}

std::optional<Decimal> XmlPart::number(std::string_view path, const char* term,
                                       std::optional<Decimal> (*fits)(const Decimal&)) const {
  const XmlPart part = at(path);
  if (!part) return std::nullopt;
  const std::string value = part.text();
  // XML's decimals may have a plus, or no digit on one side of the point.
  std::string plain = value.starts_with('+') ? value.substr(1) : value;
  if (plain.ends_with('.')) plain.pop_back();
  if (const auto point = plain.find('.'); point == 0 || (point == 1 && plain[0] == '-'))
    plain.insert(point, "0");
  const auto parsed = Decimal::parse(plain);
  const auto kept = parsed ? fits(*parsed) : std::nullopt;
  if (!kept) part.refuse(term, value);
  return kept;
}

std::optional<Date> XmlPart::day(std::string_view path, const char* term) const {
  const XmlPart part = at(path);
  if (!part) return std::nullopt;
  std::string value = part.text();
  const std::string whole = value;
  if (value.size() > 10 && (value[10] == 'Z' || value[10] == '+' || value[10] == '-')) value.resize(10);
  const auto day = Date::parse(value);
  if (!day) part.refuse(term, whole);
  return day;
}

std::optional<Date> XmlPart::compact_day(std::string_view path, const char* term) const {
  const XmlPart part = at(path);
  if (!part) return std::nullopt;
  const std::string value = part.text();
  const bool is_eight = value.size() == 8 && value.find_first_not_of("0123456789") == std::string::npos;
  const auto day = is_eight && part.attribute("format") == "102"
                       ? Date::parse(value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6))
                       : std::nullopt;
  if (!day) part.refuse(term, value);
  return day;
}

}  // namespace vireo
