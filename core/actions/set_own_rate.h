#pragma once
// Puts an own number in place of one of the regime's, from a day on, with where it comes from; or gives the
// regime's back.
#include "core/actions/context.h"
#include "core/base/checked.h"
#include "core/store/book.h"

namespace vireo {

struct OwnRate {
  std::string parameter{};
  std::string value{};   // as typed; empty: the pack's number again
  std::string source{};  // a letter, an office's page
  Date from{};
};

/// Problems: "rates.unknown" {parameter, nearest}, "rates.unreadable" {typed}, "rates.source_missing".
Checked<Done> set_own_rate(Book& book, const OwnRate& rate, const Context& context);

}  // namespace vireo
