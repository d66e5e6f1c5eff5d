#pragma once
// The files of an expense: attached, and told as rows. Used by the commands on expenses.
#include <vector>

#include "app/cli/invocation.h"
#include "core/store/attachments_table.h"

namespace vireo::cli {

/// The file named by --receipt, whose bytes are these.
void attach_receipt(Invocation& invocation, Book& book, ExpenseId expense, std::string bytes);
void show_attachments(Invocation& invocation, const std::vector<Attachment>& files);

}  // namespace vireo::cli
