#pragma once
// The form of one expense: what is typed, which categories there are and what each advises, which files go
// with it, and the saving of it. No widget; ExpenseCard shows it.
#include <filesystem>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/session.h"
#include "core/actions/add_expense.h"
#include "core/store/attachments_table.h"
#include "core/store/parties_table.h"

namespace vireo {

class ExpenseFormView {
 public:
  explicit ExpenseFormView(Session& session);

  /// An empty form, today.
  void begin_new();
  /// The expense as it stands. False when it is gone.
  bool load(ExpenseId id);
  const std::optional<ExpenseId>& editing() const { return editing_; }
  bool is_final() const { return is_final_; }
  /// Something was typed, or a file added, that is not saved.
  bool half_typed() const { return form.dirty() || !waiting_.empty(); }
  bool is_unpaid() const { return editing_ && !form.text("unpaid").empty(); }
  std::string title() const;

  std::vector<NamedValue> categories() const;
  std::vector<NamedValue> vat_treatments() const;
  std::vector<NamedValue> methods() const;
  std::vector<NamedValue> currencies() const;
  std::vector<std::string> known_suppliers() const;
  std::vector<std::string> known_clients() const;
  /// What belongs in the chosen category, and how its VAT usually goes; empty before one is chosen.
  std::string advice() const;
  /// Whether the answer about VAT changes anything for what is typed.
  bool vat_matters() const;

  /// Reads the file now; it is kept with the expense when that is saved.
  Checked<Done> add_file(const std::filesystem::path& path);
  struct File {
    std::string name;
    std::optional<AttachmentId> kept;  // none: waits for the saving
  };
  std::vector<File> files() const;
  /// Writes the kept file to a folder of its own and names it, to be opened by the system.
  std::filesystem::path file_to_open(AttachmentId id) const;
  void drop_file(std::size_t at);

  /// All that is wrong stands in the form; the worded sentence says what was booked, warnings after it.
  Checked<std::string> save();

  FormModel form;
  Signal<> files_changed;

 private:
  std::optional<ExpenseRequest> read(Problems& problems) const;
  std::optional<ExchangeRate> read_exchange(const Currency& currency, Problems& problems) const;
  std::vector<std::string> names_of(PartyRole role) const;
  Problems keep_files(ExpenseId id);
  const ExpenseCategory* chosen_category() const;

  Session& session_;
  std::vector<ExpenseCategory> categories_;
  std::optional<ExpenseId> editing_;
  bool is_final_ = false;
  std::vector<NewAttachment> waiting_;
};

}  // namespace vireo
