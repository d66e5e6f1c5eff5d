#pragma once
// A small hand on pugixml for the writers of electronic invoices: elements in the order they are asked for,
// none of them empty, text that is always well-formed. Only reports/standards includes it.
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

/// The text without what XML 1.0 cannot hold: control characters, broken UTF-8.
std::string xml_text(std::string_view text);
/// Where the first such byte stands; npos when there is none.
std::size_t first_broken_character(std::string_view text);

class XmlNode {
 public:
  explicit XmlNode(pugi::xml_node node) : node_(node) {}

  XmlNode child(const char* name) const { return XmlNode(pugi::xml_node(node_).append_child(name)); }
  /// Nothing is written for an empty text.
  XmlNode text(const char* name, std::string_view value) const;
  XmlNode text(const char* name, std::string_view value, const char* attribute,
               std::string_view attribute_value) const;
  XmlNode with(const char* attribute, std::string_view value) const;
  /// Removes itself when nothing was put into it.
  void drop_if_empty() const;
  bool empty() const { return !node_.first_child(); }

 private:
  pugi::xml_node node_;
};

/// As a file: declaration, two blanks a level, UTF-8.
std::string xml_bytes(const pugi::xml_document& document);

}  // namespace vireo
