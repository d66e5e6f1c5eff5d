#include "reports/standards/bank/csv_table.h"

#include <algorithm>
#include <sstream>

#include "core/banking/bank_text.h"
#include "core/base/text.h"
#include "reports/standards/delimited_text.h"

namespace vireo::bank {
namespace {

constexpr std::size_t header_within = 60;  // rows: banks write up to a page above their table
constexpr std::size_t looked_at = 400;
constexpr std::size_t most_cells = 5'000'000;

/// Without the quotes around it, where they were read as they stand.
std::string without_quotes(const std::string& cell) {
  return cell.size() >= 2 && cell.front() == '"' && cell.back() == '"' ? cell.substr(1, cell.size() - 2)
                                                                       : cell;
}

/// Stops at `most_cells`.
std::vector<CsvRow> split(std::string_view text, char separator, std::size_t& cell_count,
                          bool quotes = true) {
  std::istringstream stream{std::string(text)};
  DelimitedReader reader(stream, separator, quotes);
  std::vector<CsvRow> rows;
  std::vector<std::string> cells;
  cell_count = 0;
  while (cell_count < most_cells && reader.next(cells)) {
    cell_count += cells.size();
    CsvRow row{{}, reader.line()};
    bool any = false;
    for (const std::string& cell : cells) {
      row.cells.push_back(quotes ? trimmed(cell) : without_quotes(trimmed(cell)));
      any = any || !row.cells.back().empty();
    }
    if (any) rows.push_back(std::move(row));
  }
  // A quote that nothing closes would swallow the rest of the file: it is a character like another.
  return reader.is_open_quote() ? split(text, separator, cell_count, false) : rows;
}

/// Lines end with LF; a file that knows only CR is turned.
std::string with_line_feeds(std::string_view text) {
  std::string lines(text);
  if (lines.find('\n') == std::string::npos) std::replace(lines.begin(), lines.end(), '\r', '\n');
  return lines;
}

struct Width {
  std::size_t columns = 0;
  std::size_t rows = 0;
};

Width usual_width(const std::vector<CsvRow>& rows) {
  std::map<std::size_t, std::size_t> count;
  for (const CsvRow& row : rows) ++count[row.cells.size()];
  Width best;
  for (const auto& [columns, number] : count)
    if (columns > 1 && (number > best.rows || (number == best.rows && columns > best.columns)))
      best = {columns, number};
  return best;
}

/// The currency that a header names, "(EUR)", "€", "en euro".
std::string currency_in(std::string_view header) {
  const auto open = header.rfind('(');
  if (open != std::string_view::npos && header.size() >= open + 5 && header[open + 4] == ')') {
    const std::string code(header.substr(open + 1, 3));
    if (std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return code;
  }
  const std::string low = folded(header);
  if (header.find("€") != std::string_view::npos || low.find("euro") != std::string::npos ||
      low.ends_with(" eur"))
    return "EUR";
  return low.ends_with(" czk") ? "CZK" : "";
}

std::optional<ColumnRole> role_of(const std::string& header, const BankKnowledge& knowledge,
                                  const BankPreset* preset) {
  if (preset)
    if (const auto own = preset->columns.find(header); own != preset->columns.end()) return own->second;
  const std::string key = header_key(header);
  if (key.empty()) return std::nullopt;
  const auto found = knowledge.headers.find(key);
  return found == knowledge.headers.end() ? std::nullopt : std::optional(found->second);
}

const BankPreset* preset_of(const CsvRow& row, const BankKnowledge& knowledge, const std::string& wanted) {
  const BankPreset* best = nullptr;
  for (const BankPreset& each : knowledge.presets) {
    if (!wanted.empty() && each.id != wanted) continue;
    if (each.signature.empty()) continue;
    const bool fits =
        std::all_of(each.signature.begin(), each.signature.end(), [&](const std::string& needed) {
          return std::any_of(row.cells.begin(), row.cells.end(),
                             [&](const std::string& cell) { return folded(cell) == folded(needed); });
        });
    if (fits && (!best || each.signature.size() > best->signature.size())) best = &each;
  }
  return best;
}

bool is_header(const Layout& layout) {
  const bool money = layout.has(ColumnRole::amount) || layout.has(ColumnRole::debit) ||
                     layout.has(ColumnRole::credit) || layout.has(ColumnRole::net);
  return money && (layout.has(ColumnRole::date) || layout.has(ColumnRole::value_date));
}

bool is_direction(const std::string& cell, const BankKnowledge& knowledge) {
  const std::string word = folded(cell);
  const auto in = [&](const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return in(knowledge.out_words) || in(knowledge.in_words);
}

bool is_currency(const std::string& cell) {
  return cell.size() == 3 &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_money(const std::string& cell) {
  const bool shaped = cell.find_first_not_of("0123456789.,+-'() \u00a0\u202f€$£") == std::string::npos;
  return shaped && bank_number(cell, 0).has_value();
}

/// Nearly all cells that are filled satisfy a test: a line above the table or a remark may stand among them.
template <typename Test>
bool all_filled(const CsvTable& table, std::size_t column, Test test) {
  std::size_t filled = 0;
  std::size_t fit = 0;
  for (std::size_t at = 0; at < table.rows.size() && at < looked_at; ++at) {
    const std::string& cell = table.rows[at].at(column);
    if (cell.empty()) continue;
    ++filled;
    if (test(cell)) ++fit;
  }
  return filled > 0 && (fit * 10 >= filled * 9 || (fit + 1 == filled && filled >= 4));
}

/// Filled in most rows and not always the same, as a running balance is.
bool runs(const CsvTable& table, std::size_t column) {
  std::size_t filled = 0;
  std::size_t changes = 0;
  const std::string* last = nullptr;
  for (const CsvRow& row : table.rows) {
    const std::string& cell = row.at(column);
    if (cell.empty()) continue;
    ++filled;
    changes += last && *last != cell ? 1U : 0U;
    last = &cell;
  }
  return filled * 2 > table.rows.size() && (changes > 0 || filled < 2);
}

/// Numbers of accounts or rows: no cell has decimals where those of another column do.
void drop_whole_numbers(const CsvTable& table, std::vector<std::size_t>& money) {
  const auto has_decimals = [&](std::size_t column) {
    return all_filled(table, column,
                      [](const std::string& cell) { return cell.find_first_of(".,") != std::string::npos; });
  };
  if (std::any_of(money.begin(), money.end(), has_decimals))
    std::erase_if(money, [&](std::size_t column) {
      return all_filled(table, column, [](const std::string& cell) {
        return cell.find_first_not_of("0123456789") == std::string::npos && cell.size() > 4;
      });
    });
}

/// The amount and the balance after it, where every row also tells the balance before it.
struct TiedColumns {
  std::size_t amount = 0;
  std::size_t balance = 0;
};
std::optional<TiedColumns> tied_columns(const CsvTable& table, const std::vector<std::size_t>& money) {
  const auto ties = [&](std::size_t before, std::size_t amount, std::size_t after) {
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const CsvRow& row) {
      const auto opening = bank_number(row.at(before), 0);
      const auto moved = bank_number(row.at(amount), 0);
      const auto closing = bank_number(row.at(after), 0);
      return opening && moved && closing && *opening + *moved == *closing;
    });
  };
  if (money.size() < 3 || money.size() > 6) return std::nullopt;
  for (const std::size_t before : money)
    for (const std::size_t amount : money)
      for (const std::size_t after : money)
        if (before < after && amount != before && amount != after && ties(before, amount, after))
          return TiedColumns{amount, after};
  return std::nullopt;
}

/// "IBAN" behind the name of the other party is theirs: one's own stands before it, or has a longer name.
void give_iban_to_counterparty(Layout& layout, const CsvRow& headers) {
  const auto account = layout.first(ColumnRole::account);
  const auto party = layout.first(ColumnRole::counterparty);
  if (!account || !party || *party > *account || layout.has(ColumnRole::counterparty_account)) return;
  if (layout.all(ColumnRole::account).size() > 1 || header_key(headers.at(*account)) != "iban") return;
  layout.columns.emplace(ColumnRole::counterparty_account, *account);
  layout.columns.erase(ColumnRole::account);
}

/// "Soll/Haben" over numbers heads the amount itself.
void turn_numbers_into_amounts(Layout& layout, const CsvTable& table, std::size_t first_row) {
  const auto direction = layout.first(ColumnRole::direction);
  if (!direction || layout.has(ColumnRole::amount) || layout.has(ColumnRole::debit) ||
      layout.has(ColumnRole::credit) || layout.has(ColumnRole::net))
    return;
  for (std::size_t at = first_row; at < table.rows.size() && at < first_row + looked_at; ++at)
    if (const std::string& cell = table.rows[at].at(*direction); !cell.empty() && !is_money(cell)) return;
  layout.columns.emplace(ColumnRole::amount, *direction);
  layout.columns.erase(ColumnRole::direction);
}

}  // namespace

const std::string& CsvRow::at(std::size_t column) const {
  static const std::string nothing;
  return column < cells.size() ? cells[column] : nothing;
}

CsvTable table_of(std::string_view bytes) {
  const std::string lines = with_line_feeds(bytes);
  const std::string_view text = lines;
  // The head of a file tells its separator.
  std::size_t head = 0;
  for (int lines = 0; lines < 200 && head < text.size(); ++lines) {
    const auto end = text.find('\n', head);
    head = end == std::string_view::npos ? text.size() : end + 1;
  }
  CsvTable table;
  Width best;
  std::size_t cells = 0;
  for (const char separator : {';', ',', '\t', '|'}) {
    const Width width = usual_width(split(text.substr(0, head), separator, cells));
    const std::size_t score = width.rows * std::min<std::size_t>(width.columns, 8);
    if (score > best.rows * std::min<std::size_t>(best.columns, 8)) {
      best = width;
      table.separator = separator;
    }
  }
  table.rows = split(text, table.separator, cells);
  table.ends_line = text.ends_with('\n');
  table.is_too_large = cells >= most_cells;
  table.columns = best.columns;
  return table;
}

std::optional<std::size_t> Layout::first(ColumnRole role) const {
  const auto found = columns.find(role);
  return found == columns.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::size_t> Layout::all(ColumnRole role) const {
  std::vector<std::size_t> found;
  const auto [begin, end] = columns.equal_range(role);
  for (auto at = begin; at != end; ++at) found.push_back(at->second);
  return found;
}

std::string header_key(std::string_view header) {
  std::string low = folded(header);
  if (const auto open = low.rfind('('); open != std::string::npos && open > 0 && low.back() == ')')
    low = low.substr(0, open);
  std::string key;
  for (const char c : low) {
    const bool kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (kept)
      key += c;
    else if (!key.empty() && key.back() != ' ')
      key += ' ';
  }
  for (const std::string_view end :
       {" in eur", " in euro", " eur", " euro", " euros", " en euro", " gbp", " usd", " czk", " chf"})
    if (key.ends_with(end)) key.resize(key.size() - end.size());
  return trimmed(key);
}

std::optional<Layout> layout_by_header(const CsvTable& table, const BankKnowledge& knowledge,
                                       const std::string& wanted_preset) {
  for (std::size_t at = 0; at < table.rows.size() && at < header_within; ++at) {
    const CsvRow& row = table.rows[at];
    const BankPreset* preset = preset_of(row, knowledge, wanted_preset);
    if (!wanted_preset.empty() && !preset) continue;
    Layout layout;
    if (preset) {
      layout.preset = preset->id;
      layout.date_order = preset->date_order;
    }
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const auto role = role_of(row.cells[column], knowledge, preset);
      if (!role || *role == ColumnRole::ignored) continue;
      layout.columns.emplace(*role, column);
      if (*role == ColumnRole::amount || *role == ColumnRole::debit || *role == ColumnRole::net)
        if (const std::string named = currency_in(row.cells[column]); !named.empty()) layout.currency = named;
    }
    turn_numbers_into_amounts(layout, table, at + 1);
    if (!preset || preset->columns.find("IBAN") == preset->columns.end())
      give_iban_to_counterparty(layout, row);
    if (!is_header(layout)) continue;
    layout.first_row = at + 1;
    return layout;
  }
  return std::nullopt;
}

std::optional<Layout> layout_by_content(const CsvTable& table, const BankKnowledge& knowledge) {
  Layout layout;
  std::vector<std::size_t> money;
  for (std::size_t column = 0; column < table.columns; ++column) {
    if (all_filled(table, column,
                   [](const std::string& cell) { return written_day(cell) && cell.size() <= 19; }) &&
        !all_filled(table, column, [](const std::string& cell) {
          return cell.find_first_not_of("0123456789") == std::string::npos && cell.size() != 8;
        }))
      layout.columns.emplace(layout.has(ColumnRole::date) ? ColumnRole::value_date : ColumnRole::date,
                             column);
    else if (all_filled(table, column, is_currency))
      layout.columns.emplace(ColumnRole::currency, column);
    else if (all_filled(table, column,
                        [&](const std::string& cell) { return is_direction(cell, knowledge); }))
      layout.columns.emplace(ColumnRole::direction, column);
    else if (all_filled(table, column, is_money))
      money.push_back(column);
    else if (all_filled(table, column, [](const std::string&) { return true; }))
      layout.columns.emplace(ColumnRole::text, column);
  }
  drop_whole_numbers(table, money);
  if (money.empty() || !layout.has(ColumnRole::date)) return std::nullopt;
  if (const auto tied = tied_columns(table, money)) {
    layout.columns.emplace(ColumnRole::amount, tied->amount);
    layout.columns.emplace(ColumnRole::balance, tied->balance);
    return layout;
  }
  const auto alone =
      money.size() < 2 ? 0 : std::count_if(table.rows.begin(), table.rows.end(), [&](const CsvRow& row) {
        return row.at(money[0]).empty() != row.at(money[1]).empty();
      });
  const bool one_at_a_time = static_cast<std::size_t>(alone) * 10 > table.rows.size() * 9;
  if (one_at_a_time) {
    layout.columns.emplace(ColumnRole::debit, money[0]);
    layout.columns.emplace(ColumnRole::credit, money[1]);
  } else {
    layout.columns.emplace(ColumnRole::amount, money[0]);
    if (money.size() >= 2 && runs(table, money.back()))
      layout.columns.emplace(ColumnRole::balance, money.back());
  }
  return layout;
}

}  // namespace vireo::bank
