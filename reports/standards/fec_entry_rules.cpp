// Article A47 A-1 of the Livre des procédures fiscales, VI and VII: https://www.legifrance.gouv.fr
#include "reports/standards/fec_entry_rules.h"

#include <algorithm>

namespace vireo {
namespace {

bool is_currency_code(const std::string& text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool begins(const std::string& account, std::initializer_list<const char*> classes) {
  return std::any_of(classes.begin(), classes.end(),
                     [&](const char* each) { return account.starts_with(each); });
}

}  // namespace

std::vector<FecPartFinding> FecEntryRules::of(const FecLineParts& line) {
  std::vector<FecPartFinding> found;
  if (!line.letter.empty() && line.letter_date.empty())
    found.push_back({"fec_check.letter_alone", FecField::letter});
  if (!line.currency.empty() && !is_currency_code(line.currency))
    found.push_back({"fec_check.currency_form", FecField::foreign_currency});
  if (line.subaccount.empty() && !line.subaccount_label.empty())
    found.push_back({"fec_check.subaccount_alone", FecField::subaccount_label});
  if (line.date && line.valid_date && *line.valid_date < *line.date)
    found.push_back({"fec_check.validated_early", FecField::valid_date});
  if (line.journal != journal_ || line.number != number_) {
    journal_ = line.journal;
    number_ = line.number;
    date_ = line.date;
    has_result_ = has_nominal_ = is_told_ = false;
  } else if (line.date && date_ && *line.date != *date_) {
    found.push_back({"fec_check.entry_dates", FecField::date});
  }
  has_result_ = has_result_ || begins(line.account, {"12"});
  has_nominal_ = has_nominal_ || begins(line.account, {"6", "7"});
  if (has_result_ && has_nominal_ && !is_told_) {
    found.push_back({"fec_check.closing_entry", FecField::account, true});
    is_told_ = true;
  }
  return found;
}

}  // namespace vireo
