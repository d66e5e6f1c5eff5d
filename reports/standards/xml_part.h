#pragma once
// A small hand on pugixml for the readers of electronic invoices: children by their local name whatever the
// prefix, values with the term they stand for, so that what cannot be read, or is not there, is told with its
// place.
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"
#include "reports/standards/xml_reading.h"

namespace vireo {

class XmlPart {
 public:
  XmlPart(pugi::xml_node node, XmlReading& reading) : node_(node), reading_(&reading) {}

  explicit operator bool() const { return static_cast<bool>(node_); }
  /// Down the path "A/B/C"; an empty part where something is missing.
  XmlPart at(std::string_view path) const;
  std::vector<XmlPart> all(std::string_view name) const;
  std::vector<XmlPart> children() const;
  std::string_view name() const { return local_name(node_); }
  /// Trimmed.
  std::string text() const;
  std::string text(std::string_view path) const { return at(path).text(); }
  std::string attribute(const char* name) const;
  /// Problem "einvoice.unreadable_value" {term, value} when something is there that is none.
  std::optional<Decimal> decimal(std::string_view path, const char* term) const;
  std::optional<Decimal> percent(std::string_view path, const char* term) const;
  /// "2026-11-30", a time zone behind it is passed over.
  std::optional<Date> day(std::string_view path, const char* term) const;
  /// "20261130", with the format 102 beside it.
  std::optional<Date> compact_day(std::string_view path, const char* term) const;
  /// As decimal(), for what must be there: "einvoice.missing" {term}, or "einvoice.missing_in_line" {term,
  /// line} where a line is named.
  Decimal needed(std::string_view path, const char* term, const std::string& line = {}) const;
  /// "true" or "1"; "einvoice.unreadable_value" when it is no such word.
  bool flag(std::string_view path, const char* term) const;
  /// "einvoice.tax_scheme" {value} where this part is there and is of another tax than VAT.
  void expect_vat(std::string_view path, const char* term) const;
  /// "einvoice.base_unit" {value, line} where this quantity is there and is measured otherwise than the
  /// line's.
  void expect_unit(const std::string& unit, const std::string& line) const;
  bool is(std::string_view path, std::string_view value) const { return text(path) == value; }
  /// Adds a problem told of this part's line.
  void tell(const char* code, const char* field, Arguments arguments) const;

 private:
  std::optional<Decimal> number(std::string_view path, const char* term,
                                std::optional<Decimal> (*fits)(const Decimal&)) const;
  void refuse(const char* term, const std::string& value) const;
  pugi::xml_node node_;
  XmlReading* reading_;
};

}  // namespace vireo
