#include "core/base/expect.h"

#include <string>

namespace vireo {

void report_bug(std::string_view what, const std::source_location& where) {
  throw Bug(std::string(where.file_name()) + ":" + std::to_string(where.line()) + ": " + std::string(what));
}

}  // namespace vireo
