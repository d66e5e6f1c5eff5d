#pragma once
// Reads the wording of one language: templates/languages/<code>.toml and every templates/messages/*.toml. A
// message that lacks the language, stands twice or uses other arguments than its sisters is a problem of the
// template.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/wording.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// The files inside the program were checked when it was built and are read the fast way; with an override
/// folder every file is read strictly.
Checked<Wording> load_wording(const TemplateSource& source, std::string_view language);
/// The same, every file checked.
Checked<Wording> load_wording_strictly(const TemplateSource& source, std::string_view language);

/// Codes of the languages there are: "en", "fr".
std::vector<std::string> language_codes(const TemplateSource& source);

/// Those, and the ones that only documents are written in: "de".
std::vector<std::string> document_language_codes(const TemplateSource& source);
/// The wording of a document. What a language of documents alone (templates/document_languages/<code>.toml)
/// does not word is in English.
Checked<Wording> load_document_wording(const TemplateSource& source, std::string_view language);

/// The names of the arguments a pattern uses, sorted, each once: "{count|jour|jours} avant {date}" -> count,
/// date.
std::vector<std::string> arguments_of(std::string_view pattern);

}  // namespace vireo
