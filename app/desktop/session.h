#pragma once
// Session: the open book, the words and the day of a running window, without any wx: what views read and
// actions write through. After an action it says "changed" once; the visible page asks its view again.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/desktop/model/jobs.h"
#include "app/desktop/model/signal.h"
#include "core/actions/context.h"
#include "core/base/wording.h"
#include "core/store/book.h"

namespace vireo {

class Session {
 public:
  struct Setting {
    TemplateSource templates{};
    std::optional<Date> fixed_today{};  // --today: for pictures and tests
    BookWorld world{};
  };
  Session(Book book, Wording wording, Setting setting, JobExecutor& jobs);

  Book& book() { return book_; }
  const Book& book() const { return book_; }
  const Wording& wording() const { return wording_; }
  void set_wording(Wording wording) { wording_ = std::move(wording); }
  const TemplateSource& templates() const { return setting_.templates; }
  JobExecutor& jobs() { return jobs_; }
  Date today() const;
  Context context() const { return {setting_.templates, today()}; }
  /// The book's currency, as new amounts are typed.
  Currency currency() const;
  std::string title() const;  // the business's name, for the window's title

  /// Runs an action on the book. Says changed() when it succeeded; its problems are told by the caller beside
  /// the fields. An exception (full disk ...) becomes problem "file.failed" {reason}.
  template <typename Action>
  auto act(Action&& action) -> decltype(action(std::declval<Book&>())) {
    try {
      auto result = action(book_);
      if (result.ok()) changed.emit();
      return result;
    } catch (const std::exception& failure) {
      return problem("file.failed", {}, {{"reason", failure.what()}});
    }
  }
  /// What "Undo" and "Redo" would take back or do again; nothing when there is nothing.
  std::optional<Message> undoable() const;
  std::optional<Message> redoable() const;
  Checked<Message> undo();
  Checked<Message> redo();

  Signal<> changed;

 private:
  Book book_;
  Wording wording_;
  Setting setting_;
  JobExecutor& jobs_;
};

}  // namespace vireo
