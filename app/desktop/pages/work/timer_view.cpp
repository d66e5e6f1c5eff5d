#include "app/desktop/pages/work/timer_view.h"

#include "app/desktop/model/hour_text.h"
#include "app/desktop/pages/work/subjects_view.h"
#include "core/base/zone.h"
#include "core/store/work_setting.h"

namespace vireo {

TimerView::TimerView(Session& session)
    : session_(session), zone_(own_zone(session.book(), session.templates(), session.today())) {
  refresh();
  if (running_) return;
  // One usually goes on with what one did last.
  const Date today = session_.today();
  const auto entries =
      time_entries(session_.book(), {.period = Period(today.plus_days(-13), today.plus_days(1))});
  if (!entries.empty()) form.load({{"subject", subject_of(entries.back(), subjects_)}});
}

void TimerView::refresh() {
  const bool ran = running();
  running_ = running_timer(session_.book());
  subjects_ = time_subjects(session_);
  if (running_) {
    const bool typing = ran && form.dirty("note");
    const std::string note = typing ? form.text("note") : running_->note;
    form.load({{"subject", subject_of(*running_, subjects_)}, {"note", running_->note}});
    if (typing) form.set("note", note);
  } else if (ran) {
    form.load({{"subject", form.text("subject")}});
  }
}

Instant TimerView::now() const {
  return {session_.book().now().utc_milliseconds, zone_};
}

TimeSubject TimerView::typed() const {
  return subject_named(form.text("subject"), form.text("note"));
}

std::string TimerView::state() const {
  const Wording& wording = session_.wording();
  if (!running_) return wording.text("work_page.timer.stands");
  std::string text =
      wording.text("work_page.timer.runs", {{"what", subject_text(session_, *running_)},
                                            {"since", wall_time(*running_->begin).text().substr(11)}});
  if (wall_time(*running_->begin).day != wall_time(now()).day)
    text = wording.text("work_page.timer.runs_since_day",
                        {{"what", subject_text(session_, *running_)},
                         {"day", wall_time(*running_->begin).day},
                         {"since", wall_time(*running_->begin).text().substr(11)}});
  if (running_->interruptions > 0)
    text += " " + wording.text("work_page.timer.interruptions",
                               {{"count", static_cast<std::int64_t>(running_->interruptions)}});
  return text;
}

std::string TimerView::elapsed() const {
  Minutes passed;
  if (running_ && running_->begin->utc_milliseconds <= now().utc_milliseconds)
    passed = minutes_between(*running_->begin, now());
  return length_text(passed, session_.wording());
}

Checked<std::string> TimerView::toggle() {
  refresh();
  return running() ? stop() : start();
}

Checked<std::string> TimerView::start() {
  const auto started = session_.act([&](Book& book) { return start_timer(book, typed(), now()); });
  if (!started) return started.problems();
  refresh();
  return session_.wording().text("work_page.timer.started", {{"what", subject_text(session_, *running_)}});
}

Checked<std::string> TimerView::stop() {
  if (form.dirty())
    if (const auto changed = change(); !changed) return changed.problems();
  const auto stopped = session_.act([&](Book& book) { return stop_timer(book, now()); });
  if (!stopped) return stopped.problems();
  refresh();
  std::string text = session_.wording().text("work_page.timer.stopped",
                                             {{"what", subject_text(session_, *stopped)},
                                              {"length", length_text(stopped->minutes, session_.wording())}});
  for (const Problem& each : stopped.problems()) text += " " + session_.wording().text(each);
  return text;
}

Checked<std::string> TimerView::interrupt() {
  const auto counted = session_.act([](Book& book) { return count_interruption(book); });
  if (!counted) return counted.problems();
  refresh();
  return session_.wording().text("work_page.timer.interrupted");
}

Checked<Done> TimerView::change() {
  if (!running_ || !form.dirty()) return Done{};
  const TimeSubject subject = typed();
  form.mark_saved();
  auto changed = session_.act([&](Book& book) { return change_running(book, subject); });
  refresh();
  return changed;
}

}  // namespace vireo
