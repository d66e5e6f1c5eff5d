#include "reports/plans/receipt_parts.h"

#include <array>

namespace vireo {
namespace {

using Months = std::array<Decimal, plan_months>;

/// In the smallest unit of the currency.
struct Shares {
  std::vector<Months> whole{};
  std::vector<Months> left{};
};

Shares shares_of(const SharedSeries& shared) {
  Shares all;
  for (const Decimal& weight : shared.weights) {
    Months whole{};
    Months left{};
    for (std::size_t month = 0; month < plan_months; ++month) {
      const Decimal exact = Decimal::of(shared.values[month].minor()) * weight;
      whole[month] = exact.rounded(0, Rounding::floor);
      left[month] = exact - whole[month];
    }
    all.whole.push_back(whole);
    all.left.push_back(left);
  }
  return all;
}

/// How many parts come before this one when what the rounding left is handed out.
std::int64_t place_of(const Shares& shares, std::size_t part, std::size_t month) {
  std::int64_t before = 0;
  for (std::size_t other = 0; other < shares.left.size(); ++other) {
    const Decimal& theirs = shares.left[other][month];
    const Decimal& ours = shares.left[part][month];
    if (other < part ? theirs >= ours : other > part && theirs > ours) ++before;
  }
  return before;
}

}  // namespace

ReceiptParts::ReceiptParts(MonthRows& sheet, const SharedSeries& shared) {
  const Currency currency = shared.values[0].currency();
  const std::string unit =
      Decimal::of(1).divided_by(Decimal::of(1, currency.decimals()), 0, Rounding::half_even).text();
  const Shares shares = shares_of(shared);
  std::vector<MonthRows::Row> whole;
  std::vector<MonthRows::Row> left;
  sheet.heading(shared.name);
  const auto exact = [&](std::size_t part, std::size_t month) {
    return shared.row.from(month) + "*" + unit + "*" + shared.weight_cells[part];
  };
  for (std::size_t part = 0; part < shared.weights.size(); ++part) {
    const std::string number = " +" + std::to_string(part);
    whole.push_back(sheet.add(
        shared.name + number, CellLook::number,
        [&](std::size_t month) { return "INT(ROUND(" + exact(part, month) + ",6))"; },
        [&](std::size_t month) { return shares.whole[part][month]; }));
    left.push_back(sheet.add(
        shared.name + number + " …", CellLook::number,
        [&](std::size_t month) {
          return "ROUND(" + exact(part, month) + "-" + whole[part].in(month) + ",6)";
        },
        [&](std::size_t month) { return shares.left[part][month]; }));
  }
  for (std::size_t part = 0; part < shared.weights.size(); ++part) {
    parts_.push_back(sheet.add(
        shared.name + " = +" + std::to_string(part), CellLook::money,
        [&](std::size_t month) {
          std::string handed = "ROUND(" + shared.row.from(month) + "*" + unit + ",0)";
          std::string before = "0";
          for (std::size_t other = 0; other < whole.size(); ++other) {
            handed += "-" + whole[other].in(month);
            if (other != part)
              before += "+IF(" + left[other].in(month) + (other < part ? ">=" : ">") + left[part].in(month) +
                        ",1,0)";
          }
          return "ROUND((" + whole[part].in(month) + "+IF(" + before + "<" + handed + ",1,0))/" + unit + "," +
                 std::to_string(currency.decimals()) + ")";
        },
        [&](std::size_t month) {
          Decimal handed = Decimal::of(shared.values[month].minor());
          for (const Months& each : shares.whole) handed -= each[month];
          const bool takes = Decimal::of(place_of(shares, part, month)) < handed;
          const Decimal minor = shares.whole[part][month] + Decimal::of(takes ? 1 : 0);
          return minor * Decimal::of(1, currency.decimals());
        }));
  }
}

std::string ReceiptParts::received(std::size_t month) const {
  std::string all;
  for (std::size_t part = 0; part < parts_.size() && part <= month; ++part)
    all += (all.empty() ? "" : "+") + parts_[part].from(month - part);
  return all.empty() ? "0" : all;
}

}  // namespace vireo
