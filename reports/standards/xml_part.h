#pragma once
// A small hand on pugixml for the readers of electronic invoices: children by their local name whatever the
// prefix, values with the term they stand for, so that what cannot be read is told with its place.
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

class XmlPart {
 public:
  XmlPart(pugi::xml_node node, Problems& problems) : node_(node), problems_(&problems) {}

  explicit operator bool() const { return static_cast<bool>(node_); }
  /// Down the path "A/B/C"; an empty part where something is missing.
  XmlPart at(std::string_view path) const;
  std::vector<XmlPart> all(std::string_view name) const;
  /// Trimmed.
  std::string text() const;
  std::string text(std::string_view path) const { return at(path).text(); }
  std::string attribute(const char* name) const;
  /// Problem "einvoice.unreadable_value" {term, value} when something is there that is none.
  std::optional<Decimal> decimal(std::string_view path, const char* term) const;
  std::optional<Decimal> percent(std::string_view path, const char* term) const;
  std::optional<Date> day(std::string_view path, const char* term) const;
  bool is(std::string_view path, std::string_view value) const { return text(path) == value; }

 private:
  std::optional<Decimal> number(std::string_view path, const char* term,
                                std::optional<Decimal> (*fits)(const Decimal&)) const;
  void refuse(const char* term, const std::string& value) const;
  pugi::xml_node node_;
  Problems* problems_;
};

/// The name without its prefix.
std::string_view local_name(const pugi::xml_node& node);

}  // namespace vireo
