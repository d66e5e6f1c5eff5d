#include "app/desktop/session.h"

#include <chrono>

#include "core/store/profile_table.h"

namespace vireo {

Session::Session(Book book, Wording wording, Setting setting, JobExecutor& jobs)
    : book_(std::move(book)), wording_(std::move(wording)), setting_(std::move(setting)), jobs_(jobs) {}

Date Session::today() const {
  if (setting_.fixed_today) return *setting_.fixed_today;
  const auto moment = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
  std::tm local{};
#if defined(_WIN32)
  localtime_s(&local, &seconds);
#else
  localtime_r(&seconds, &local);
#endif
  return Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value();
}

Currency Session::currency() const {
  return profile_on(book_, today()).currency();
}

std::string Session::title() const {
  return profile_on(book_, today()).get("name");
}

std::optional<Message> Session::undoable() const {
  for (const UndoStep& step : book_.undo_steps(50))
    if (!step.undone) return step.what;
  return std::nullopt;
}

std::optional<Message> Session::redoable() const {
  std::optional<Message> oldest;
  for (const UndoStep& step : book_.undo_steps(500)) {
    if (!step.undone) break;
    oldest = step.what;
  }
  return oldest;
}

Checked<Message> Session::undo() {
  return act([](Book& book) { return book.undo(); });
}

Checked<Message> Session::redo() {
  return act([](Book& book) { return book.redo(); });
}

}  // namespace vireo
