#pragma once
// Where a step of an explanation leads in the window: the document, the money that moved, what comes back,
// the entries of an account, the lines of an entry.
#include <optional>

#include "app/desktop/model/navigator.h"
#include "core/base/figure.h"

namespace vireo {

inline void follow_link(const std::optional<Link>& link, Navigator& navigator) {
  if (!link) return;
  const std::string id = std::to_string(link->id);
  if (link->kind == "document") navigator.go({"documents", id});
  if (link->kind == "payment") navigator.go({"money", "payment/" + id});
  if (link->kind == "expense") navigator.go({"money", "expense/" + id});
  if (link->kind == "client") navigator.go({"clients", id});
  if (link->kind == "account") navigator.go({"books", "general_ledger/account/" + id});
  if (link->kind == "entry") navigator.go({"books", "journals/entry/" + id});
  if (link->kind == "recurring") navigator.go({"money", "recurring"});
}

}  // namespace vireo
