#include "reports/standards/xml_part.h"

#include "core/base/text.h"
#include "core/einvoice/invoice_terms.h"
#include "core/einvoice/invoice_totals.h"

namespace vireo {

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

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
  return {node, *problems_};
}

std::vector<XmlPart> XmlPart::all(std::string_view name) const {
  std::vector<XmlPart> parts;
  for (const pugi::xml_node& child : node_.children())
    if (local_name(child) == name) parts.emplace_back(child, *problems_);
  return parts;
}

std::string XmlPart::text() const {
  return trimmed(node_.text().get());
}

std::string XmlPart::attribute(const char* name) const {
  return trimmed(node_.attribute(name).value());
}

void XmlPart::refuse(const char* term, const std::string& value) const {
  problems_->push_back(
      problem("einvoice.unreadable_value", {"", 0, term}, {{"term", term_name(term)}, {"value", value}}));
}

std::optional<Decimal> XmlPart::decimal(std::string_view path, const char* term) const {
  return number(path, term, plausible_amount);
}

std::optional<Decimal> XmlPart::percent(std::string_view path, const char* term) const {
  return number(path, term, plausible_percent);
}

std::optional<Decimal> XmlPart::number(std::string_view path, const char* term,
                                       std::optional<Decimal> (*fits)(const Decimal&)) const {
  const std::string value = text(path);
  if (value.empty()) return std::nullopt;
  // XML's decimals may have a plus, or no digit on one side of the point.
  std::string plain = value.front() == '+' ? value.substr(1) : value;
  if (plain.ends_with('.')) plain.pop_back();
  if (const auto point = plain.find('.'); point == 0 || (point == 1 && plain[0] == '-'))
    plain.insert(point, "0");
  const auto parsed = Decimal::parse(plain);
  const auto kept = parsed ? fits(*parsed) : std::nullopt;
  if (!kept) refuse(term, value);
  return kept;
}

std::optional<Date> XmlPart::day(std::string_view path, const char* term) const {
  std::string value = text(path);
  if (value.empty()) return std::nullopt;
  const std::string whole = value;
  // 20261130 as CII writes it; a time zone behind an ISO day is passed over.
  if (value.size() == 8 && value.find_first_not_of("0123456789") == std::string::npos)
    value = value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6, 2);
  if (value.size() > 10 && (value[10] == 'Z' || value[10] == '+' || value[10] == '-')) value.resize(10);
  const auto day = Date::parse(value);
  if (!day) refuse(term, whole);
  return day;
}

}  // namespace vireo
