#pragma once
// What an issued document froze, as the JSON text its row keeps. Private to core/store/documents_*.
#include <string>
#include <string_view>

#include "core/billing/document.h"

namespace vireo {

std::string frozen_to_json(const FrozenFacts& facts);
/// The reverse; `currency` is the document's.
FrozenFacts frozen_from_json(std::string_view json, Currency currency);

}  // namespace vireo
