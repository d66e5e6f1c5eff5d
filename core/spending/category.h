#pragma once
// ExpenseCategory: what a person calls an expense ("Software"), with the account of each chart and the usual
// VAT treatment. All of it is a default that the person can change on the expense. Read from
// templates/categories.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/figure.h"
#include "core/base/local_text.h"

namespace vireo {

/// Who owes the VAT of a purchase: nobody, the supplier (it is on the invoice), or the buyer (reverse
/// charge).
enum class ExpenseVat { none, supplier, reverse_charge };

enum class CategoryKind {
  expense,
  asset,    // depreciated over years
  owner,    // the owner's own contributions and taxes
  advance,  // paid in a client's name, to be refunded
};

struct ExpenseCategory {
  std::string id;
  LocalText names;
  LocalText advice;  // one sentence of what belongs here; may be empty
  CategoryKind kind = CategoryKind::expense;
  ExpenseVat usual_vat = ExpenseVat::none;
  std::map<std::string, std::string, std::less<>> account_by_chart;
  Confidence confidence = Confidence::high;

  /// The account code in that chart, or empty.
  std::string account(std::string_view chart) const {
    const auto found = account_by_chart.find(chart);
    return found == account_by_chart.end() ? std::string() : found->second;
  }
};

/// Ids of those that are the owner's own contributions and taxes.
std::set<std::string> owner_categories(const std::vector<ExpenseCategory>& categories);

}  // namespace vireo
