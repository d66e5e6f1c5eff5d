#pragma once
// How many columns of a terminal a text takes. Rough on purpose: combining marks take none, East Asian signs
// and emoji two, all else one.
#include <string_view>

namespace vireo {

int display_width(std::string_view text);

}  // namespace vireo
