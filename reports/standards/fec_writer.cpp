#include "reports/standards/fec_writer.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "core/store/accounts_table.h"
#include "core/store/batches_table.h"
#include "core/store/ledger_export.h"
#include "reports/standards/fec.h"
#include "reports/standards/fec_accounts.h"
#include "reports/standards/fec_notice.h"
#include "reports/standards/fec_values.h"

namespace vireo {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string argument_of(const Arguments& facts, std::string_view name) {
  for (const auto& [key, value] : facts)
    if (key == name) return value.value;
  return {};
}

/// How the lines are written: as the book's profile says, or as the file that was imported had it.
struct WrittenForm {
  std::size_t columns = 18;
  std::string side{};  // "", letters or signs
  std::string siren{};
};

WrittenForm form_of(const Book& book, const FecRequest& request) {
  WrittenForm form{request.is_cash_basis ? std::size_t{22} : std::size_t{18}, "", request.firm_number};
  for (const ImportBatch& batch : import_batches(book)) {
    if (batch.format != "fec") continue;
    const std::string columns = argument_of(batch.facts, "columns");
    // 21 are the farmers': 22 without the client.
    if (columns == "22" || (columns == "21" && form.columns == 18)) form.columns = columns == "22" ? 22 : 21;
    form.side = argument_of(batch.facts, "side");
    if (form.siren.empty()) form.siren = siren_in_fec_name(batch.file_name);
  }
  return form;
}

class FecLineWriter {
 public:
  FecLineWriter(std::ofstream& file, WrittenForm form, bool keeps_numbers)
      : file_(file), form_(std::move(form)), keeps_numbers_(keeps_numbers) {}

  void header() {
    for (std::size_t i = 0; i < form_.columns; ++i) {
      auto field = static_cast<FecField>(i);
      if (!form_.side.empty() && field == FecField::debit) field = FecField::amount;
      if (!form_.side.empty() && field == FecField::credit) field = FecField::side;
      put_raw(fec_name(field));
    }
    end_line();
  }

  void line(const FileLine& line) {
    const bool own = !line.is_imported;
    put(line.journal);
    put(line.journal_label);
    put(number_of(line));
    put_raw(fec_date(line.date));
    put(line.account);
    put(line.account_label);
    put(line.subaccount);
    put(line.subaccount_label);
    put(own && line.piece_ref.empty() ? std::string_view("-") : line.piece_ref);
    put_day(line.piece_date);
    put(line.label);
    put_amounts(line);
    put(line.letter);
    put_day(line.letter_date);
    put_day(line.valid_date);
    put_raw(foreign(line));
    put(line.foreign_currency);
    if (form_.columns > 18) {
      put_day(line.paid_date);
      put(own ? std::string_view(method_ = fec_payment_method(line.paid_method)) : line.paid_method);
      put(line.nature);
      if (form_.columns == 22) put(own && line.client.empty() ? line.subaccount : line.client);
    }
    end_line();
    ++written.lines;
    if (!line.valid_date) ++written.drafts;
  }

  FecWritten written;

 private:
  /// The place of an entry in its year's validation: 1, 2, 3 without a gap, whatever the book numbered in
  /// between for another year. What came from a file keeps its own.
  std::string_view number_of(const FileLine& line) {
    if (keeps_numbers_) return line.number.empty() ? own_number(line) : line.number;
    if (written.lines == 0 || line.entry != ranked_entry_) {
      ranked_entry_ = line.entry;
      ++rank_;
    }
    if (!line.valid_date) return own_number(line);
    rank_text_ = std::to_string(rank_);
    return rank_text_;
  }

  /// A draft has no number of its own yet; a reader of the provisional file can still tell entries apart.
  std::string_view own_number(const FileLine& line) {
    if (line.is_imported) return {};
    draft_number_ = "P" + std::to_string(line.entry);
    return draft_number_;
  }

  static std::string foreign(const FileLine& line) {
    if (!line.foreign_amount) return {};
    std::string text = line.foreign_amount->text();
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
  }

  void put_amounts(const FileLine& line) {
    if (form_.side.empty()) {
      put_raw(fec_amount(line.debit));
      put_raw(fec_amount(line.credit));
      return;
    }
    const bool credit = line.is_zero_credit || (line.debit.is_zero() && !line.credit.is_zero());
    put_raw(fec_amount(credit ? line.credit : line.debit));
    if (form_.side == "signs")
      put_raw(credit ? "-1" : "+1");
    else
      put_raw(credit ? "C" : "D");
  }

  void put_day(const std::optional<Date>& day) { put_raw(day ? fec_date(*day) : std::string()); }

  void put_raw(std::string_view text) {
    if (!at_start_) buffer_ += '\t';
    at_start_ = false;
    buffer_ += text;
  }

  /// Separators and line ends have no place in a field.
  void put(std::string_view text) {
    const auto forbidden = [](char c) { return (static_cast<unsigned char>(c) < 0x20) || c == '|'; };
    if (std::none_of(text.begin(), text.end(), forbidden)) return put_raw(text);
    std::string clean(text);
    std::replace_if(clean.begin(), clean.end(), forbidden, ' ');
    ++written.sanitised;
    put_raw(clean);
  }

  void end_line() {
    buffer_ += line_end;
    file_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
    at_start_ = true;
  }

  std::ofstream& file_;
  WrittenForm form_;
  std::string buffer_;
  std::string method_;
  std::string draft_number_;
  bool keeps_numbers_ = false;
  std::int64_t ranked_entry_ = 0;
  std::int64_t rank_ = 0;
  std::string rank_text_;
  bool at_start_ = true;
};

void write_openings(const Book& book, const FecRequest& request, FecLineWriter& writer, Problems& warnings) {
  // What an import brought is given back as it came.
  if (has_imported_entries(book, request.year)) return;
  const auto openings = account_openings(book, request.year, request.start);
  if (openings.empty()) return;
  const std::string number = "AN" + std::to_string(request.year.last().year());
  FileLine line;
  line.journal = "AN";
  line.journal_label = "À-nouveaux";
  line.number = line.piece_ref = number;
  line.date = request.year.begin();
  line.piece_date = line.valid_date = line.date;
  line.label = "Reprise des soldes";
  for (const AccountOpening& opening : openings) {
    line.account = opening.account;
    line.account_label = opening.account_label;
    const Money none(opening.balance.currency());
    line.debit = opening.balance.is_positive() ? opening.balance : none;
    line.credit = opening.balance.is_negative() ? -opening.balance : none;
    writer.line(line);
  }
  warnings.push_back(warning("fec.opening_computed", {}, {{"number", number}}));
}

std::string base_name(const WrittenForm& form, const FecRequest& request) {
  return (form.siren.empty() ? std::string(9, '0') : form.siren) + "FEC" + fec_date(request.year.last());
}

std::ofstream opened(const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!file) throw std::runtime_error("writing " + path.string());
  return file;
}

}  // namespace

Checked<FecWritten> write_fec(const Book& book, const FecRequest& request) {
  const WrittenForm form = form_of(book, request);
  std::filesystem::create_directories(request.folder);
  const std::filesystem::path part = request.folder / (base_name(form, request) + ".part");
  Problems warnings;
  std::ofstream file = opened(part);
  FecLineWriter writer(file, form, has_imported_entries(book, request.year));
  writer.header();
  write_openings(book, request, writer, warnings);
  export_lines(book, request.year, [&](const FileLine& line) { writer.line(line); });
  file.close();
  if (!file) throw std::runtime_error("writing " + part.string());
  FecWritten written = writer.written;
  if (written.lines == 0) {
    std::filesystem::remove(part);
    return problem("fec.nothing_to_write", {}, {{"day", request.year.last()}});
  }
  // The law knows one name; a provisional file must not be taken for the final one.
  const std::string name = base_name(form, request) + (written.drafts > 0 ? "_provisoire" : "");
  written.file = request.folder / (name + ".txt");
  written.notice = request.folder / (name + "_notice.txt");
  std::filesystem::rename(part, written.file);
  std::ofstream notice = opened(written.notice);
  notice << fec_notice(
      {name + ".txt", request.year, form.columns, !form.side.empty(), written.lines, written.drafts});
  if (form.siren.empty())
    warnings.push_back(warning("fec.siren_missing", {written.file.filename().string()}));
  if (written.drafts > 0) warnings.push_back(warning("fec.provisional", {}, {{"count", written.drafts}}));
  if (written.sanitised > 0) warnings.push_back(warning("fec.sanitised", {}, {{"count", written.sanitised}}));
  return Checked<FecWritten>(std::move(written), std::move(warnings));
}

}  // namespace vireo
