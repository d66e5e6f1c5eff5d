#pragma once
// ChanceView: the forecast laid before chance: ten thousand paths, drawn on a worker so that the window stays
// alive. What was begun before the book changed stops and is forgotten. No widget.
#include <memory>
#include <optional>
#include <string>

#include "app/desktop/session.h"
#include "core/forecast/simulation.h"

namespace vireo {

class ChanceView {
 public:
  explicit ChanceView(Session& session) : session_(session) {}

  /// Draws anew; changed() tells when it is done.
  void begin(SimulationRequest request);
  void forget();
  const std::optional<Simulation>& found() const { return drawn_->found; }
  /// Chance of running out, when, what may be drawn: worded, one a line; empty before it is done.
  std::string sentences() const;

  Signal<> changed;

 private:
  /// What a job writes into, if it still stands.
  struct Drawn {
    std::optional<Simulation> found{};
    ChanceView* view = nullptr;
  };
  struct DrawJob;

  Session& session_;
  Money buffer_{};
  std::shared_ptr<Drawn> drawn_ = std::make_shared<Drawn>();
};

}  // namespace vireo
