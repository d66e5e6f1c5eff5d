#include "reports/standards/bank/csv_signs.h"

#include <algorithm>

namespace vireo::bank {
namespace {

/// What a debit and a credit column come to.
enum class SplitSign { debit_is_positive, debit_is_signed, as_written };

Decimal split_amount(const CsvMovement& row, SplitSign sign) {
  const Decimal debit = row.debit.value_or(Decimal{});
  const Decimal credit = row.credit.value_or(Decimal{});
  switch (sign) {
    case SplitSign::debit_is_positive:
      return credit - debit.abs();
    case SplitSign::debit_is_signed:
      return credit + debit;
    case SplitSign::as_written:
      return credit - debit;
  }
  return credit - debit;
}

/// How many rows follow from the balance of the one before, read downwards or upwards.
int tied_rows(const std::vector<CsvMovement>& rows, bool downwards) {
  int tied = 0;
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const CsvMovement& before = downwards ? rows[at - 1] : rows[at];
    const CsvMovement& after = downwards ? rows[at] : rows[at - 1];
    if (before.balance && after.balance && *before.balance + after.movement.amount == *after.balance) ++tied;
  }
  return tied;
}

int tied_either_way(const std::vector<CsvMovement>& rows) {
  return std::max(tied_rows(rows, true), tied_rows(rows, false));
}

void apply(std::vector<CsvMovement>& rows, SplitSign sign) {
  for (CsvMovement& row : rows)
    if (row.debit || row.credit) row.movement.amount = split_amount(row, sign);
}

void settle_debits(std::vector<CsvMovement>& rows) {
  if (std::none_of(rows.begin(), rows.end(), [](const CsvMovement& row) { return row.debit.has_value(); }))
    return;
  SplitSign best = SplitSign::debit_is_positive;
  int most = -1;
  for (const SplitSign sign :
       {SplitSign::debit_is_positive, SplitSign::debit_is_signed, SplitSign::as_written}) {
    apply(rows, sign);
    if (const int tied = tied_either_way(rows); tied > most) {
      most = tied;
      best = sign;
    }
  }
  apply(rows, best);
}

/// Without a tie either way, the fee leaves the account with the amount.
void settle_fees(std::vector<CsvMovement>& rows) {
  const auto move = [&](bool out) {
    for (CsvMovement& row : rows)
      if (row.has_fee_apart)
        row.movement.amount =
            out ? row.movement.amount - *row.movement.fee : row.movement.amount + *row.movement.fee;
  };
  const int within = tied_either_way(rows);
  move(true);
  if (tied_either_way(rows) < within) move(false);
}

}  // namespace

Decimal from_split(const CsvMovement& row) {
  return split_amount(row, SplitSign::debit_is_positive);
}

bool settle_signs(std::vector<CsvMovement>& rows) {
  settle_debits(rows);
  settle_fees(rows);
  const int down = tied_rows(rows, true);
  const int up = tied_rows(rows, false);
  if (down != up) return down > up;
  return rows.empty() || rows.front().movement.date <= rows.back().movement.date;
}

}  // namespace vireo::bank
