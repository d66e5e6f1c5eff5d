#pragma once
// What can be chosen for the book an exercise is done in: countries, regimes of the chosen one, activities,
// pages of the window. No widget; used by exercise_editor_view.h.
#include <string>
#include <vector>

#include "app/desktop/model/named_value.h"
#include "core/base/wording.h"
#include "core/store/catalog/template_source.h"
#include "core/training/exercise_draft.h"

namespace vireo {

/// What the draft says already is offered in any case, so that opening a form changes nothing.
struct SandboxOffers {
  std::vector<NamedValue> countries{};
  std::vector<NamedValue> regimes{};  // the first: none
  std::vector<NamedValue> activities{};
  std::vector<NamedValue> screens{};  // the first: none
  struct Number {
    std::string kind{};   // "siret"
    std::string label{};  // worded
  };
  std::vector<Number> numbers{};  // a business of that country has, and the draft's
};

SandboxOffers sandbox_offers(const ExerciseDraft& draft, const TemplateSource& templates,
                             const Wording& wording);

/// After another country or regime was typed: what no longer fits is chosen anew.
void settle_sandbox(ExerciseDraft& draft, const std::string& changed, const TemplateSource& templates);

}  // namespace vireo
