// THE TABLE of commands.
#include <algorithm>

#include "app/cli/commands/all.h"
#include "app/cli/identifier_options.h"

namespace vireo::cli {
namespace {

const std::vector<Option> draft_options{
    {"client", "NAME"},      {"line", "TEXT;QUANTITY;UNIT;PRICE[;VAT]", false, true},
    {"currency", "CODE"},    {"language", "fr|en"},
    {"reference", "TEXT"},   {"notes", "TEXT"},
    {"service-from", "DAY"}, {"service-to", "DAY"},
    {"payment-days", "N"}};
const std::vector<Option> party_options{{"name", "NAME"},      {"address", "STREET;POSTCODE;CITY;COUNTRY"},
                                        {"email", "ADDRESS"},  {"phone", "NUMBER"},
                                        {"language", "fr|en"}, {"payment-days", "N"},
                                        {"delay-days", "N"},   {"notes", "TEXT"},
                                        {"private"},           {"id", "KIND=VALUE", false, true}};
const std::vector<Option> service_options{
    {"detail", "TEXT"}, {"unit", "UNIT"}, {"currency", "CODE"}, {"vat", "VAT"}};
const std::vector<Option> expense_options{{"date", "DAY"},
                                          {"supplier", "NAME"},
                                          {"label", "TEXT"},
                                          {"reference", "TEXT"},
                                          {"vat", "none|supplier|reverse_charge"},
                                          {"vat-rate", "PERCENT"},
                                          {"method", "METHOD"},
                                          {"unpaid"},
                                          {"paid-on", "DAY"},
                                          {"currency", "CODE"},
                                          {"exchange-rate", "RATE"},
                                          {"due", "DAY"},
                                          {"client", "NAME"},
                                          {"receipt", "FILE"}};
const std::vector<Option> days{{"from", "DAY"}, {"to", "DAY"}};

std::vector<Option> with(std::vector<Option> options, std::initializer_list<Option> more) {
  options.insert(options.begin(), more.begin(), more.end());
  return options;
}

/// The row, taking the options named after identifiers too.
Command with_identifiers(Command row) {
  row.identifiers = true;
  return row;
}

/// The rows of one document word: "document" takes --kind, "invoice", "quote" and "credit-note" have theirs.
void add_document_rows(std::vector<Command>& rows, const std::string& noun, const std::string& kind) {
  constexpr auto read = BookUse::read;
  constexpr auto write = BookUse::write;
  const auto row = [&](const char* verb, BookUse book, std::vector<Positional> positionals,
                       std::vector<Option> options, void (*run)(Invocation&)) {
    if (kind.empty()) options.push_back({"kind", "invoice|quote|credit_note"});
    rows.push_back({noun, verb, book, std::move(positionals), std::move(options), run, kind});
  };
  if (kind != "credit_note") {
    row("draft", write, {}, draft_options, document_draft);
    row("change", write, {{"document"}}, draft_options, document_change);
    row("discard", write, {{"document"}}, {}, document_discard);
    row("issue", write, {{"document"}}, {{"pdf", "FILE"}, {"exchange-rate", "RATE"}}, document_issue);
  }
  if (kind != "quote" && kind != "credit_note")
    row("credit", write, {{"document"}},
        {{"line", "POSITION", false, true}, {"amount", "NET"}, {"reason", "TEXT"}, {"pdf", "FILE"}},
        document_credit);
  if (kind != "quote" && kind != "credit_note")
    row("write-off", write, {{"document"}}, {{"date", "DAY"}}, document_write_off);
  if (kind != "invoice" && kind != "credit_note") {
    row("answer", write, {{"document"}}, {{"refused"}}, quote_answer);
    row("to-invoice", write, {{"document"}}, {}, quote_invoice);
    row("deposit", write, {{"document"}}, {{"percent", "PERCENT", true}}, quote_deposit);
    row("progress", write, {{"document"}}, {{"percent", "PERCENT", true}}, quote_progress);
    row("revise", write, {{"document"}}, {}, quote_revise);
    row("final", write, {{"document"}}, {}, quote_final);
    row("accept", write, {{"document"}}, {}, quote_accept);
  }
  row("list", read, {}, with(days, {{"text", "TEXT"}, {"open"}, {"overdue"}}), document_list);
  row("show", read, {{"document"}}, {}, document_show);
  row("pdf", read, {{"document"}}, {{"o", "FILE", true}}, document_pdf_file);
}

std::vector<Command> table() {
  constexpr auto none = BookUse::none;
  constexpr auto read = BookUse::read;
  constexpr auto write = BookUse::write;
  std::vector<Command> rows{
      {"commands", "", none, {}, {}, list_commands},
      {"undo", "", write, {}, {}, undo},
      {"redo", "", write, {}, {}, redo},
      with_identifiers({"book",
                        "new",
                        none,
                        {{"file"}},
                        {{"sample"},
                         {"country", "CODE"},
                         {"regime", "PACK"},
                         {"activity", "ID"},
                         {"name", "NAME"},
                         {"id", "KIND=VALUE", false, true},
                         {"address", "STREET;POSTCODE;CITY;COUNTRY"},
                         {"start", "DAY"},
                         {"currency", "CODE"},
                         {"language", "fr|en"},
                         {"chart", "ID"},
                         {"set", "KEY=VALUE", false, true},
                         {"last-number", "KIND=NUMBER", false, true}},
                        book_new}),
      {"book", "log", read, {}, {{"limit", "N"}}, book_log},
      {"book", "check", read, {}, {}, book_check},
      {"book", "backup", read, {{"destination"}}, {{"passphrase-file", "FILE"}}, book_backup},
      {"book", "restore", none, {{"source"}, {"destination"}}, {{"passphrase-file", "FILE"}}, book_restore},
      {"book",
       "second-place",
       write,
       {{"action"}, {"folder", false}},
       {{"passphrase-file", "FILE"}},
       book_second_place},
      {"profile", "show", read, {}, {}, profile_show},
      {"profile", "set", write, {{"fact", true, true}}, {{"from", "DAY"}}, profile_set},
      {"profile", "logo", write, {{"file", false}}, {{"from", "DAY"}, {"none"}}, profile_logo},
      with_identifiers({"client", "add", write, {}, party_options, client_add}),
      with_identifiers({"client", "change", write, {{"client"}}, party_options, client_change}),
      {"client", "archive", write, {{"client"}}, {{"back"}}, client_archive},
      {"client", "show", read, {{"client"}}, {}, client_show},
      {"client",
       "statement",
       read,
       {{"client"}},
       with(days, {{"currency", "CODE"}, {"o", "FILE"}}),
       client_statement_show},
      {"client", "export", read, {{"client"}}, {{"o", "FILE", true}}, client_export},
      {"client", "erase", write, {{"client"}}, {}, client_erase},
      {"client", "list", read, {}, {{"text", "TEXT"}, {"archived"}}, client_list},
      with_identifiers({"supplier", "add", write, {}, party_options, supplier_add}),
      with_identifiers({"supplier", "change", write, {{"supplier"}}, party_options, supplier_change}),
      {"supplier", "list", read, {}, {{"text", "TEXT"}, {"archived"}}, supplier_list},
      {"service",
       "add",
       write,
       {},
       with(service_options, {{"name", "NAME", true}, {"price", "PRICE", true}}),
       service_add},
      {"service",
       "change",
       write,
       {{"service"}},
       with(service_options, {{"name", "NAME"}, {"price", "PRICE"}}),
       service_change},
      {"service", "archive", write, {{"service"}}, {{"back"}}, service_archive},
      {"service", "list", read, {}, {{"archived"}}, service_list},
      {"service starter", "list", BookUse::none, {}, {}, service_starter_list},
      {"service starter",
       "add",
       write,
       {{"service", false, true}},
       {{"hourly", "PRICE", true}},
       service_starter_add},
      {"series", "show", read, {}, {}, series_show},
      {"series",
       "set",
       write,
       {{"kind"}},
       {{"pattern", "PATTERN"}, {"next", "N"}, {"yearly", "yes|no"}},
       series_set},
  };
  add_document_rows(rows, "document", "");
  add_document_rows(rows, "invoice", "invoice");
  add_document_rows(rows, "quote", "quote");
  add_document_rows(rows, "credit-note", "credit_note");
  const std::vector<Command> more{
      {"payment",
       "add",
       write,
       {{"number", true, true}},
       {{"amount", "AMOUNT", true},
        {"date", "DAY"},
        {"method", "METHOD"},
        {"reference", "TEXT"},
        {"surplus", "credit|refund"},
        {"shortfall", "bank_charges|discount"}},
       payment_add},
      {"payment", "list", read, {}, days, payment_list},
      {"payment", "remove", write, {{"payment"}}, {}, payment_remove},
      {"payment",
       "use-credit",
       write,
       {{"number"}},
       {{"amount", "AMOUNT"}, {"date", "DAY"}},
       payment_use_credit},
      {"payment",
       "refund-credit",
       write,
       {{"client"}},
       {{"amount", "AMOUNT"}, {"date", "DAY"}, {"method", "METHOD"}, {"reference", "TEXT"}},
       payment_refund_credit},
      {"expense",
       "add",
       write,
       {},
       with(expense_options, {{"category", "ID", true}, {"amount", "GROSS", true}}),
       expense_add},
      {"expense",
       "change",
       write,
       {{"expense"}},
       with(expense_options, {{"category", "ID"}, {"amount", "GROSS"}}),
       expense_change},
      {"expense", "pay", write, {{"expense"}}, {{"date", "DAY"}, {"method", "METHOD"}}, expense_pay},
      {"expense", "show", read, {{"expense"}}, {}, expense_show},
      {"expense",
       "receipt",
       write,
       {{"expense"}, {"file", false}},
       {{"o", "FILE"}, {"attachment", "ID"}, {"detach"}},
       expense_receipt},
      {"expense",
       "list",
       read,
       {},
       with(days, {{"category", "ID"}, {"text", "TEXT"}, {"client", "NAME"}, {"unpaid"}}),
       expense_list},
      {"expense", "remove", write, {{"expense"}}, {}, expense_remove},
      {"recurring",
       "add",
       write,
       {},
       with(days, {{"label", "TEXT", true},
                   {"amount", "AMOUNT", true},
                   {"category", "ID"},
                   {"supplier", "NAME"},
                   {"every-months", "N"},
                   {"currency", "CODE"},
                   {"income"}}),
       recurring_add},
      {"recurring", "list", read, {}, {}, recurring_list},
      {"recurring", "remove", write, {{"recurring"}}, {}, recurring_remove},
      {"recurring",
       "book",
       write,
       {},
       {{"recurring", "N"},
        {"until", "DAY", false, false, "due_until"},
        {"category", "ID"},
        {"exchange-rate", "RATE"}},
       recurring_book},
      {"recurring",
       "skip",
       write,
       {{"recurring"}},
       {{"until", "DAY", false, false, "due_until"}},
       recurring_skip},
      {"start",
       "figures",
       write,
       {},
       {{"day", "DAY", true},
        {"balance", "ACCOUNT=AMOUNT", false, true},
        {"receipts", "FROM;TO;AMOUNT[;ACTIVITY]", false, true},
        {"turnover", "FROM;TO;AMOUNT[;ACTIVITY]", false, true},
        {"invoice", "NUMBER;CLIENT;ISSUED;DUE;GROSS[;TAX[;PAID]]", false, true},
        {"last-number", "KIND=NUMBER", false, true},
        {"declared", "NAME;FROM;TO;BASE;AMOUNT[;DECLARED]", false, true}},
       start_figures_take},
      {"declaration",
       "mark",
       write,
       {{"name", false}},
       {{"from", "DAY"},
        {"to", "DAY"},
        {"base", "AMOUNT"},
        {"amount", "AMOUNT"},
        {"date", "DAY"},
        {"set", "KEY=VALUE", false, true}},
       declaration_mark},
      {"declaration", "mark-paid", write, {{"declaration"}}, {{"date", "DAY"}}, declaration_mark_paid},
      {"declaration",
       "record",
       write,
       {{"declaration"}},
       {{"charged", "AMOUNT", true}, {"date", "DAY"}},
       declaration_record},
      {"declaration",
       "show",
       read,
       {{"name", false}},
       {{"from", "DAY"}, {"set", "KEY=VALUE", false, true}, {"explain"}},
       declaration_show},
      {"declaration", "list", read, {}, {}, declaration_list},
      {"period", "lock", write, {}, {{"until", "DAY", true}}, period_lock},
      {"ledger", "trial-balance", read, {}, days, ledger_trial_balance},
      {"ledger", "general", read, {}, with(days, {{"account", "CODE"}}), ledger_general},
      {"ledger", "journal", read, {}, days, ledger_journal},
      {"ledger", "import", write, {{"file"}}, {{"format", "fec", true}}, ledger_import},
      {"ledger",
       "export",
       read,
       {},
       {{"format", "fec|datev|hledger|ledger|beancount", true},
        {"year", "YEAR"},
        {"o", "DIR", true},
        {"consultant", "N"},
        {"client-number", "N"}},
       ledger_export},
      {"import", "list", read, {}, {}, import_list},
      {"import", "undo", write, {{"batch", false}}, {}, import_undo},
      {"receipts", "show", read, {}, days, receipts_show},
      {"estimate", "show", read, {}, {{"year", "YEAR"}, {"explain"}, {"pdf", "FILE"}}, estimate_show},
      {"estimate", "packs", none, {}, {}, estimate_packs},
      {"estimate", "describe", none, {}, {{"pack", "PACK", true}}, estimate_describe},
      {"estimate",
       "run",
       none,
       {},
       {{"pack", "PACK"}, {"date", "DAY"}, {"set", "KEY=VALUE", false, true}, {"explain"}},
       estimate_run},
      {"estimate",
       "batch",
       none,
       {},
       {{"pack", "PACK", true}, {"in", "FILE", true}, {"o", "FILE", true}},
       estimate_batch},
      {"estimate",
       "compare",
       none,
       {},
       {{"pack", "PACK", true, true}, {"date", "DAY"}, {"set", "KEY=VALUE", false, true}},
       estimate_compare},
      {"estimate",
       "net",
       none,
       {},
       {{"target", "AMOUNT", true}, {"pack", "PACK"}, {"date", "DAY"}, {"set", "KEY=VALUE", false, true}},
       estimate_net},
      {"deadlines", "list", read, {}, {}, deadline_list},
      {"deadlines", "export", read, {}, {{"o", "FILE", true}}, deadline_export},
      {"thresholds", "show", read, {}, {{"explain"}}, thresholds_show},
      {"thresholds", "apply", write, {{"threshold"}}, {}, thresholds_apply},
      {"rates", "list", read, {}, {{"date", "DAY"}}, rates_list},
      {"rates",
       "set",
       write,
       {{"parameter"}, {"value"}},
       {{"source", "TEXT", true}, {"from", "DAY"}},
       rates_set},
      {"rates", "reset", write, {{"parameter"}}, {{"from", "DAY"}}, rates_reset},
      {"mine", "show", read, {}, {{"explain"}}, mine_show},
      {"category", "list", none, {}, {}, category_list},
      {"country", "list", none, {}, {}, country_list},
      {"regime", "list", none, {}, {}, regime_list},
      {"chart", "list", none, {}, {}, chart_list},
      {"unit", "list", none, {}, {}, unit_list},
      {"templates", "check", none, {{"path", false}}, {}, template_check},
      {"templates", "list", none, {}, {}, template_list},
      {"templates", "install", none, {{"file"}}, {}, template_install},
      {"templates", "remove", none, {{"pack"}}, {}, template_remove},
      {"report", "list", none, {}, {}, report_list},
      {"report",
       "export",
       read,
       {{"report"}},
       with(days, {{"o", "FILE", true}, {"format", "xlsx|pdf|csv|text|json"}}),
       report_export},
  };
  rows.insert(rows.end(), more.begin(), more.end());
  for (const std::vector<Command>& part :
       {document_commands(), bank_commands(), planning_commands(), work_commands(), client_work_commands(),
        forecast_commands(), training_commands()})
    rows.insert(rows.end(), part.begin(), part.end());
  return rows;
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> rows = table();
  return rows;
}

std::string Command::help_id() const {
  std::string id =
      "cli." + (document_kind.empty() ? noun : std::string("document")) + (verb.empty() ? "" : "." + verb);
  std::replace(id.begin(), id.end(), ' ', '_');
  return id;
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> all = command.options;
  if (command.identifiers)
    for (const std::string& kind : identifier_kinds()) all.push_back({kind, "NUMBER"});
  return all;
}

std::string option_help_id(std::string_view name) {
  return "cli.option." + std::string(name);
}

}  // namespace vireo::cli
