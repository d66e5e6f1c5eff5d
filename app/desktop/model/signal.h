#pragma once
// Signal: tells listeners that something changed. Connection: a listener's ticket; the listening ends with
// it, so a widget that keeps its connections as members is never called after it is gone. Window thread only.
//
//   Signal<> changed;                                              // in the model
//   connection_ = model.changed.connect([this] { show(); });       // in the widget, member Connection
//   connection_; changed.emit();
#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace vireo {

class Connection {
 public:
  Connection() = default;
  explicit Connection(std::function<void()> end) : end_(std::move(end)) {}
  Connection(Connection&& other) noexcept : end_(std::exchange(other.end_, nullptr)) {}
  Connection& operator=(Connection&& other) noexcept {
    if (this != &other) {
      disconnect();
      end_ = std::exchange(other.end_, nullptr);
    }
    return *this;
  }
  ~Connection() { disconnect(); }
  void disconnect() {
    if (end_) std::exchange(end_, nullptr)();
  }

 private:
  std::function<void()> end_;
};

template <typename... Args>
class Signal {
 public:
  using Listener = std::function<void(Args...)>;

  [[nodiscard]] Connection connect(Listener listener) {
    auto slot = std::make_shared<Listener>(std::move(listener));
    slots_->push_back(slot);
    return Connection([slots = std::weak_ptr(slots_), slot] {
      *slot = nullptr;
      if (const auto alive = slots.lock()) std::erase(*alive, slot);
    });
  }
  /// Listeners may connect and disconnect while they are told.
  void emit(Args... args) const {
    const auto told = *slots_;
    for (const auto& slot : told)
      if (*slot) {
        const Listener listener = *slot;
        listener(args...);
      }
  }

 private:
  std::shared_ptr<std::vector<std::shared_ptr<Listener>>> slots_ =
      std::make_shared<std::vector<std::shared_ptr<Listener>>>();
};

}  // namespace vireo
