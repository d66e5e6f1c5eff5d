#pragma once
// change_profile: facts of one's own business from a day on.
#include <string>
#include <utility>
#include <vector>

#include "core/actions/context.h"
#include "core/store/book.h"

namespace vireo {

struct ProfileChange {
  std::vector<std::pair<std::string, std::string>> facts{};  // {"address", "..."}, {"id.vat", "..."}
  Date from{};
};

/// Problems under the keys as fields, all at once. What follows from an identifier (a VAT number) is set too
/// unless the change names it. "profile.currency_fixed" once something is posted.
Checked<Done> change_profile(Book& book, const ProfileChange& change, const Context& context);

}  // namespace vireo
