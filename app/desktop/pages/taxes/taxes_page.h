#pragma once
// The page of contributions and taxes: what is to be set aside, the returns of the year, each explained,
// copied, marked declared and paid.
#include "app/desktop/page.h"

namespace vireo {

Page* make_taxes_page(wxWindow* parent, const PageWorld& world);
/// Whether the book has a regime whose rules are known.
bool has_regime(const Session& session);

}  // namespace vireo
