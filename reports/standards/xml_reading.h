#pragma once
// XmlReading: XML that somebody else wrote, parsed and distrusted. pugixml is lenient, so what it passes over
// is looked for here: a document type, a second root, text outside it, undefined entities, broken characters,
// elements of other vocabularies. No entity is expanded, no other file is opened. Used by the readers of
// electronic invoices through XmlPart.
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"

namespace vireo {

class XmlReading {
 public:
  /// `bytes` outlives the reading.
  explicit XmlReading(std::string_view bytes) : bytes_(bytes) {}

  /// Problems "einvoice.not_xml" {reason, line}, "einvoice.empty_file", "einvoice.not_utf8" {line},
  /// "einvoice.encoding" {value}, "einvoice.doctype", "einvoice.two_roots" {value}, "einvoice.too_deep";
  /// none: root() may be asked for.
  Problems parse();
  pugi::xml_node root() const { return document_.document_element(); }
  /// One "einvoice.namespace" {value, name} for each vocabulary beside `known`; what stands below an element
  /// called `free` belongs to others.
  void expect_namespaces(const std::vector<std::string_view>& known, std::string_view free);
  /// Where the element begins, from 1; 0 when it cannot be told.
  int line_of(const pugi::xml_node& node) const;

  Problems problems{};
  Problems remarks{};  // warnings: the file can be read nevertheless

 private:
  Problems parsed_problems();
  std::string_view bytes_;
  bool is_plain_ = true;  // UTF-8: offsets of the parser are those of the bytes
  pugi::xml_document document_;
  mutable std::vector<std::size_t> line_ends_;
};

/// The name without its prefix.
std::string_view local_name(const pugi::xml_node& node);

}  // namespace vireo
