#pragma once
// XmlShape: which children an element of an electronic invoice has, in which order and how often, by the part
// of its format that EN 16931 uses. What the format has beside that is passed over. Used by the readers,
// which then may take the first of a name for the only one.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reports/standards/xml_reading.h"

namespace vireo {

enum class Occurrence {
  once,     // a second one is refused: which of both counts is open
  first,    // a second one belongs to larger profiles: the first counts, and that is said
  repeated  // any number
};

struct XmlChild {
  std::string name{};
  Occurrence occurrence = Occurrence::once;
  bool is_required = false;
};

using XmlShape = std::map<std::string, std::vector<XmlChild>, std::less<>>;

/// A row is "Parent/OtherParent: Child Child! Child* Child+": "!" must be there, "*" as often as you like,
/// "+" the first of them counts.
XmlShape shape_of(const std::vector<std::string_view>& rows);

/// Problems of `reading`: "einvoice.twice" {name, count}, "einvoice.element_missing" {name, parent}; its
/// remarks: "einvoice.first_counts" {name, count}, "einvoice.order" {name, parent}, "einvoice.empty_element"
/// {name}. What stands below an element called `free` belongs to others.
void check_shape(XmlReading& reading, const XmlShape& shape, std::string_view free);

/// Of a Cross Industry Invoice.
const XmlShape& cii_shape();
/// Of a UBL Invoice or CreditNote.
const XmlShape& ubl_shape();

}  // namespace vireo
