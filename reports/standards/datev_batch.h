#pragma once
// The lines of DATEV's files as text: the header that all of them open with, and the rows of a booking batch.
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "reports/standards/datev.h"
#include "reports/standards/datev_rows.h"
#include "reports/standards/datev_text.h"

namespace vireo {

/// What a row says beside its accounts.
struct DatevVoucher {
  Date day{};
  std::string piece{};
  std::string label{};
};

class DatevBatch {
 public:
  /// `chart`: "skr03", "skr04" or nothing. The request must outlive it.
  DatevBatch(const DatevRequest& request, std::size_t account_length, std::string_view chart);
  /// `category` 21 bookings, 20 labels, 16 debtors and creditors.
  std::string header(std::string_view name, int category, int version) const;
  static std::string names_of_columns();
  std::string row(const DatevRow& row, const DatevVoucher& voucher, DatevText& narrow) const;

 private:
  const DatevRequest& request_;
  std::size_t account_length_;
  std::string chart_;  // "03", "04"; empty for another one
};

}  // namespace vireo
