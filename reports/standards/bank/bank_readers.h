#pragma once
// The readers of the single formats; each is given the file as UTF-8. For statement_reader.cpp alone.
#include <string_view>

#include "core/banking/bank_preset.h"
#include "core/banking/statement.h"

namespace vireo::bank {

Checked<StatementFile> read_ofx(std::string_view text, const StatementOptions& options);
Checked<StatementFile> read_qif(std::string_view text, const StatementOptions& options);
Checked<StatementFile> read_mt940(std::string_view text, const StatementOptions& options);
Checked<StatementFile> read_cfonb(std::string_view text, const StatementOptions& options);
Checked<StatementFile> read_camt(std::string_view text, const StatementOptions& options);
Checked<StatementFile> read_csv(std::string_view text, const BankKnowledge& knowledge,
                                const StatementOptions& options);

/// "bank.date_missing_day" for 30 February, "bank.date_unreadable" else.
Problem unreadable_day(std::string_view value, int line, bool is_day_shaped);
Problem unreadable_amount(std::string_view value, int line);

/// Texts joined by one blank, each once; runs of blanks become one.
std::string joined(const std::vector<std::string>& texts);

/// Lines of a text, CR LF or LF or CR, with their numbers.
struct Line {
  std::string_view text{};
  int number = 0;
};
std::vector<Line> lines_of(std::string_view text);

}  // namespace vireo::bank
