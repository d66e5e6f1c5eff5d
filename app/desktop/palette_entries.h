#pragma once
// What the palette of Ctrl+K offers in an open book: its pages, the window's commands, its clients and its
// documents. Ids are routes ("clients/3"), or "command/<id>".
#include <string>
#include <vector>

#include "app/desktop/model/palette.h"
#include "app/desktop/session.h"

namespace vireo {

std::vector<PaletteEntry> palette_entries(const Session& session, const std::vector<std::string>& page_ids);

}  // namespace vireo
