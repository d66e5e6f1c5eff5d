#include "reports/dossier.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/base/beginning.h"
#include "core/store/attachments_table.h"
#include "core/store/bank_table.h"
#include "core/store/blobs_table.h"
#include "core/store/book_check.h"
#include "core/store/digest.h"
#include "core/store/documents_table.h"
#include "core/store/expenses_table.h"
#include "core/store/ledger_export.h"
#include "core/store/profile_table.h"
#include "reports/report_file.h"
#include "reports/standards/fec_check.h"
#include "reports/standards/fec_writer.h"
#include "reports/writers/xlsx.h"
#include "reports/writers/zip.h"

namespace vireo {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

/// Letters, digits and a few marks: a name that every system can unpack.
std::string file_name(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    const bool bad = static_cast<unsigned char>(c) < 0x20 ||
                     std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    kept += bad ? '-' : c;
  }
  return beginning(kept, 120);
}

/// A folder that goes with its files.
class Workplace {
 public:
  explicit Workplace(const std::filesystem::path& beside) : folder_(beside) {
    folder_ += ".work";
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

class Making {
 public:
  Making(const ReportRequest& request, const Period& year, const FiscalYearStart& start,
         const std::filesystem::path& path)
      : request_(request), year_(year), start_(start), workplace_(path) {}

  Dossier make(const std::filesystem::path& path) {
    add_workbook();
    add_documents();
    add_receipts();
    add_statements();
    add_accounting_file();
    check();
    add("manifest.txt", manifest());
    write_zip(files_, request_.today, path);
    dossier_.files = static_cast<std::int64_t>(files_.size());
    return std::move(dossier_);
  }

 private:
  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return request_.wording.text(id, arguments);
  }

  void add(const std::string& name, std::string bytes) {
    std::string unique = name;
    for (int number = 2; !names_.insert(unique).second; ++number) {
      const auto dot = name.rfind('.');
      unique = name.substr(0, dot) + " (" + std::to_string(number) + ")" +
               (dot == std::string::npos ? "" : name.substr(dot));
    }
    files_.push_back({unique, std::move(bytes)});
  }

  void add_workbook() {
    const auto path = workplace_.folder() / "workbook.xlsx";
    write_xlsx(
        accountant_workbook({request_.book, request_.wording, request_.templates, request_.today, year_}),
        path);
    add(file_name(word("report.workbook")) + ".xlsx", bytes_of(path));
  }

  void add_documents() {
    DocumentFilter filter;
    filter.issued_within = year_;
    filter.order = DocumentOrder::oldest_first;
    for (const DocumentRow& row : documents(request_.book, filter, request_.today)) {
      const auto issued = issued_of(request_.book, row.id);
      if (!issued || issued->paper_hash().empty()) continue;
      if (auto bytes = blob_bytes(request_.book, issued->paper_hash()))
        add("documents/" + file_name(issued->number()) + ".pdf", std::move(*bytes));
    }
  }

  void add_receipts() {
    ExpenseFilter filter;
    filter.period = year_;
    for (const ExpenseRow& row : expenses(request_.book, filter)) {
      if (row.attachments == 0) continue;
      for (const Attachment& each : attachments_of(request_.book, "expense", row.expense.id.value())) {
        const std::string ending = std::filesystem::path(each.name).extension().string();
        const std::string who =
            row.expense.supplier_name.empty() ? row.expense.label : row.expense.supplier_name;
        const std::string piece = row.expense.reference.empty() ? "" : " " + row.expense.reference;
        add("receipts/" + file_name(row.expense.date.text() + " " + who + piece) + ending,
            attachment_bytes(request_.book, each));
      }
    }
  }

  void add_statements() {
    std::set<std::int64_t> batches;
    for (const BankLine& each : bank_lines(request_.book, {.period = year_}))
      if (each.batch) batches.insert(each.batch->value());
    for (const std::int64_t batch : batches)
      for (const Attachment& each : attachments_of(request_.book, "import_batch", batch))
        add("statements/" + file_name(each.name), attachment_bytes(request_.book, each));
  }

  /// Books under a simplified regime owe no accounting file.
  void add_accounting_file() {
    const Profile profile = profile_on(request_.book, year_.last());
    if (profile.identifier(fec_identifier).empty() || fiscal_years(request_.book, start_).empty()) return;
    const auto written = write_fec(
        request_.book, {year_, start_, profile.identifier(fec_identifier), false, workplace_.folder()});
    if (!written) return;
    const auto verdict = check_fec(written->file, FecLevel::law, FecForm::bic);
    if (verdict) dossier_.checks.push_back({"fec", verdict->errors + verdict->absent});
    for (const auto* path : {&written->file, &written->notice})
      add("accounting/" + path->filename().string(), bytes_of(*path));
  }

  void check() {
    const auto faults = check_book(request_.book);
    dossier_.checks.push_back({"balanced", static_cast<std::int64_t>(faults.size())});
    const auto lines = bank_lines(request_.book, {.state = BankLineState::open, .period = year_});
    dossier_.checks.push_back({"bank", static_cast<std::int64_t>(lines.size())});
    std::int64_t drafts = 0;
    std::int64_t last = 0;
    export_lines(request_.book, year_, [&](const FileLine& line) {
      if (line.entry != last && !line.valid_date && !line.is_carried) ++drafts;
      last = line.entry;
    });
    dossier_.checks.push_back({"drafts", drafts});
    std::string text = word("dossier.title", {{"name", profile_on(request_.book, request_.today).get("name")},
                                              {"year", std::to_string(year_.last().year())}}) +
                       "\n" + word("dossier.made", {{"date", request_.today}}) + "\n\n";
    for (const DossierCheck& each : dossier_.checks) {
      const std::string what = word("dossier.what." + each.what);
      text += (each.open == 0
                   ? word("dossier.check.ok", {{"what", what}})
                   : word("dossier.check.open",
                          {{"what", what}, {"found", word("dossier.found.lines", {{"count", each.open}})}})) +
              "\n";
    }
    add("precheck.txt", text);
  }

  std::string manifest() const {
    std::string text;
    for (const ZippedFile& each : files_) text += sha256_hex(each.bytes) + "  " + each.name + "\n";
    return text;
  }

  const ReportRequest& request_;
  Period year_;
  FiscalYearStart start_;
  Workplace workplace_;
  std::vector<ZippedFile> files_;
  std::set<std::string> names_;
  Dossier dossier_;
};

}  // namespace

Checked<Dossier> write_dossier(const ReportRequest& request, const Period& year, const FiscalYearStart& start,
                               const std::filesystem::path& path) {
  return Making(request, year, start, path).make(path);
}

}  // namespace vireo
