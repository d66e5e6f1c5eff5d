#include "app/desktop/pages/forecast/chance_view.h"

namespace vireo {

struct ChanceView::DrawJob : Job {
  DrawJob(SimulationRequest wanted, std::weak_ptr<Drawn> into)
      : request(std::move(wanted)), drawn(std::move(into)) {}

  void process(const Progress& progress, std::stop_token stop) override {
    request.progress = [&](int done, int total) {
      progress({100 * done / std::max(1, total), {"forecast_page.drawing", {}}});
      return !stop.stop_requested() && !drawn.expired();
    };
    found = simulate(request);
  }
  void finish(const JobEnd& end) override {
    const auto into = drawn.lock();
    if (!into || end.cancelled || end.error) return;
    into->found = std::move(found);
    into->view->changed.emit();
  }

  SimulationRequest request;
  std::weak_ptr<Drawn> drawn;
  std::optional<Simulation> found{};
};

void ChanceView::begin(SimulationRequest request) {
  forget();
  buffer_ = request.buffer;
  session_.jobs().start(std::make_unique<DrawJob>(std::move(request), drawn_));
}

void ChanceView::forget() {
  drawn_ = std::make_shared<Drawn>();
  drawn_->view = this;
}

std::string ChanceView::sentences() const {
  if (!found()) return {};
  const Wording& wording = session_.wording();
  const Simulation& drawn = *found();
  const auto share = [](int basis_points) { return Rate::fraction(Decimal::of(basis_points, 4)); };
  std::string all =
      wording.text("forecast_page.chance", {{"share", share(drawn.below_zero.basis_points)},
                                            {"buffer_share", share(drawn.below_buffer.basis_points)},
                                            {"buffer", buffer_}});
  if (drawn.below_zero.p10)
    all += "\n" + wording.text("forecast_page.first_breach", {{"day", *drawn.below_zero.p10}});
  all += "\n" + (drawn.first_day_p50_negative
                     ? wording.text("forecast_page.runway", {{"day", *drawn.first_day_p50_negative}})
                     : wording.text("forecast_page.runway_to_end"));
  all += "\n" + (drawn.safe_to_draw.is_negative()
                     ? wording.text("forecast_page.lacking", {{"amount", -drawn.safe_to_draw}})
                     : wording.text("forecast_page.safe_to_draw", {{"amount", drawn.safe_to_draw}}));
  return all;
}

}  // namespace vireo
