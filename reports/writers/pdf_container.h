#pragma once
// What Cairo leaves to mend in a PDF, as validators found it: dates and author, language, font maps,
// pictures, links. Each mend is made only where it is missing, so that a newer Cairo stays right. Used by
// pdf.cpp.
#include <optional>
#include <string>

#include "core/base/date.h"

namespace vireo::pdf {

/// An electronic invoice inside the file.
struct AttachedInvoice {
  std::string name{};  // "factur-x.xml"
  std::string bytes{};
  std::string level{};  // "EN 16931"
};

struct ContainerFacts {
  std::string title;
  std::string author;
  std::string language;
  Date created;
  std::optional<AttachedInvoice> invoice{};
};

/// "D:20260302000000Z"
std::string pdf_date(Date day);

/// The mended file; equal input gives equal bytes.
std::string mended(const std::string& drawn, const ContainerFacts& facts);

}  // namespace vireo::pdf
