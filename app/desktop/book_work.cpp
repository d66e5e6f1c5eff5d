#include "app/desktop/book_work.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <optional>

#include "app/desktop/main_frame.h"
#include "app/desktop/platform/open_file.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/status_strip.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/passphrase_dialog.h"
#include "core/actions/receive_invoice.h"
#include "core/einvoice/invoice_check.h"
#include "core/store/backup.h"
#include "core/store/book_check.h"
#include "core/store/catalog/invoice_list_catalog.h"
#include "core/store/whole_file.h"
#include "reports/list.h"
#include "reports/standards/invoice_reader.h"
#include "reports/writers/xlsx.h"

namespace vireo {
namespace {

/// Thrown inside a job by a step that was asked to stop.
struct Stopped {};

/// A piece of work that ends in problems (none: it went well), told to the frame if it still stands.
class TellingJob : public Job {
 public:
  using Work = std::function<Problems(const Progress&, std::stop_token)>;
  using Told = std::function<void(const Problems&)>;
  struct Parts {
    Work work;
    Told done;
    std::function<void()> ended;  // always, first
  };
  explicit TellingJob(Parts parts) : parts_(std::move(parts)) {}

  void process(const Progress& progress, std::stop_token stop) override {
    try {
      problems_ = parts_.work(progress, stop);
    } catch (const Stopped&) {
      stopped_ = true;
    }
  }
  void finish(const JobEnd& end) override {
    parts_.ended();
    if (end.cancelled || stopped_) return;
    if (end.error) problems_ = {problem("file.failed", {}, {{"reason", reason(end.error)}})};
    parts_.done(problems_);
  }

 private:
  static std::string reason(const std::exception_ptr& error) {
    try {
      std::rethrow_exception(error);
    } catch (const std::exception& failure) {
      return failure.what();
    } catch (...) {
      return "?";
    }
  }
  Parts parts_;
  Problems problems_;
  bool stopped_ = false;
};

/// What a job takes along: values only, no session of the window's thread.
struct Material {
  std::filesystem::path path;
  BookWorld world;
  Wording wording;
  TemplateSource templates;
  Date today;
};

Material material_of(const Session& session) {
  return {session.book().path(),
          {[now = session.book().now()] { return now; }, "", false},
          session.wording(),
          session.templates(),
          session.today()};
}

/// Says how far the work is by the sheets that are begun, and stops it when asked.
void watch_rows(Workbook& workbook, const Progress& progress, const std::stop_token& stop) {
  const int count = static_cast<int>(workbook.sheets.size());
  int number = 0;
  for (Sheet& sheet : workbook.sheets) {
    const int percent = 100 * number++ / std::max(1, count);
    if (!sheet.source) continue;
    sheet.source = [percent, progress, stop, source = sheet.source, said = false](SheetRow& row) mutable {
      if (stop.stop_requested()) throw Stopped{};
      if (!std::exchange(said, true)) progress({percent, {}});
      return source(row);
    };
  }
}

Problems write_workbook(const Material& material, const std::filesystem::path& file, const Progress& progress,
                        std::stop_token stop) {
  const auto book = Book::open(material.path, Book::Access::read, material.world);
  if (!book) return book.problems();
  const ReportRequest request{*book, material.wording, material.templates, material.today, std::nullopt};
  Workbook workbook = accountant_workbook(request);
  if (stop.stop_requested()) throw Stopped{};
  watch_rows(workbook, progress, stop);
  write_xlsx(workbook, file);
  return {};
}

std::string name_of(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

}  // namespace

void BookWork::start(const char* doing, std::unique_ptr<Job> job) {
  status_.begin(frame_.look().wording.text(doing));
  frame_.session().jobs().start(std::move(job));
}

void BookWork::export_workbook() {
  const Wording& wording = frame_.look().wording;
  const auto file =
      choose_file(&frame_, {.title = wording.text("command.book.export"),
                            .save = true,
                            .folder = documents_folder(),
                            .proposed = std::to_string(frame_.session().today().year()) + ".xlsx",
                            .pattern = "*.xlsx",
                            .kind = wording.text("file_kind.workbook")});
  if (!file) return;
  const auto work = [material = material_of(frame_.session()), file = *file](const Progress& progress,
                                                                             std::stop_token stop) {
    return write_workbook(material, file, progress, stop);
  };
  const auto done = [this, file = *file](const Problems& problems) {
    if (!problems.empty()) return frame_.tell_problems(problems);
    frame_.tell(frame_.look().wording.text("frame.exported", {{"file", name_of(file)}}), false);
    open_file(file);
  };
  start("status.exporting",
        std::make_unique<TellingJob>(TellingJob::Parts{work, done, [this] { status_.end(); }}));
}

void BookWork::receive_invoice() {
  const Look& look = frame_.look();
  const auto path =
      choose_file(&frame_, {.title = look.wording.text("receive.title"), .pattern = "*.pdf;*.xml"});
  if (path) receive_invoice(*path);
}

void BookWork::receive_invoice(const std::filesystem::path& path) {
  const Look& look = frame_.look();
  const auto refuse = [&](const Problems& problems) {
    tell_problems(&frame_, look, look.wording.text("receive.title"), problems);
  };
  const auto bytes = whole_file(path);
  if (!bytes) return refuse(bytes.problems());
  Session& session = frame_.session();
  const auto lists = load_invoice_lists(session.templates());
  if (!lists) return refuse(lists.problems());
  auto read = read_invoice(*bytes, *lists);
  if (!read) return refuse(read.problems());
  const Problems found = found_in(*read, *lists);
  const bool is_wrong = std::any_of(found.begin(), found.end(),
                                    [](const Problem& each) { return each.severity == Severity::error; });
  if (is_wrong && !can_be_booked(found)) return refuse(found);
  if (is_wrong && !confirm(&frame_, look,
                           {.title = look.wording.text("receive.anyway.title"),
                            .text = told(look, found),
                            .yes = look.wording.text("receive.anyway.yes")}))
    return;
  const ReceivedFile file{std::move(read).value().invoice, path.filename().string(), *bytes, {}, {}};
  const auto received =
      session.act([&](Book& book) { return vireo::receive_invoice(book, file, session.context()); });
  if (!received) return refuse(received.problems());
  frame_.navigator().go({"money", "expense/" + std::to_string(received->expenses.front().expense.value())});
  // Doubts do not stand in the way of the books, but are known before the invoice is paid.
  if (!is_wrong && !found.empty()) tell_problems(&frame_, look, look.wording.text("receive.doubts"), found);
}

void BookWork::back_up() {
  const Wording& wording = frame_.look().wording;
  const auto file = choose_file(&frame_, {.title = wording.text("command.book.back_up"),
                                          .save = true,
                                          .folder = documents_folder(),
                                          .proposed = frame_.session().book().path().stem().string() + "-" +
                                                      frame_.session().today().text() + ".vireo",
                                          .pattern = "*.vireo",
                                          .kind = wording.text("file_kind.book")});
  if (!file) return;
  const auto asked = ask_new_passphrase(&frame_, frame_.look());
  if (!asked) return;
  const std::optional<std::string> passphrase = asked->empty() ? std::nullopt : std::optional(*asked);
  const auto work = [material = material_of(frame_.session()), file = *file, passphrase](
                        const Progress&, std::stop_token) -> Problems {
    const auto book = Book::open(material.path, Book::Access::read, material.world);
    if (!book) return book.problems();
    const auto made = vireo::back_up(*book, file, passphrase);
    return made.ok() ? Problems{} : made.problems();
  };
  const auto done = [this, file = *file](const Problems& problems) {
    if (!problems.empty()) return frame_.tell_problems(problems);
    frame_.tell(frame_.look().wording.text("frame.backed_up", {{"file", name_of(file)}}), false);
  };
  start("status.backing_up",
        std::make_unique<TellingJob>(TellingJob::Parts{work, done, [this] { status_.end(); }}));
}

void BookWork::check() {
  const auto work = [material = material_of(frame_.session())](const Progress& progress,
                                                               std::stop_token stop) -> Problems {
    const auto book = Book::open(material.path, Book::Access::read, material.world);
    if (!book) return book.problems();
    return check_book(*book, [&](const Message& step, int number, int of) {
      if (stop.stop_requested()) throw Stopped{};
      progress({100 * number / std::max(1, of), step});
    });
  };
  const auto done = [this](const Problems& problems) {
    if (!problems.empty()) return frame_.tell_problems(problems);
    frame_.tell(frame_.look().wording.text("frame.sound"), false);
  };
  start("status.checking",
        std::make_unique<TellingJob>(TellingJob::Parts{work, done, [this] { status_.end(); }}));
}

}  // namespace vireo
