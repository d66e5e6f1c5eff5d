#pragma once
// A class as its trainer lists it: a CSV file of names and e-mail addresses, as learning platforms give it.
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/training/gradebook.h"

namespace vireo {

/// The first cell with an "@" of each row is the address, the cells before it the name; a first row without
/// one is a header. Problems "class_list.no_address" and "class_list.twice" {email} with their line,
/// "class_list.empty".
Checked<std::vector<ClassMember>> read_class_list(std::string_view csv);

}  // namespace vireo
