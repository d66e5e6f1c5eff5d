#pragma once
// Reads templates/letters: the messages of the trade in their tones and languages.
#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/work/letter.h"

namespace vireo {

Checked<LetterBook> load_letters(const TemplateSource& source);

}  // namespace vireo
