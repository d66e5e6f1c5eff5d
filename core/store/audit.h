#pragma once
// The audit chain: every action leaves a row whose hash covers the row before. The payload (arguments, which
// may name people) is separable: its digest stays in the chain when the payload is erased. Private to
// core/store.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/argument.h"
#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

/// Adds a row and returns its id.
std::int64_t add_audit_row(SQLite::Database& database, const Instant& now, const Message& what);
/// Problems "check.audit_broken" {row}, one for each row whose hash or payload does not fit.
Problems check_audit_chain(SQLite::Database& database);

}  // namespace vireo
