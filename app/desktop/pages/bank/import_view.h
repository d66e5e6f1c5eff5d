#pragma once
// ImportView: a bank's file before it is taken into the book: what it is read as, at once with every choice
// changed; what each column is taken for, kept as a preset when the file is of an unknown bank. No widget;
// shown by import_dialog.h.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/import_statement.h"
#include "core/banking/bank_preset.h"
#include "reports/standards/bank/csv_columns.h"

namespace vireo {

struct PreviewRow {
  std::int64_t number = 0;
  BankMovement movement{};
  Currency currency{};
};

class ImportView {
 public:
  /// `own_templates`: where a preset of one's own is kept.
  ImportView(Session& session, std::filesystem::path file, std::filesystem::path own_templates);

  /// Reads the file as the form says; what cannot be read stands in problems().
  void read();
  bool readable() const { return statement_.has_value(); }
  /// Nothing is left open: it may be imported.
  bool ready() const { return statement_ && statement_->dates_are_sure; }
  /// One line a statement: account, count, days, sum; how many the book knows already. Or why it cannot be
  /// read. Worded.
  std::string summary() const;
  /// What was noticed, one line each.
  std::string remarks() const;
  std::string file_name() const { return file_.filename().string(); }

  bool is_table() const { return !columns_.empty(); }
  const std::vector<CsvColumn>& columns() const { return columns_; }
  std::vector<NamedValue> presets() const;
  std::vector<NamedValue> date_orders() const;
  std::vector<NamedValue> decimal_marks() const;
  std::vector<NamedValue> accounts() const;

  /// The form of the columns: "column.0" ... and "name" of the preset.
  FormModel& begin_columns();
  std::vector<NamedValue> roles() const;
  /// Keeps them as a preset of one's own, which is used at once.
  Checked<Done> save_columns();

  /// `goes_on` hears how many lines are in; answers false to stop: nothing is imported then, and nothing
  /// comes back.
  using GoesOn = std::function<bool(std::int64_t lines)>;
  std::optional<Checked<std::string>> import(const GoesOn& goes_on);
  std::int64_t lines() const;

  TableOf<PreviewRow> table;
  FormModel form{{"preset", "dates", "decimal", "account"}};

 private:
  void make_columns();
  void fill_table();
  TemplateSource source() const;

  Session& session_;
  std::filesystem::path file_;
  std::filesystem::path own_templates_;
  std::string bytes_{};
  BankKnowledge knowledge_{};
  std::vector<CsvColumn> columns_{};
  std::optional<StatementToImport> statement_{};
  Problems problems_{};
  std::optional<FormModel> column_form_{};
};

}  // namespace vireo
