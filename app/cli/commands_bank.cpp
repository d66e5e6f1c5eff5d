// More rows of THE TABLE: bank statements.
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

constexpr auto none = BookUse::none;
constexpr auto read = BookUse::read;
constexpr auto write = BookUse::write;

const std::vector<Option> reading{
    {"preset", "ID"}, {"dates", "dmy|mdy|ymd"}, {"decimal", ",|."}, {"currency", "CODE"}};

const std::vector<Option> with_account{{"preset", "ID"},
                                       {"dates", "dmy|mdy|ymd"},
                                       {"decimal", ",|."},
                                       {"currency", "CODE"},
                                       {"account", "NAME"}};

}  // namespace

std::vector<Command> bank_commands() {
  return {
      {"bank", "read", none, {{"file"}}, reading, bank_read},
      {"bank", "import", write, {{"file"}}, with_account, bank_import},
      {"bank", "accounts", read, {}, {}, bank_account_list},
      {"bank",
       "lines",
       read,
       {},
       {{"account", "NAME"},
        {"state", "open|matched|ignored"},
        {"from", "DAY"},
        {"to", "DAY"},
        {"text", "TEXT"}},
       bank_line_list},
      {"bank",
       "match",
       write,
       {{"line", false}},
       {{"auto"},
        {"confidence", "PERCENT"},
        {"invoice", "NUMBER", false, true},
        {"category", "CATEGORY"},
        {"supplier", "NAME"},
        {"treatment", "none|supplier|reverse_charge"},
        {"owner"},
        {"account", "CODE"},
        {"transfer", "LINE"},
        {"booked", "KIND:ID"},
        {"ignore"},
        {"surplus", "credit|refund"},
        {"shortfall", "bank_charges|discount"},
        {"exchange-rate", "RATE"},
        {"once"}},
       bank_match},
      {"bank", "unmatch", write, {{"line"}}, {}, bank_unmatch},
      {"bank", "rules", read, {}, {}, bank_rule_list},
      {"bank",
       "rule",
       write,
       {},
       {{"words", "TEXT"},
        {"direction", "in|out"},
        {"category", "CATEGORY"},
        {"owner"},
        {"account", "CODE"},
        {"ignore"},
        {"remove", "ID"}},
       bank_rule_change},
      {"bank",
       "reconcile",
       write,
       {},
       {{"account", "NAME"},
        {"date", "DAY", true},
        {"balance", "AMOUNT", true},
        {"tick", "LINE", false, true},
        {"untick", "LINE", false, true},
        {"auto"},
        {"finish"},
        {"abandon"}},
       bank_reconcile},
      {"report", "dossier", read, {}, {{"year", "YEAR"}, {"o", "FILE", true}}, report_dossier},
      {"asset",
       "add",
       write,
       {},
       {{"label", "TEXT", true},
        {"cost", "AMOUNT", true},
        {"date", "DAY"},
        {"months", "N"},
        {"account", "CODE"},
        {"depreciation-account", "CODE"},
        {"expense-account", "CODE"}},
       asset_add},
      {"asset", "list", read, {}, {{"year", "YEAR"}}, asset_list},
      {"asset", "dispose", write, {{"asset"}}, {{"date", "DAY"}, {"price", "AMOUNT"}}, asset_dispose},
      {"asset", "depreciate", write, {}, {{"year", "YEAR"}}, asset_depreciate},
      {"loan",
       "add",
       write,
       {},
       {{"label", "TEXT", true},
        {"amount", "AMOUNT", true},
        {"rate", "PERCENT", true},
        {"months", "N", true},
        {"from", "DAY", true}},
       loan_add},
      {"loan", "list", read, {}, {}, loan_list},
      {"ledger", "accounts", write, {{"file"}}, {}, ledger_accounts},
      {"period", "close", write, {}, {{"year", "YEAR", true}, {"force"}}, period_close},
      {"period", "reopen", write, {}, {{"after", "DAY", true}, {"reason", "TEXT", true}}, period_reopen},
      {"fec", "check", none, {{"file"}}, {{"level", "tool|law"}, {"form", "bic|ba|bnc"}}, fec_check},
  };
}

}  // namespace vireo::cli
