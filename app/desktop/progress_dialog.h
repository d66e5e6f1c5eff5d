#pragma once
// A trainee's progress: table and chart by competency, read from the exercise books of a folder; opened from
// the start screen.
#include <filesystem>

#include "app/desktop/theme/look.h"
#include "core/store/book.h"
#include "core/store/catalog/template_source.h"

class wxWindow;

namespace vireo {

struct ProgressSetting {
  TemplateSource templates{};
  BookWorld world{};
  std::filesystem::path folder{};  // looked at first
  Date today{};
};

void tell_progress(wxWindow* parent, const Look& look, const ProgressSetting& setting);

}  // namespace vireo
