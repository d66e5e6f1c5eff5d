#include "app/desktop/model/navigator.h"

#include <utility>

namespace vireo {

Route Route::parse(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
}

bool Navigator::leave_for(const Route& route) {
  if (may_leave_ && !may_leave_(route)) return false;
  may_leave_ = nullptr;
  return true;
}

bool Navigator::go(const Route& route) {
  if (route == current()) return true;
  const Route to = route;  // the guard may change what `route` refers to
  if (!leave_for(to)) return false;
  past_.push_back(to);
  if (past_.size() > longest_past) past_.erase(past_.begin());
  future_.clear();
  changed.emit();
  return true;
}

bool Navigator::back() {
  if (!can_go_back() || !leave_for(past_[past_.size() - 2])) return false;
  future_.push_back(std::move(past_.back()));
  past_.pop_back();
  changed.emit();
  return true;
}

bool Navigator::forward() {
  if (!can_go_forward() || !leave_for(future_.back())) return false;
  past_.push_back(std::move(future_.back()));
  future_.pop_back();
  changed.emit();
  return true;
}

void Navigator::replace(const Route& route) {
  if (route == current()) return;
  past_.back() = route;
  changed.emit();
}

}  // namespace vireo
