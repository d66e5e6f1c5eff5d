#pragma once
// NamedValue: a value a form keeps, and what people read. What views give for choices; the widgets' own
// FormOption is made of it.
#include <string>

namespace vireo {

struct NamedValue {
  std::string value;
  std::string text;  // worded
};

}  // namespace vireo
