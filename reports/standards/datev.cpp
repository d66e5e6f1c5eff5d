#include "reports/standards/datev.h"

#include <algorithm>
#include <fstream>

#include "core/store/accounts_table.h"
#include "core/store/ledger_export.h"
#include "core/store/profile_table.h"
#include "reports/standards/datev_accounts.h"
#include "reports/standards/datev_batch.h"
#include "reports/standards/datev_people.h"

namespace vireo {
namespace {

constexpr std::size_t shortest_account = 4;
constexpr std::size_t longest_account = 8;
constexpr std::size_t longest_label = 40;
constexpr std::int64_t most_rows = 99999;

Problems accounts_that_do_not_fit(const std::vector<AccountRow>& all) {
  Problems found;
  for (const AccountRow& each : all) {
    const bool fits = each.code.size() <= longest_account &&
                      each.code.find_first_not_of("0123456789") == std::string::npos && !each.code.empty();
    if (!fits) found.push_back(problem("datev.account_form", {"", 0, each.code}, {{"account", each.code}}));
  }
  return found;
}

std::size_t account_length(const std::vector<AccountRow>& all) {
  std::size_t length = shortest_account;
  for (const AccountRow& each : all) length = std::max(length, each.code.size());
  return length;
}

/// How many, and the first of them by their vouchers.
struct Told {
  std::int64_t count = 0;
  std::string pieces{};

  void add(const std::string& piece) {
    constexpr std::int64_t named = 5;
    if (++count <= named)
      pieces += (pieces.empty() ? "" : ", ") + piece;
    else if (count == named + 1)
      pieces += " …";
  }
};

/// The rows of a year, entry by entry.
class Bookings {
 public:
  Bookings(const Book& book, const DatevRequest& request, const DatevBatch& batch, DatevPeople& people)
      : book_(book),
        request_(request),
        batch_(batch),
        people_(people),
        accounts_(book, request.chart),
        rows_(accounts_.rules(keys())),
        debit_(ledger_currency(book)) {}

  /// The text of all rows.
  std::string write(DatevText& narrow) {
    export_lines(book_, request_.year, [&](const FileLine& line) {
      // Who reads the file carries balances and results forward himself.
      if (line.is_carried || line.is_allocation) return;
      if (line.entry != entry_) {
        flush(narrow);
        entry_ = line.entry;
        voucher_ = {line.date, std::string(line.piece_ref), std::string(line.label)};
      }
      lines_.push_back(line_of(line));
    });
    flush(narrow);
    return std::move(bytes_);
  }

  void count(DatevFiles& files, Problems& told) const {
    files.rows = rows_written_;
    files.entries = entries_;
    files.debit = debit_;
    files.split_entries = split_.count;
    files.own_tax_entries = own_tax_.count;
    if (own_tax_.count > 0)
      told.push_back(warning("datev.own_tax", {}, {{"count", own_tax_.count}, {"pieces", own_tax_.pieces}}));
    if (split_.count > 0)
      told.push_back(
          warning("datev.split_entries", {}, {{"count", split_.count}, {"pieces", split_.pieces}}));
    if (rows_written_ > most_rows)
      told.push_back(warning("datev.too_many_rows", {}, {{"rows", rows_written_}, {"most", most_rows}}));
  }

 private:
  /// Another country's VAT has other keys, or none.
  std::vector<TaxKey> keys() const {
    const std::string country = profile_on(book_, request_.year.last()).get("country");
    return request_.chart || country == request_.keys.country ? request_.keys.keys : std::vector<TaxKey>();
  }

  DatevLine line_of(const FileLine& line) {
    DatevLine made{people_.account_of(line), line.debit - line.credit, accounts_.part_of(line.account),
                   rate_in_vat_code(line.vat_code)};
    if (!made.rate) made.rate = accounts_.rate_of(line.account);
    return made;
  }

  void flush(DatevText& narrow) {
    if (lines_.empty()) return;
    const DatevEntry made = rows_.of(lines_, voucher_.day);
    for (const DatevRow& row : made.rows) {
      bytes_ += batch_.row(row, voucher_, narrow);
      debit_ += row.amount;
      ++rows_written_;
    }
    const std::string& name = voucher_.piece.empty() ? voucher_.label : voucher_.piece;
    if (made.split) split_.add(name);
    if (made.own_tax) own_tax_.add(name);
    ++entries_;
    lines_.clear();
  }

  const Book& book_;
  const DatevRequest& request_;
  const DatevBatch& batch_;
  DatevPeople& people_;
  DatevAccounts accounts_;
  DatevRows rows_;
  Money debit_;
  std::string bytes_{};
  std::int64_t rows_written_ = 0;
  std::int64_t entries_ = 0;
  Told split_{};
  Told own_tax_{};
  std::int64_t entry_ = 0;
  DatevVoucher voucher_{};
  std::vector<DatevLine> lines_{};
};

std::string labels_of(const std::vector<AccountRow>& all, DatevText& narrow) {
  std::string labels = "Konto;Kontenbeschriftung;SprachId\r\n";
  for (const AccountRow& each : all)
    labels += each.code + ";" + in_quotes(narrow.of(cut_after(each.label, longest_label))) + ";\"de-DE\"\r\n";
  return labels;
}

bool written(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  return !file.fail();
}

}  // namespace

std::string datev_chart(const Book& book) {
  const std::string bank = account(book, account_for_role(book, Role::bank)).code;
  if (bank == "1200") return "skr03";
  return bank == "1800" ? "skr04" : "";
}

Checked<DatevFiles> write_datev(const Book& book, const DatevRequest& request) {
  const auto all = accounts(book);
  if (Problems found = accounts_that_do_not_fit(all); !found.empty()) return found;
  const std::size_t length = account_length(all);
  const std::string chart = datev_chart(book);
  const DatevBatch batch(request, length, chart);
  DatevText narrow;
  DatevPeople people(book, length);
  Bookings entries(book, request, batch, people);
  const std::string bookings = batch.header("Buchungsstapel", 21, 13) +
                               narrow.of(DatevBatch::names_of_columns()) + "\r\n" + entries.write(narrow);
  DatevFiles files;
  Problems told;
  if (chart.empty()) told.push_back(warning("datev.other_chart"));
  entries.count(files, told);
  if (files.rows == 0) return problem("datev.nothing_to_write", {}, {{"year", request.year.last().year()}});
  if (people.too_many())
    return problem("datev.too_many_people", {}, {{"digits", static_cast<std::int64_t>(length + 1)}});
  const std::string labels = batch.header("Kontenbeschriftungen", 20, 2) + labels_of(all, narrow);
  const std::string persons = batch.header("Debitoren/Kreditoren", 16, 5) + people.rows(narrow);
  files.people_rows = people.count();
  files.replaced_characters = narrow.replaced;
  if (narrow.replaced > 0)
    told.push_back(warning("datev.replaced_characters", {}, {{"count", narrow.replaced}}));
  const std::string year = std::to_string(request.year.last().year());
  files.bookings = request.folder / ("EXTF_Buchungsstapel_" + year + ".csv");
  files.labels = request.folder / ("EXTF_Kontenbeschriftungen_" + year + ".csv");
  files.people = request.folder / ("EXTF_GP_Stamm_" + year + ".csv");
  for (const auto& [path, text] : {std::pair{&files.bookings, &bookings}, std::pair{&files.labels, &labels},
                                   std::pair{&files.people, &persons}})
    if (!written(*path, *text)) return problem("file.unwritable", {path->string()});
  return {files, std::move(told)};
}

}  // namespace vireo
