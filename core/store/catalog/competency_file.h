#pragma once
// Reads the competencies of the course (templates/competencies), strictly.
#include <vector>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/training/competency.h"

namespace vireo {

/// In the order of the file.
Checked<std::vector<Competency>> load_competencies(const TemplateSource& source);

}  // namespace vireo
