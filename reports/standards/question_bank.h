#pragma once
// Exercises as question banks of learning platforms: Moodle XML and GIFT (Moodle's import formats, 4.x).
#include <string>
#include <vector>

#include "core/training/exercise.h"

namespace vireo {

/// In one language, with the figures as written; UTF-8. Numbers carry tolerance, recognised mistakes are
/// partial answers with feedback; texts become essays.
std::string moodle_xml(const std::vector<Exercise>& exercises, const std::string& language);
std::string gift_text(const std::vector<Exercise>& exercises, const std::string& language);

}  // namespace vireo
