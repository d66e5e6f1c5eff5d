#pragma once
// The explanation of a figure in a dialog: its steps as a tree, each with rule and source. What a step links
// to in the book is given back to whoever asked.
#include <optional>
#include <string>

#include "app/desktop/theme/look.h"
#include "core/base/figure.h"

class wxWindow;

namespace vireo {

/// The link the person followed ("document" 31), if any. A link to a page of the web opens by itself.
std::optional<Link> show_why(wxWindow* parent, const Look& look, const std::string& title,
                             const Figure& figure);

}  // namespace vireo
