#pragma once
// Asks for one day, with what follows from it: up to which day a period is closed, on which one a return was
// filed. Escape and closing give none.
#include <optional>
#include <string>

#include "app/desktop/theme/look.h"
#include "core/base/date.h"

class wxWindow;

namespace vireo {

struct DayQuestion {
  std::string name;   // stable: "books.lock"
  std::string title;  // worded, as all that follows
  std::string text;
  std::string label;
  std::string yes;
  Date proposed{};
  Date today{};
};

std::optional<Date> ask_day(wxWindow* parent, const Look& look, const DayQuestion& question);

}  // namespace vireo
