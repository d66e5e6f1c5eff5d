#pragma once
// What Cairo leaves to mend in a PDF, as validators found it: dates and author, language, font maps,
// pictures, links. Each mend is made only where it is missing, so that a newer Cairo stays right. Used by
// pdf.cpp.
#include <string>

#include "core/base/date.h"

namespace vireo::pdf {

struct ContainerFacts {
  std::string title;
  std::string author;
  std::string language;
  Date created;
};

/// The mended file; equal input gives equal bytes.
std::string mended(const std::string& drawn, const ContainerFacts& facts);

}  // namespace vireo::pdf
