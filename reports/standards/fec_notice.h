#pragma once
// The description that the norm (section XI) wants beside each FEC: name, nature, meaning of each zone,
// charset and structure. French, as the file it describes.
#include <string>

#include "core/base/date.h"

namespace vireo {

struct FecNotice {
  std::string file_name{};
  Period year{};
  std::size_t columns = 18;  // 18, 21 or 22
  bool has_amount_and_side = false;
  std::int64_t lines = 0;
  std::int64_t drafts = 0;
};

std::string fec_notice(const FecNotice& notice);

}  // namespace vireo
