#pragma once
// FormModel: what a person has typed into a form, what is wrong with it and whether it differs from what was
// there. It knows fields by name ("amount"), not widgets; FormGrid shows it. Problems name their field in
// Problem::place.field.
//
//   FormModel form({"client", "amount", "note"});
//   form.load({{"client", "3"}, {"amount", "12.50"}});            // clean, no errors
//   form.set("amount", typed);                                    // from the widget; its own error goes away
//   if (auto saved = save(form.text("amount")); !saved) form.show(saved.problems(), wording);
//   form.error("amount"); form.general_errors(); form.dirty();
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/model/signal.h"
#include "core/base/checked.h"
#include "core/base/wording.h"

namespace vireo {

class FormModel {
 public:
  explicit FormModel(std::vector<std::string> fields);

  const std::vector<std::string>& fields() const { return order_; }
  /// The values that are there now: the form is clean. Fields not named become empty.
  void load(const std::vector<std::pair<std::string, std::string>>& values);
  const std::string& text(std::string_view field) const;
  void set(std::string_view field, std::string typed);
  /// What is typed now counts as saved.
  void mark_saved();
  bool dirty() const;
  bool dirty(std::string_view field) const;

  /// All problems at once, each beside its field; those of no field of this form are general. Replaces the
  /// last ones.
  void show(const Problems& problems, const Wording& wording);
  void clear_errors();
  /// Worded, several joined by line breaks; empty when there is none.
  const std::string& error(std::string_view field) const;
  const std::vector<std::string>& general_errors() const { return general_errors_; }
  bool has_errors() const;
  /// The first field in order that has an error (to put the cursor there), or empty.
  std::string first_error() const;

  Signal<std::string> typed;  // the field that changed
  Signal<> loaded;            // every field may have changed
  Signal<> errors_changed;

 private:
  struct Field {
    std::string typed;
    std::string saved;
    std::string error;
  };
  const Field& field(std::string_view name) const;
  Field& field(std::string_view name);

  std::vector<std::string> order_;
  std::map<std::string, Field, std::less<>> fields_;
  std::vector<std::string> general_errors_;
};

}  // namespace vireo
