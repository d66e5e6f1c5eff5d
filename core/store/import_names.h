#pragma once
// ImportNames: the journals, accounts and subaccounts a file names, each looked up in the book once and made
// when it is missing. The file's first label wins over the chart's, so that nearly all lines agree with it.
// Private to core/store.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/ledger/file_line.h"
#include "core/store/book.h"

namespace vireo {

struct NamedRow {
  std::int64_t id = 0;
  std::string label{};
};

struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using NamedRows = std::unordered_map<std::string, NamedRow, ViewHash, std::equal_to<>>;

class ImportNames {
 public:
  ImportNames(Book::Write& write, const LedgerSource& source);
  const NamedRow& journal(std::string_view code, std::string_view label);
  const NamedRow& account(std::string_view code, std::string_view label);
  const NamedRow& subaccount(std::string_view code, std::string_view label);

 private:
  Book::Write& write_;
  const LedgerSource& source_;
  NamedRows journals_;
  NamedRows accounts_;
  NamedRows subaccounts_;
};

}  // namespace vireo
