#pragma once
// An entry's lines as pairs of accounts, as DATEV's rows want them, without a thought for VAT.
#include <string>
#include <vector>

#include "reports/standards/datev_rows.h"

namespace vireo {

/// `balance` of `account` against `counter`.
DatevRow datev_row(const std::string& account, const Money& balance, const std::string& counter,
                   const std::string& key = {});

/// A side with a single line is everybody's counter account. Of several debits and several credits those that
/// are equal meet first, the others are shared out in order; `split` tells of the latter.
std::vector<DatevRow> datev_pairs(const std::vector<DatevLine>& lines, bool& split);

}  // namespace vireo
