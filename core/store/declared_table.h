#pragma once
// Declared periods: which return was filed for which days. The estimate and the deadlines read them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

/// What the regime's own declaration is called; other returns bear their duty's id.
inline constexpr std::string_view contributions_obligation = "contributions";

struct DeclaredPeriod {
  std::int64_t id = 0;
  std::string obligation{};
  Period period{};
  Money base{};
  Money amount{};
  Date declared_on{};
  std::optional<Date> paid_on{};
  std::optional<Money> charged{};  // by the office, which may differ from what was declared
};

std::vector<DeclaredPeriod> declared_periods(const Book& book);  // by first day
void insert_declared_period(Book::Write& write, const DeclaredPeriod& declared);
void set_declared_paid(Book::Write& write, std::int64_t id, Date paid_on,
                       const std::optional<Money>& charged = std::nullopt);
/// Nothing is written any more up to that day.
void insert_period_lock(Book::Write& write, Date last_day);
/// Expenses up to that day are final.
void finalize_expenses(Book::Write& write, Date last_day);

}  // namespace vireo
