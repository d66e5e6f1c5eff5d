#pragma once
// The own lines of clients and suppliers below the control accounts, as the book lists them.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/store/book.h"

namespace vireo {

struct Subaccount {
  std::int64_t id = 0;
  std::string code{};
  std::string label{};
  std::optional<PartyId> party{};  // none for one that a file brought
};

/// In the order they were made.
std::vector<Subaccount> subaccounts(const Book& book);

}  // namespace vireo
