#pragma once
// TimerView: what runs, since when, for whom. What runs stands in the book, so that it outlives the window.
// No widget; shown by timer_card.h, asked by the command Ctrl+T from every page.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/session.h"
#include "core/actions/keep_time.h"

namespace vireo {

class TimerView {
 public:
  explicit TimerView(Session& session);

  /// Reads the book again; what is typed into the form of a timer that stands still is kept.
  void refresh();
  bool running() const { return running_.has_value(); }
  /// "Boîte mail · Ateliers Noël, depuis 09:12, 2 interruptions", or what the button would do.
  std::string state() const;
  /// "0 h 42", by the book's clock.
  std::string elapsed() const;
  const std::vector<NamedValue>& subjects() const { return subjects_; }

  /// The worded sentence of what was done.
  Checked<std::string> toggle();
  Checked<std::string> interrupt();
  /// The form while it runs: another client, another note.
  Checked<Done> change();

  FormModel form{{"subject", "note"}};

 private:
  Instant now() const;
  TimeSubject typed() const;
  Checked<std::string> start();
  Checked<std::string> stop();

  Session& session_;
  std::string zone_;
  std::vector<NamedValue> subjects_;
  std::optional<TimeEntry> running_;
};

}  // namespace vireo
