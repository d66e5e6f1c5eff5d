#include "app/desktop/pages/books/books_page.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/progdlg.h>

#include "app/desktop/pages/books/ledger_work_view.h"
#include "app/desktop/pages/reports/report_page.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/day_dialog.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/page_header.h"

namespace vireo {
namespace {

class BooksPage : public ReportPage {
 public:
  BooksPage(wxWindow* parent, const PageWorld& world)
      : ReportPage(parent, world,
                   {"books",
                    {"receipts_book", "income_statement", "balance_sheet", "trial_balance", "general_ledger",
                     "journals"}}),
        work_(session()) {
    more_ =
        make_button(header(), look(),
                    {.name = "books.more", .text = word("books.more"), .icon = "chevron-down", .run = [this] {
                       open_menu();
                     }});
    header()->add(more_);
  }

 private:
  struct Doing {
    const char* text;
    void (BooksPage::*run)();
  };

  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return wording().text(id, arguments);
  }

  void open_menu() {
    static constexpr Doing table[] = {{"books.import", &BooksPage::import},
                                      {"books.take_back", &BooksPage::take_back},
                                      {nullptr, nullptr},
                                      {"books.export_fec", &BooksPage::export_fec},
                                      {"books.export_journal", &BooksPage::export_journal},
                                      {nullptr, nullptr},
                                      {"books.lock", &BooksPage::lock},
                                      {"books.close", &BooksPage::close_year},
                                      {"books.reopen", &BooksPage::reopen}};
    wxMenu menu;
    for (const Doing& doing : table) {
      if (!doing.text) {
        menu.AppendSeparator();
        continue;
      }
      auto* item = menu.Append(wxID_ANY, U(word(doing.text)));
      menu.Bind(
          wxEVT_MENU,
          [this, run = doing.run](wxCommandEvent&) { CallAfter([this, run] { (this->*run)(); }); },
          item->GetId());
    }
    more_->PopupMenu(&menu, wxPoint(0, more_->GetSize().y));
  }

  void import() {
    const auto file = choose_file(this, {.title = word("books.import"),
                                         .folder = documents_folder(),
                                         .pattern = "*.txt;*.csv;*.tsv",
                                         .kind = word("books.fec_kind")});
    if (!file) return;
    wxProgressDialog progress(U(word("books.import")), U(word("books.importing", {{"count", 0}})), 100, this,
                              wxPD_APP_MODAL | wxPD_CAN_ABORT | wxPD_AUTO_HIDE);
    const auto imported = work_.import_fec(*file, [&](std::int64_t lines) {
      return progress.Pulse(U(word("books.importing", {{"count", lines}})));
    });
    progress.Hide();
    if (!imported) return world_.tell(word("books.import_stopped"), false);
    if (!*imported) return tell_problems(this, look(), word("books.import_refused"), imported->problems());
    world_.tell(word("books.imported", {{"entries", (*imported)->entries}, {"lines", (*imported)->lines}}),
                false);
    if (!imported->problems().empty())
      tell_problems(this, look(), word("books.import_remarks"), imported->problems());
  }

  void take_back() {
    const auto batch = work_.newest_import();
    if (!batch) return tell(this, look(), word("books.take_back"), word("cli.no_import"));
    const bool sure =
        confirm(this, look(),
                {.title = word("books.take_back"),
                 .text = word("books.take_back.text", {{"file", batch->file_name}, {"lines", batch->lines}}),
                 .yes = word("books.take_back.yes")});
    if (!sure) return;
    const auto done = work_.take_back(*batch);
    if (!done) world_.tell_problems(done.problems());
  }

  void export_fec() {
    const auto folder = choose_folder(this, word("books.export_fec"));
    if (!folder) return;
    written([&] { return work_.export_fec(*folder); }, *folder);
  }

  void export_journal() {
    const auto file = choose_file(this, {.title = word("books.export_journal"),
                                         .save = true,
                                         .folder = documents_folder(),
                                         .proposed = work_.proposed_journal_name(),
                                         .pattern = "*.journal",
                                         .kind = word("books.journal_kind")});
    if (!file) return;
    written([&] { return work_.export_journal(*file); }, *file);
  }

  template <typename Write>
  void written(const Write& write, const std::filesystem::path& where) {
    try {
      const auto done = write();
      if (done.ok()) world_.tell(word("reports.written", {{"file", where.string()}}), false);
      if (!done.problems().empty())
        tell_problems(this, look(), word("books.export_remarks"), done.problems());
    } catch (const std::exception& failure) {
      world_.tell_problems({problem("file.failed", {}, {{"reason", failure.what()}})});
    }
  }

  void lock() {
    const auto day = ask_day(this, look(),
                             {.name = "books.lock",
                              .title = word("books.lock"),
                              .text = word("books.lock.text"),
                              .label = word("books.lock.day"),
                              .yes = word("books.lock.yes"),
                              .proposed = work_.proposed_lock(),
                              .today = session().today()});
    if (!day) return;
    const auto locked = work_.lock(*day);
    if (!locked) return world_.tell_problems(locked.problems());
    world_.tell(word("books.locked", {{"day", locked->last_day}, {"entries", locked->entries_validated}}),
                false);
  }

  void close_year() {
    const Period year = work_.year_to_close();
    const std::string waiting = work_.waiting_in(year);
    const std::string text = word("books.close.text", {{"first", year.begin()}, {"last", year.last()}});
    const bool sure = confirm(this, look(),
                              {.title = word("books.close"),
                               .text = waiting.empty() ? text : waiting + "\n\n" + text,
                               .yes = word(waiting.empty() ? "books.lock.yes" : "books.close.in_spite")});
    if (!sure) return;
    const auto done = work_.close(year);
    if (!done) return world_.tell_problems(done.problems());
    world_.tell(*done, false);
  }

  void reopen() {
    work_.begin_reopening();
    const bool done = ask_form(
        this, look(), work_.reopening,
        {.name = "books.reopen",
         .title = word("books.reopen"),
         .text = word("books.reopen.text"),
         .yes = word("books.reopen.yes")},
        [this](FormGrid& grid) {
          grid.add_date("after", word("books.reopen.after"), session().today());
          grid.add_text("reason", word("books.reopen.reason"));
        },
        [this] { return work_.reopen().ok(); });
    if (done) world_.tell(word("books.reopened"), false);
  }

  LedgerWorkView work_;
  wxButton* more_;
};

}  // namespace

Page* make_books_page(wxWindow* parent, const PageWorld& world) {
  return new BooksPage(parent, world);
}

}  // namespace vireo
