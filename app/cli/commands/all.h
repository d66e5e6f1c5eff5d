#pragma once
// The work of every command, one function each; THE TABLE (commands.cpp) names them.
#include "app/cli/invocation.h"

namespace vireo::cli {

void list_commands(Invocation&);
void undo(Invocation&);
void redo(Invocation&);
void book_new(Invocation&);
void book_log(Invocation&);
void book_check(Invocation&);
void book_backup(Invocation&);
void book_restore(Invocation&);
void profile_show(Invocation&);
void profile_set(Invocation&);
void client_add(Invocation&);
void client_change(Invocation&);
void client_list(Invocation&);
void service_add(Invocation&);
void service_list(Invocation&);
void document_draft(Invocation&);
void document_issue(Invocation&);
void document_list(Invocation&);
void document_show(Invocation&);
void document_credit(Invocation&);
void document_discard(Invocation&);
void document_change(Invocation&);
void quote_answer(Invocation&);
void quote_invoice(Invocation&);
void document_pdf_file(Invocation&);
void quote_answer(Invocation&);
void quote_invoice(Invocation&);
void payment_add(Invocation&);
void payment_remove(Invocation&);
void payment_list(Invocation&);
void expense_add(Invocation&);
void expense_list(Invocation&);
void expense_remove(Invocation&);
void recurring_add(Invocation&);
void recurring_list(Invocation&);
void period_lock(Invocation&);
void ledger_trial_balance(Invocation&);
void ledger_general(Invocation&);
void ledger_journal(Invocation&);
void ledger_import(Invocation&);
void ledger_export(Invocation&);
void receipts_show(Invocation&);
void estimate_show(Invocation&);
void estimate_run(Invocation&);
void deadline_list(Invocation&);
void forecast_show(Invocation&);
void report_list(Invocation&);
void report_export(Invocation&);

}  // namespace vireo::cli
