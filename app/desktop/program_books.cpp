// How the program opens, makes, restores and closes books.
#include <fstream>
#include <system_error>

#include <wx/app.h>
#include <wx/utils.h>

#include "app/desktop/main_frame.h"
#include "app/desktop/new_book_dialog.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/program.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/passphrase_dialog.h"
#include "core/actions/make_sample_book.h"
#include "core/store/backup.h"
#include "core/store/training_table.h"
#include "reports/papers/document_pdf.h"

namespace vireo {
namespace {

bool has(const Problems& problems, std::string_view code) {
  for (const Problem& found : problems)
    if (found.code() == code) return true;
  return false;
}

}  // namespace

void Program::start() {
  if (options_.sample) {
    auto sample = sample_book();
    if (sample) return take_book(std::move(sample).value());
    tell_problems(nullptr, *look_, look_->wording.text("frame.cannot_open"), sample.problems());
  } else if (options_.book) {
    if (auto book = opened(*options_.book)) {
      remember(*options_.book);
      return take_book(std::move(*book));
    }
  }
  show_start_screen();
}

void Program::take_book(Book book) {
  Session::Setting setting{options_.templates, options_.today, book_world()};
  const auto post = [](std::function<void()> work) { wxTheApp->CallAfter(work); };
  const char* usual = trainee_exercise(book) ? "learn" : "home";
  Route first = Route::parse(options_.page.empty() ? usual : options_.page);
  options_.page.clear();
  let_go();
  open_ = std::make_shared<OpenBook>(
      std::move(book), OpenBook::Setting{look_->wording, std::move(setting), post, std::move(first)});
  show_frame();
}

void Program::let_go() {
  if (!open_) return;
  const auto going = std::move(open_);
  if (frame()) {
    // The pages of the book go before it; an empty window stands in until the next one is shown.
    delete window_.get();
  }
  const Problems warnings = going->session.book().close();
  if (!warnings.empty()) tell_problems(nullptr, *look_, look_->wording.text("frame.closed"), warnings);
}

void Program::remember(const std::filesystem::path& book) {
  std::error_code ignored;
  const auto whole = std::filesystem::absolute(book, ignored);
  remember_book(preferences_, ignored ? book : whole);
  write_preferences(preferences_, folders_.preferences);
}

Checked<Book> Program::sample_book() const {
  const auto path = folders_.data / ("sample-" + today().text() + ".vireo");
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    auto again = Book::open(path, Book::Access::write, book_world());
    if (again.ok() || has(again.problems(), "book.open_elsewhere")) return again;
    std::filesystem::remove(path, ignored);
  }
  const wxBusyCursor busy;
  const TemplateSource& templates = options_.templates;
  const PaperMaker paper = [&](const Book& book, const IssuedDocument& document) {
    return document_pdf(book, templates, document);
  };
  // Made beside its place and moved there when it is whole: a program stopped on the way leaves no half
  // sample.
  auto half = path;
  half += ".half";
  std::filesystem::remove(half, ignored);
  {
    const auto made = make_sample_book(half, book_world(), {templates, today()}, paper);
    if (!made) return made.problems();
  }
  std::filesystem::rename(half, path);
  return Book::open(path, Book::Access::write, book_world());
}

std::optional<Book> Program::opened(const std::filesystem::path& path) {
  auto book = Book::open(path, Book::Access::write, book_world());
  if (book) return std::move(book).value();
  const Wording& wording = look_->wording;
  const bool can_read = has(book.problems(), "book.open_elsewhere") || has(book.problems(), "book.read_only");
  if (!can_read) {
    tell_problems(window_, *look_, wording.text("frame.cannot_open"), book.problems());
    return std::nullopt;
  }
  const Question question{wording.text("frame.open_for_reading"), wording.text(book.problems().front()),
                          wording.text("frame.open_for_reading.yes")};
  if (!confirm(window_, *look_, question)) return std::nullopt;
  auto read = Book::open(path, Book::Access::read, book_world());
  if (read) return std::move(read).value();
  tell_problems(window_, *look_, wording.text("frame.cannot_open"), read.problems());
  return std::nullopt;
}

void Program::open_book(const std::filesystem::path& path) {
  if (!may_let_go()) return;
  wxTheApp->CallAfter([this, path] {
    std::error_code ignored;
    if (open_ && std::filesystem::equivalent(open_->session.book().path(), path, ignored)) return;
    auto book = opened(path);
    if (!book) return;
    remember(path);
    take_book(std::move(*book));
  });
}

void Program::open_sample() {
  if (!may_let_go()) return;
  wxTheApp->CallAfter([this] {
    if (open_ && open_->session.book().path().parent_path() == folders_.data) return;
    auto sample = sample_book();
    if (sample)
      take_book(std::move(sample).value());
    else
      tell_problems(window_, *look_, look_->wording.text("frame.cannot_open"), sample.problems());
  });
}

void Program::ask_open() {
  const Wording& wording = look_->wording;
  const auto file = choose_file(window_, {.title = wording.text("command.book.open"),
                                          .folder = documents_folder(),
                                          .pattern = "*.vireo",
                                          .kind = wording.text("file_kind.book")});
  if (file) open_book(*file);
}

void Program::ask_new_book() {
  if (!may_let_go()) return;
  NewBookDialog dialog(window_, *look_, {options_.templates, today()});
  if (dialog.ShowModal() != wxID_OK) return;
  auto made = new_book(dialog.path(), book_world(), dialog.request(), {options_.templates, today()});
  if (!made) return tell_problems(window_, *look_, look_->wording.text("frame.cannot_open"), made.problems());
  remember(dialog.path());
  auto book = std::make_shared<Book>(std::move(made).value());
  wxTheApp->CallAfter([this, book] { take_book(std::move(*book)); });
}

void Program::ask_restore() {
  if (!may_let_go()) return;
  const Wording& wording = look_->wording;
  const auto from = choose_file(window_, {.title = wording.text("frame.restore_from"),
                                          .folder = documents_folder(),
                                          .pattern = "*.vireo*",
                                          .kind = wording.text("file_kind.copy")});
  if (!from) return;
  const auto to = choose_file(window_, {.title = wording.text("frame.restore_to"),
                                        .save = true,
                                        .folder = documents_folder(),
                                        .proposed = wording.text("frame.restored_name") + ".vireo",
                                        .pattern = "*.vireo",
                                        .kind = wording.text("file_kind.book")});
  if (!to) return;
  std::optional<std::string> passphrase;
  for (;;) {
    const auto restored = restore(*from, *to, passphrase);
    if (restored) return open_book(*to);
    const bool wrong = has(restored.problems(), "backup.wrong_passphrase");
    if (!wrong && !has(restored.problems(), "backup.needs_passphrase"))
      return tell_problems(window_, *look_, wording.text("frame.cannot_restore"), restored.problems());
    passphrase = ask_passphrase(window_, *look_, wrong);
    if (!passphrase) return;
  }
}

void Program::close_book() {
  if (!may_let_go()) return;
  wxTheApp->CallAfter([this] {
    let_go();
    show_start_screen();
  });
}

}  // namespace vireo
