#pragma once
// Navigator: which page is shown and how one got there (back, forward). It knows routes, not pages or
// widgets.
//
//   connection_ = navigator.changed.connect([this] { show(navigator.current()); });
//   navigator.go({"documents", "31"});
//   navigator.back();
//   navigator.set_guard([this](const Route&) { return form.dirty() ? ask_to_leave() : true; });
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/model/signal.h"

namespace vireo {

/// A page and, where it has one, the thing shown on it ("documents", "31").
struct Route {
  std::string page;
  std::string item = {};

  /// "documents/31", "home": for settings, the command line and tests.
  static Route parse(std::string_view text);
  std::string text() const { return item.empty() ? page : page + "/" + item; }
  friend bool operator==(const Route&, const Route&) = default;
};

class Navigator {
 public:
  explicit Navigator(Route first) : past_{std::move(first)} {}

  const Route& current() const { return past_.back(); }
  bool can_go_back() const { return past_.size() > 1; }
  bool can_go_forward() const { return !future_.empty(); }

  /// False when the guard kept the person where they are. Going where one is changes nothing.
  bool go(const Route& route);
  bool back();
  bool forward();
  /// The current page now shows another item (a draft got its id): no step of history.
  void replace(const Route& route);
  /// Asked before leaving; cleared once the person has left.
  void set_guard(std::function<bool(const Route& to)> may_leave) { may_leave_ = std::move(may_leave); }

  Signal<> changed;

 private:
  bool leave_for(const Route& route);

  static constexpr std::size_t longest_past = 100;
  std::vector<Route> past_;
  std::vector<Route> future_;
  std::function<bool(const Route&)> may_leave_;
};

}  // namespace vireo
