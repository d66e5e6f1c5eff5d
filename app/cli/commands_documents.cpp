// More rows of THE TABLE: electronic invoices, reminders, invoices that come back.
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {}  // namespace

std::vector<Command> document_commands() {
  constexpr auto none = BookUse::none;
  constexpr auto read = BookUse::read;
  constexpr auto write = BookUse::write;
  return {
      {"document", "import", write, {{"file"}}, {{"issue"}}, document_import},
      {"document",
       "export",
       read,
       {{"document"}},
       {{"format", "pdf|facturx|ubl|peppol|xrechnung-ubl|xrechnung-cii|cii", true}, {"o", "FILE", true}},
       document_export},
      {"expense",
       "receive",
       write,
       {{"file"}},
       {{"category", "CATEGORY"}, {"exchange-rate", "RATE"}, {"anyway"}},
       expense_receive},
      {"reminder", "list", read, {}, {{"explain"}}, reminder_list},
      {"reminder", "write", read, {{"document"}}, {{"level", "N"}, {"o", "FILE"}}, reminder_write},
      {"reminder",
       "sent",
       write,
       {{"document"}},
       {{"level", "N", true}, {"date", "DAY"}, {"notes", "TEXT"}},
       reminder_sent},
      {"reminder",
       "promise",
       write,
       {{"document"}},
       {{"date", "DAY", true}, {"notes", "TEXT"}},
       reminder_promise},
      {"reminder", "dispute", write, {{"document"}}, {{"over"}, {"notes", "TEXT"}}, reminder_dispute},
      {"document", "read", none, {{"file"}}, {}, document_read},
      {"recurring",
       "invoice",
       write,
       {},
       {{"from", "DAY"},
        {"to", "DAY"},
        {"client", "NAME", true},
        {"line", "TEXT;QUANTITY;UNIT;PRICE[;VAT]", true, true},
        {"label", "TEXT"},
        {"every-months", "N"},
        {"currency", "CODE"},
        {"reference", "TEXT"},
        {"notes", "TEXT"}},
       recurring_invoice_add},
      {"recurring", "invoices", read, {}, {}, recurring_invoice_list},
      {"recurring", "due", read, {}, {}, recurring_due},
      {"recurring", "run", write, {}, {}, recurring_run},
      {"recurring", "pause", write, {{"recurring"}}, {{"back"}}, recurring_pause},
      {"recurring", "price", write, {{"recurring"}}, {{"percent", "PERCENT", true}}, recurring_price},
      {"recurring", "end", write, {{"recurring"}}, {}, recurring_end},
  };
}

}  // namespace vireo::cli
