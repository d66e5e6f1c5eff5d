#include "app/desktop/model/form_model.h"

#include <algorithm>

namespace vireo {
namespace {

/// The reason and what to do, without the place: the error already stands beside its field.
std::string worded(Problem found, const Wording& wording) {
  found.place = {};
  return wording.text(found);
}

}  // namespace

FormModel::FormModel(std::vector<std::string> fields) : order_(std::move(fields)) {
  for (const std::string& name : order_) fields_[name];
}

const FormModel::Field& FormModel::field(std::string_view name) const {
  const auto found = fields_.find(name);
  expect(found != fields_.end(), "a form is asked for its own fields");
  return found->second;
}

FormModel::Field& FormModel::field(std::string_view name) {
  return const_cast<Field&>(static_cast<const FormModel&>(*this).field(name));
}

void FormModel::load(const std::vector<std::pair<std::string, std::string>>& values) {
  for (auto& [name, state] : fields_) state = {};
  for (const auto& [name, value] : values) {
    field(name).typed = value;
    field(name).saved = value;
  }
  general_errors_.clear();
  loaded.emit();
  errors_changed.emit();
}

const std::string& FormModel::text(std::string_view name) const {
  return field(name).typed;
}

void FormModel::set(std::string_view name, std::string text) {
  Field& changed = field(name);
  if (changed.typed == text) return;
  changed.typed = std::move(text);
  const bool had_error = !changed.error.empty();
  changed.error.clear();
  typed.emit(std::string(name));
  if (had_error) errors_changed.emit();
}

void FormModel::mark_saved() {
  for (auto& [name, state] : fields_) state.saved = state.typed;
}

bool FormModel::dirty(std::string_view name) const {
  return field(name).typed != field(name).saved;
}

bool FormModel::dirty() const {
  return std::any_of(order_.begin(), order_.end(), [this](const std::string& name) { return dirty(name); });
}

void FormModel::show(const Problems& problems, const Wording& wording) {
  for (auto& [name, state] : fields_) state.error.clear();
  general_errors_.clear();
  for (const Problem& found : problems) {
    const auto at = fields_.find(found.place.field);
    if (at == fields_.end()) {
      general_errors_.push_back(worded(found, wording));
    } else {
      std::string& error = at->second.error;
      error += (error.empty() ? "" : "\n") + worded(found, wording);
    }
  }
  errors_changed.emit();
}

void FormModel::clear_errors() {
  for (auto& [name, state] : fields_) state.error.clear();
  general_errors_.clear();
  errors_changed.emit();
}

const std::string& FormModel::error(std::string_view name) const {
  return field(name).error;
}

bool FormModel::has_errors() const {
  return !general_errors_.empty() || !first_error().empty();
}

std::string FormModel::first_error() const {
  for (const std::string& name : order_)
    if (!field(name).error.empty()) return name;
  return {};
}

}  // namespace vireo
