#include "core/store/ledger_import.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/argument_json.h"
#include "core/store/bulk_statement.h"
#include "core/store/import_names.h"
#include "core/store/ledger_bulk.h"
#include "core/store/line_details.h"

namespace vireo {
namespace {

/// Ids are taken from the book's counter many at a time.
class IdBlock {
 public:
  explicit IdBlock(Book::Write& write) : write_(write) {}
  std::int64_t take() {
    constexpr std::int64_t size = 4096;
    if (next_ == end_) {
      next_ = write_.new_ids(size);
      end_ = next_ + size;
    }
    return next_++;
  }

 private:
  Book::Write& write_;
  std::int64_t next_ = 0;
  std::int64_t end_ = 0;
};

/// A day's text, made anew only when the day changes from one line to the next.
class DayText {
 public:
  std::string_view of(Date day) {
    if (text_.empty() || day != day_) text_ = (day_ = day).text();
    return text_;
  }
  std::string_view of(const std::optional<Date>& day) { return day ? of(*day) : std::string_view{}; }

 private:
  Date day_{};
  std::string text_{};
};

/// The entry that lines are being added to, as its first line told it.
struct OpenEntry {
  std::int64_t id = 0;
  std::string journal{};
  std::string number{};
  Date date{};
  std::string piece_ref{};
  std::optional<Date> piece_date{};
  std::string label{};
  std::optional<Date> valid_date{};
  Money balance{};
  int place = 0;
};

std::string key_of(std::string_view journal, std::string_view number) {
  return std::string(journal) + '\x1f' + std::string(number);
}

}  // namespace

struct LedgerImporter::State {
  State(Book::Write& a_write, const LedgerSource& a_source, const FiscalYearStart& a_start)
      : write(a_write), source(a_source), start(a_start), bulk(a_write), names(a_write, a_source) {}

  Book::Write& write;
  const LedgerSource& source;
  FiscalYearStart start;
  LedgerBulk bulk;
  ImportNames names;
  IdBlock entry_ids{write};
  IdBlock line_ids{write};
  BulkStatement add_entry{
      write.connection(),
      "INSERT INTO entry (id, journal_id, date, number, valid_date, piece_ref, piece_date, label, "
      "kind, source_kind, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'import', ?)"};
  BulkStatement add_line{write.connection(),
                         "INSERT INTO line (id, entry_id, account_id, date, carried, debit, credit, label, "
                         "subaccount_id, letter, letter_date, foreign_amount, foreign_currency) "
                         "VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)"};
  BulkStatement add_detail{write.connection(), "INSERT INTO line_detail (id, fields) VALUES (?, ?)"};
  LineDetails details;
  std::string placeholder_account;
  DayText date_text, piece_text, valid_text, letter_text, other_text;
  std::optional<Period> year;  // the fiscal year of the last line
  std::optional<Date> first_year;
  std::vector<std::pair<std::int64_t, Date>> openings;  // entries and the begin of their fiscal year
  std::optional<OpenEntry> current;
  /// Entries left unbalanced whose lines may go on further down.
  std::unordered_map<std::string, OpenEntry> pending;
  ImportedLedger result;

  void begin_entry(const FileLine& line, const NamedRow& journal);
  void leave_entry();
  void enter_entry(const FileLine& line);
  void note_day(const FileLine& line);
  void collect_details(const FileLine& line, const NamedRow& account, const NamedRow* subaccount);
  bool foreign_fits(const FileLine& line) const;
  void mark_carried();
};

void LedgerImporter::State::begin_entry(const FileLine& line, const NamedRow& journal) {
  current = OpenEntry{entry_ids.take(),
                      std::string(line.journal),
                      std::string(line.number),
                      line.date,
                      std::string(line.piece_ref),
                      line.piece_date,
                      std::string(line.label),
                      line.valid_date,
                      Money(source.currency),
                      line.place};
  add_entry.bind(1, current->id);
  add_entry.bind(2, journal.id);
  add_entry.bind(3, date_text.of(line.date));
  add_entry.bind(4, line.number);
  add_entry.bind_text_or_null(5, valid_text.of(line.valid_date));
  add_entry.bind(6, line.piece_ref);
  add_entry.bind(7, piece_text.of(line.piece_date.value_or(line.date)));
  add_entry.bind(8, line.label);
  add_entry.bind(9, std::string_view(line.is_opening ? "opening" : "normal"));
  add_entry.bind(10, result.batch.value());
  add_entry.run();
  ++result.entries;
  if (!line.valid_date) ++result.drafts;
  if (line.is_opening) openings.emplace_back(current->id, year->begin());
}

void LedgerImporter::State::leave_entry() {
  if (current && !current->balance.is_zero())
    pending.insert_or_assign(key_of(current->journal, current->number), std::move(*current));
  current.reset();
}

void LedgerImporter::State::enter_entry(const FileLine& line) {
  const bool same = current && current->number == line.number && current->journal == line.journal &&
                    (current->date == line.date || !current->balance.is_zero());
  if (same) return;
  leave_entry();
  if (!pending.empty()) {
    if (const auto left = pending.find(key_of(line.journal, line.number)); left != pending.end()) {
      current = std::move(left->second);
      pending.erase(left);
      return;
    }
  }
  begin_entry(line, names.journal(line.journal, line.journal_label));
}

void LedgerImporter::State::note_day(const FileLine& line) {
  if (!year || !year->contains(line.date)) {
    year = start.year_with(line.date);
    first_year = std::min(first_year.value_or(year->begin()), year->begin());
  }
  if (result.lines == 0) result.first_day = result.last_day = line.date;
  result.first_day = std::min(result.first_day, line.date);
  result.last_day = std::max(result.last_day, line.date);
}

bool LedgerImporter::State::foreign_fits(const FileLine& line) const {
  if (!line.foreign_amount || line.foreign_currency.empty()) return false;
  const auto currency = Currency::parse(line.foreign_currency);
  return currency.ok() && line.foreign_amount->at_places(currency->decimals()).has_value();
}

void LedgerImporter::State::collect_details(const FileLine& line, const NamedRow& account,
                                            const NamedRow* subaccount) {
  details.clear();
  details.add_if_other("journal_label", line.journal_label,
                       names.journal(line.journal, line.journal_label).label);
  if (line.account.empty()) details.add("account", "");
  details.add_if_other("account_label", line.account_label, account.label);
  details.add_if_other("subaccount_label", line.subaccount_label,
                       subaccount == nullptr ? std::string_view{} : subaccount->label);
  details.add_if_other("piece_ref", line.piece_ref, current->piece_ref);
  if (line.date != current->date) details.add("date", other_text.of(line.date));
  const Date known_piece_date = current->piece_date.value_or(current->date);
  if (line.piece_date != known_piece_date) details.add("piece_date", other_text.of(line.piece_date));
  if (line.valid_date != current->valid_date) details.add("valid_date", other_text.of(line.valid_date));
  if (line.is_zero_credit) details.add("side", "credit");
  if (!foreign_fits(line)) {
    if (line.foreign_amount) details.add("foreign_amount", line.foreign_amount->text());
    details.add_if_any("foreign_currency", line.foreign_currency);
  }
  if (line.paid_date) details.add("paid_date", other_text.of(line.paid_date));
  details.add_if_any("paid_method", line.paid_method);
  details.add_if_any("nature", line.nature);
  details.add_if_any("client", line.client);
}

void LedgerImporter::State::mark_carried() {
  auto& database = write.connection();
  bool any = false;
  BulkStatement carry(database, "UPDATE entry SET kind = 'carried' WHERE id = ?");
  for (const auto& [id, begin] : openings) {
    if (begin == *first_year) continue;
    carry.bind(1, id);
    carry.run();
    any = true;
  }
  if (any)
    database.exec(
        "UPDATE line SET carried = 1 WHERE entry_id IN (SELECT id FROM entry WHERE kind = 'carried')");
}

LedgerImporter::LedgerImporter(Book::Write& write, const LedgerSource& source, const FiscalYearStart& start)
    : state_(std::make_unique<State>(write, source, start)) {
  state_->result.batch = write.new_id<BatchTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO import_batch (id, kind, file_name, file_hash, imported_at, row_count, facts) "
      "VALUES (?, ?, ?, ?, '', 0, ?)");
  add.bind(1, state_->result.batch.value());
  add.bind(2, source.file.format);
  add.bind(3, source.file.name);
  add.bind(4, source.file.hash);
  add.bind(5, arguments_to_json(source.file.facts));
  add.exec();
  // The sequence of numbers goes on from the file's highest.
  write.connection().exec("DELETE FROM counter WHERE name = 'entry_number'");
}

LedgerImporter::~LedgerImporter() = default;

void LedgerImporter::add(const FileLine& line) {
  State& the = *state_;
  the.note_day(line);
  the.enter_entry(line);
  the.current->balance += line.debit - line.credit;
  if (line.account.empty()) {
    // A file may leave the code out and name the account alone.
    the.placeholder_account = "~" + std::string(line.account_label);
  }
  const NamedRow& account = the.names.account(
      line.account.empty() ? std::string_view(the.placeholder_account) : line.account, line.account_label);
  const NamedRow* subaccount =
      line.subaccount.empty() ? nullptr : &the.names.subaccount(line.subaccount, line.subaccount_label);
  the.collect_details(line, account, subaccount);

  const std::int64_t id = the.line_ids.take();
  BulkStatement& row = the.add_line;
  row.bind(1, id);
  row.bind(2, the.current->id);
  row.bind(3, account.id);
  row.bind(4, the.date_text.of(the.current->date));
  row.bind(5, line.debit.minor());
  row.bind(6, line.credit.minor());
  if (line.label == the.current->label)
    row.bind_null(7);
  else
    row.bind(7, line.label);
  if (subaccount == nullptr)
    row.bind_null(8);
  else
    row.bind(8, subaccount->id);
  row.bind_text_or_null(9, line.letter);
  row.bind_text_or_null(10, the.letter_text.of(line.letter_date));
  if (the.foreign_fits(line)) {
    row.bind(11, *line.foreign_amount->at_places(Currency::of(line.foreign_currency).decimals()));
    row.bind(12, line.foreign_currency);
  } else {
    row.bind_null(11);
    row.bind_null(12);
  }
  row.run();
  if (!the.details.empty()) {
    the.add_detail.bind(1, id);
    the.add_detail.bind(2, the.details.json());
    the.add_detail.run();
  }
  ++the.result.lines;
}

Checked<ImportedLedger> LedgerImporter::finish(const std::string& imported_at) {
  State& the = *state_;
  the.leave_entry();
  Problems found;
  for (const auto& [key, entry] : the.pending)
    found.push_back(
        problem("import.entry_unbalanced", {the.source.file.name, entry.place, ""},
                {{"number", entry.number}, {"journal", entry.journal}, {"difference", entry.balance}}));
  std::sort(found.begin(), found.end(),
            [](const Problem& a, const Problem& b) { return a.place.line < b.place.line; });
  if (the.result.lines == 0) found.push_back(problem("import.empty", {the.source.file.name}));
  if (!found.empty()) return found;
  the.mark_carried();
  the.bulk.finish();
  SQLite::Statement note(the.write.connection(),
                         "UPDATE import_batch SET imported_at = ?, row_count = ? WHERE id = ?");
  note.bind(1, imported_at);
  note.bind(2, the.result.lines);
  note.bind(3, the.result.batch.value());
  note.exec();
  return the.result;
}

bool has_entries(const Book& book) {
  SQLite::Statement find(book.connection(), "SELECT 1 FROM entry LIMIT 1");
  return find.executeStep();
}

}  // namespace vireo
