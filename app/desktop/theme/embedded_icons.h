#pragma once
// The SVG icons that travel inside the window's program (app/desktop/assets/icons), by file name: "home.svg".
#include <span>

#include "core/store/embedded.h"

namespace vireo {

std::span<const EmbeddedFile> embedded_icons();

}  // namespace vireo
