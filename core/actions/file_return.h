#pragma once
// Marks a duty as done for one of its periods. A return with boxes closes its days when the duty says so,
// keeps what it told, and hands on what the next one begins with (a credit carried forward).
#include "core/actions/context.h"
#include "core/actions/mark_declared.h"
#include "core/formula/program.h"
#include "core/rules/duty.h"

namespace vireo {

struct FileReturnRequest {
  const Duty* duty = nullptr;
  Period period{};
  Date done_on{};
  CalculationCase typed{};        // answers that differ from the book's
  std::optional<Money> amount{};  // really declared, where it differs
};

/// The amount noted. Problems: those of filled_return() and mark_declared().
Checked<Money> file_return(Book& book, const FileReturnRequest& request, const Context& context);

}  // namespace vireo
