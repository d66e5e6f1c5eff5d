#include "core/store/ledger_export.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"
#include "core/store/ledger_sums.h"
#include "core/store/line_details.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* export_columns =
    "SELECT j.code, j.label, e.number, e.date, a.code, a.label, s.code, s.label, e.piece_ref, e.piece_date, "
    "coalesce(l.label, e.label), l.debit, l.credit, l.letter, l.letter_date, e.valid_date, l.foreign_amount, "
    "l.foreign_currency, d.fields, e.kind, e.batch_id, p.date, p.method, e.id, l.vat_code, "
    "e.source_kind FROM ";
constexpr const char* joins =
    " JOIN journal j ON j.id = e.journal_id JOIN account a ON a.id = l.account_id "
    "LEFT JOIN subaccount s ON s.id = l.subaccount_id LEFT JOIN line_detail d ON d.id = l.id "
    "LEFT JOIN payment p ON e.source_kind = 'payment' AND p.id = e.source_id ";

std::optional<Date> export_day(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : Date::parse(text_view_in(column));
}

using Details = std::map<std::string, std::string, std::less<>>;

void give_text(const Details& details, std::string_view name, std::string_view& field) {
  if (const auto found = details.find(name); found != details.end()) field = found->second;
}
void give_day(const Details& details, std::string_view name, std::optional<Date>& field) {
  if (const auto found = details.find(name); found != details.end()) field = Date::parse(found->second);
}

void give_details(const Details& details, FileLine& line) {
  give_text(details, "journal_label", line.journal_label);
  give_text(details, "account", line.account);
  give_text(details, "account_label", line.account_label);
  give_text(details, "subaccount_label", line.subaccount_label);
  give_text(details, "piece_ref", line.piece_ref);
  give_text(details, "foreign_currency", line.foreign_currency);
  give_text(details, "paid_method", line.paid_method);
  give_text(details, "nature", line.nature);
  give_text(details, "client", line.client);
  give_day(details, "piece_date", line.piece_date);
  give_day(details, "valid_date", line.valid_date);
  give_day(details, "paid_date", line.paid_date);
  if (const auto day = details.find("date"); day != details.end())
    line.date = Date::checked(day->second).value();
  if (const auto amount = details.find("foreign_amount"); amount != details.end())
    line.foreign_amount = Decimal::parse(amount->second);
  line.is_zero_credit = details.contains("side");
}

FileLine line_of(SQLite::Statement& read, const Currency& currency, Details& details) {
  FileLine line;
  line.journal = text_view_in(read.getColumn(0));
  line.journal_label = text_view_in(read.getColumn(1));
  line.number = text_view_in(read.getColumn(2));
  line.date = export_day(read.getColumn(3)).value_or(Date{});
  line.account = text_view_in(read.getColumn(4));
  line.account_label = text_view_in(read.getColumn(5));
  line.subaccount = text_view_in(read.getColumn(6));
  line.subaccount_label = text_view_in(read.getColumn(7));
  line.piece_ref = text_view_in(read.getColumn(8));
  line.piece_date = export_day(read.getColumn(9));
  line.label = text_view_in(read.getColumn(10));
  line.debit = Money::of_minor(read.getColumn(11).getInt64(), currency);
  line.credit = Money::of_minor(read.getColumn(12).getInt64(), currency);
  line.letter = text_view_in(read.getColumn(13));
  line.letter_date = export_day(read.getColumn(14));
  line.valid_date = export_day(read.getColumn(15));
  line.foreign_currency = text_view_in(read.getColumn(17));
  if (!read.getColumn(16).isNull() && !line.foreign_currency.empty())
    line.foreign_amount =
        Decimal::of(read.getColumn(16).getInt64(), Currency::of(line.foreign_currency).decimals());
  line.is_opening = text_view_in(read.getColumn(19)) != "normal";
  line.is_carried = text_view_in(read.getColumn(19)) == "carried";
  line.entry = read.getColumn(23).getInt64();
  line.is_imported = !read.getColumn(20).isNull();
  line.vat_code = text_view_in(read.getColumn(24));
  line.is_allocation = text_view_in(read.getColumn(25)) == allocation_source;
  line.paid_date = export_day(read.getColumn(21));
  line.paid_method = text_view_in(read.getColumn(22));
  details.clear();
  if (!read.getColumn(18).isNull()) {
    details = read_line_details(text_view_in(read.getColumn(18)));
    give_details(details, line);
  }
  return line;
}

void tell_lines(const Book& book, const Period& period, const std::string& sql,
                const std::function<void(const FileLine&)>& reader) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(book.connection(), sql);
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  Details details;
  while (read.executeStep()) reader(line_of(read, currency, details));
}

bool year_has(const Book& book, const Period& year, const std::string& condition) {
  SQLite::Statement find(book.connection(),
                         "SELECT 1 FROM entry WHERE date >= ? AND date < ? AND (" + condition + ") LIMIT 1");
  find.bind(1, year.begin().text());
  find.bind(2, year.end().text());
  return find.executeStep();
}

}  // namespace

void export_lines(const Book& book, const Period& period,
                  const std::function<void(const FileLine&)>& reader) {
  // CROSS JOIN keeps the order of the file: line by line.
  tell_lines(book, period,
             std::string(export_columns) + "line l CROSS JOIN entry e ON e.id = l.entry_id" + joins +
                 "WHERE e.batch_id IS NOT NULL AND e.date >= ?1 AND e.date < ?2 ORDER BY l.id",
             reader);
  tell_lines(book, period,
             std::string(export_columns) + "entry e JOIN line l ON l.entry_id = e.id" + joins +
                 "WHERE e.batch_id IS NULL AND e.date >= ?1 AND e.date < ?2 ORDER BY e.kind = 'normal', "
                 "e.valid_date IS NULL, e.valid_date, CAST(e.number AS INTEGER), e.date, e.id, l.id",
             reader);
}

std::vector<AccountOpening> account_openings(const Book& book, const Period& year,
                                             const FiscalYearStart& start) {
  if (year_has(book, year, "kind <> 'normal'")) return {};
  const Currency currency = ledger_currency(book);
  const auto openings = openings_on(book, year.begin(), start);
  std::vector<AccountOpening> balances;
  for (const AccountRow& account : accounts(book))
    if (const auto opening = openings.find(account.id); opening != openings.end() && opening->second != 0)
      balances.push_back({account.code, account.label, Money::of_minor(opening->second, currency)});
  return balances;
}

bool has_imported_entries(const Book& book, const Period& period) {
  return year_has(book, period, "batch_id IS NOT NULL");
}

std::vector<Period> fiscal_years(const Book& book, const FiscalYearStart& start) {
  std::vector<Period> years;
  SQLite::Statement next(book.connection(), "SELECT min(date) FROM entry WHERE date >= ?");
  std::string from;
  for (;;) {
    next.reset();
    next.bind(1, from);
    if (!next.executeStep() || next.getColumn(0).isNull()) return years;
    years.push_back(start.year_with(Date::checked(next.getColumn(0).getString()).value()));
    from = years.back().end().text();
  }
}

}  // namespace vireo
