#pragma once
// The codes that mark lines of one account which settle each other: AA, AB ... AZ, BA ... ZZ, AAA ...
#include <string>
#include <string_view>

namespace vireo {

/// The code after `last`; AA after none. Letters of another program that are not A to Z count as none.
std::string letter_after(std::string_view last);

}  // namespace vireo
