// THE TABLE of commands.
#include "app/cli/commands/all.h"
#include "app/cli/identifier_options.h"

namespace vireo::cli {
namespace {

constexpr auto none = BookUse::none;
constexpr auto read = BookUse::read;
constexpr auto write = BookUse::write;

const std::vector<Option> draft_options{
    {"client", "NAME"},      {"line", "TEXT;QUANTITY;UNIT;PRICE[;VAT]", false, true},
    {"currency", "CODE"},    {"language", "fr|en"},
    {"reference", "TEXT"},   {"notes", "TEXT"},
    {"service-from", "DAY"}, {"service-to", "DAY"},
    {"payment-days", "N"}};
const std::vector<Option> party_options{{"name", "NAME"},
                                        {"address", "STREET;POSTCODE;CITY;COUNTRY"},
                                        {"email", "ADDRESS"},
                                        {"phone", "NUMBER"},
                                        {"language", "fr|en"},
                                        {"payment-days", "N"},
                                        {"notes", "TEXT"},
                                        {"private"},
                                        {"id", "KIND=VALUE", false, true}};
const std::vector<Option> days{{"from", "DAY"}, {"to", "DAY"}};

std::vector<Option> with(std::vector<Option> options, std::initializer_list<Option> more) {
  options.insert(options.begin(), more.begin(), more.end());
  return options;
}

/// The options, and those named after identifiers.
std::vector<Option> with_identifiers(std::vector<Option> options) {
  for (const std::string& kind : identifier_kinds()) options.push_back({kind, "NUMBER"});
  return options;
}

/// The rows of one document word: "document" takes --kind, "invoice", "quote" and "credit-note" have theirs.
void add_document_rows(std::vector<Command>& rows, const std::string& noun, const std::string& kind) {
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
  if (kind != "invoice" && kind != "credit_note") {
    row("answer", write, {{"document"}}, {{"refused"}}, quote_answer);
    row("to-invoice", write, {{"document"}}, {}, quote_invoice);
  }
  row("list", read, {}, with(days, {{"text", "TEXT"}, {"open"}, {"overdue"}}), document_list);
  row("show", read, {{"document"}}, {}, document_show);
  row("pdf", read, {{"document"}}, {{"o", "FILE", true}}, document_pdf_file);
}

std::vector<Command> table() {
  std::vector<Command> rows{
      {"commands", "", none, {}, {}, list_commands},
      {"undo", "", write, {}, {}, undo},
      {"redo", "", write, {}, {}, redo},
      {"book",
       "new",
       none,
       {{"file"}},
       with_identifiers({{"sample"},
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
                         {"last-number", "KIND=NUMBER", false, true}}),
       book_new},
      {"book", "log", read, {}, {{"limit", "N"}}, book_log},
      {"book", "check", read, {}, {}, book_check},
      {"book", "backup", read, {{"destination"}}, {{"passphrase-file", "FILE"}}, book_backup},
      {"book", "restore", none, {{"source"}, {"destination"}}, {{"passphrase-file", "FILE"}}, book_restore},
      {"profile", "show", read, {}, {}, profile_show},
      {"profile", "set", write, {{"fact"}}, {{"from", "DAY"}}, profile_set},
      {"client", "add", write, {}, with_identifiers(party_options), client_add},
      {"client", "change", write, {{"client"}}, with_identifiers(party_options), client_change},
      {"client", "list", read, {}, {{"text", "TEXT"}}, client_list},
      {"service",
       "add",
       write,
       {},
       {{"name", "NAME", true},
        {"detail", "TEXT"},
        {"unit", "UNIT"},
        {"price", "PRICE", true},
        {"currency", "CODE"},
        {"vat", "VAT"}},
       service_add},
      {"service", "list", read, {}, {}, service_list},
  };
  add_document_rows(rows, "document", "");
  add_document_rows(rows, "invoice", "invoice");
  add_document_rows(rows, "quote", "quote");
  add_document_rows(rows, "credit-note", "credit_note");
  const std::vector<Command> more{
      {"payment",
       "add",
       write,
       {{"number"}},
       {{"amount", "AMOUNT", true},
        {"date", "DAY"},
        {"method", "METHOD"},
        {"reference", "TEXT"},
        {"surplus", "credit|refund"},
        {"shortfall", "bank_charges|discount"}},
       payment_add},
      {"payment", "list", read, {}, days, payment_list},
      {"payment", "remove", write, {{"payment"}}, {}, payment_remove},
      {"expense",
       "add",
       write,
       {},
       {{"date", "DAY"},
        {"category", "ID", true},
        {"amount", "GROSS", true},
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
        {"receipt", "FILE"}},
       expense_add},
      {"expense", "list", read, {}, with(days, {{"category", "ID"}, {"text", "TEXT"}}), expense_list},
      {"expense", "remove", write, {{"expense"}}, {}, expense_remove},
      {"recurring",
       "add",
       write,
       {},
       with(days, {{"label", "TEXT", true},
                   {"amount", "AMOUNT", true},
                   {"category", "ID"},
                   {"every-months", "N"},
                   {"income"}}),
       recurring_add},
      {"recurring", "list", read, {}, {}, recurring_list},
      {"period", "lock", write, {}, {{"until", "DAY", true}}, period_lock},
      {"ledger", "trial-balance", read, {}, days, ledger_trial_balance},
      {"ledger", "general", read, {}, days, ledger_general},
      {"ledger", "journal", read, {}, days, ledger_journal},
      {"ledger", "import", write, {{"file"}}, {{"format", "fec", true}}, ledger_import},
      {"ledger",
       "export",
       read,
       {},
       {{"format", "fec|hledger", true}, {"year", "YEAR"}, {"o", "DIR", true}},
       ledger_export},
      {"receipts", "show", read, {}, days, receipts_show},
      {"estimate", "show", read, {}, {{"explain"}}, estimate_show},
      {"estimate",
       "run",
       none,
       {},
       {{"regime", "PACK", true},
        {"activity", "ID", true},
        {"turnover", "AMOUNT", true},
        {"date", "DAY"},
        {"set", "KEY=VALUE", false, true},
        {"explain"}},
       estimate_run},
      {"deadline", "list", read, {}, {}, deadline_list},
      {"forecast", "show", read, {}, {{"months", "N"}, {"explain"}}, forecast_show},
      {"report", "list", none, {}, {}, report_list},
      {"report", "export", read, {{"report"}}, with(days, {{"o", "FILE", true}}), report_export},

  };
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> rows = table();
  return rows;
}

}  // namespace vireo::cli
