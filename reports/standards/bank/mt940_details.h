#pragma once
// What stands in a field ":86:": sub-fields by number ("166?00GUTSCHRIFT?20..."), sub-fields by name
// ("/NAME/.../REMI/..."), or plain text. For mt940_reader.cpp alone.
#include <string>

namespace vireo::bank {

struct Mt940Details {
  std::string kind{};
  std::string purpose{};
  std::string name{};
  std::string account{};
};

/// `raw` as the file has it, its lines joined by \n.
Mt940Details mt940_details(const std::string& raw);

}  // namespace vireo::bank
