#pragma once
// Debtors and creditors of a DATEV export: the personal account that stands for a control account's line of a
// client or supplier, one digit longer than the others, and the file that names them.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/ledger/file_line.h"
#include "core/store/book.h"
#include "core/store/subaccounts_table.h"
#include "reports/standards/datev_text.h"

namespace vireo {

const std::vector<std::string>& datev_people_columns();

class DatevPeople {
 public:
  /// `account_length`: digits of the other accounts. The book must outlive it.
  DatevPeople(const Book& book, std::size_t account_length);
  /// The line's account, or the personal one: debtors from 1..., creditors from 7...
  std::string account_of(const FileLine& line);
  std::int64_t count() const { return static_cast<std::int64_t>(people_.size()); }
  /// More of them than there are numbers.
  bool too_many() const { return too_many_; }
  /// The line of names, then those account_of met, by number.
  std::string rows(DatevText& narrow) const;

 private:
  std::string number_for(const Subaccount& own, bool debtor);

  const Book& book_;
  std::size_t length_;
  std::string receivable_;
  std::string payable_;
  std::map<std::string, Subaccount, std::less<>> own_{};  // by code
  std::set<std::string> taken_{};
  std::map<std::int64_t, std::int64_t> places_{};  // in the order they were made, from 1
  std::map<std::int64_t, std::string> debtors_{};
  std::map<std::int64_t, std::string> creditors_{};
  std::map<std::string, const Subaccount*> people_{};
  bool too_many_ = false;
};

}  // namespace vireo
