#include "reports/writers/colour_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <stdexcept>

namespace vireo::pdf {
namespace {

/// Bytes of the header that carry the moment of making, and a moment that never changes: 1 January 2020.
constexpr std::size_t moment_at = 24;
constexpr unsigned char moment[12] = {0x07, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};

}  // namespace

std::string srgb_profile() {
  const cmsHPROFILE profile = cmsCreate_sRGBProfile();
  if (!profile) throw std::runtime_error("the colour library makes no profile");
  cmsSetProfileVersion(profile, 2.1);
  cmsUInt32Number size = 0;
  std::string bytes;
  if (cmsSaveProfileToMem(profile, nullptr, &size)) {
    bytes.resize(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
  }
  cmsCloseProfile(profile);
  if (bytes.size() < moment_at + sizeof moment)
    throw std::runtime_error("the colour library writes no profile");
  std::copy(std::begin(moment), std::end(moment), bytes.begin() + moment_at);
  return bytes;
}

}  // namespace vireo::pdf
