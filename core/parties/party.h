#pragma once
// Party: a client, a supplier, or both. Its identifiers are named by country data ("vat"). A plain
// value: core/store/parties_table.h keeps it, an issued document freezes its own copy.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/parties/address.h"

namespace vireo {

struct PartyIdentifier {
  std::string kind{};
  std::string value{};

  friend bool operator==(const PartyIdentifier&, const PartyIdentifier&) = default;
};

/// The value of a kind, or empty.
std::string identifier_of(const std::vector<PartyIdentifier>& identifiers, std::string_view kind);

struct Party {
  PartyId id{};
  bool is_client = false;
  bool is_supplier = false;
  bool is_business = true;
  std::string name{};
  Address address{};
  std::string email{};
  std::string phone{};
  std::string language{};  // empty: the own one
  std::optional<int> payment_term_days{};
  /// After the due day, as one knows better than what was learned; negative when early.
  std::optional<int> expected_delay_days{};
  std::string notes{};
  bool archived = false;
  std::vector<PartyIdentifier> identifiers{};

  std::string identifier(std::string_view kind) const { return identifier_of(identifiers, kind); }
};

}  // namespace vireo
