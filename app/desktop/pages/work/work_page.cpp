#include "app/desktop/pages/work/work_page.h"

#include <wx/sizer.h>

#include "app/desktop/pages/work/ahead_panel.h"
#include "app/desktop/pages/work/time_panel.h"
#include "app/desktop/pages/work/timer_card.h"
#include "app/desktop/pages/work/week_panel.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/search_field.h"
#include "app/desktop/widgets/segments.h"

namespace vireo {
namespace {

class WorkPage : public Page {
 public:
  WorkPage(wxWindow* parent, const PageWorld& world) : Page(parent, world) {
    SetName(wxS("work"));
    SetBackgroundColour(look().theme.window);
    header_ = new PageHeader(this, look(), wording().text("page.work"));
    search_ = new SearchField(header_, look(), "work.search", wording().text("work_page.search"));
    header_->add(search_);
    header_->set_note(wording().date_long(session().today()));
    timer_ = new TimerCard(this, world_);
    parts_ = new Segments(this, look(), "work.part",
                          {{"week", wording().text("work_page.week")},
                           {"time", wording().text("work_page.time")},
                           {"ahead", wording().text("work_page.ahead")}});
    book_ = new PartBook(this);
    book_->SetBackgroundColour(look().theme.window);
    book_->AddPage(week_ = new WeekPanel(book_, world_), wxString());
    book_->AddPage(time_ = new TimePanel(book_, world_), wxString());
    book_->AddPage(ahead_ = new AheadPanel(book_, world_), wxString());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(timer_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(parts_, 0, wxBOTTOM, FromDIP(12));
    column->Add(book_, 1, wxEXPAND);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    chosen_ = parts_->chosen.connect([this](const std::string& part) { show(part); });
    typed_ = search_->typed.connect([this](const std::string& text) {
      week_->filter(text);
      time_->filter(text);
      ahead_->filter(text);
    });
  }

  void open(const std::string& item) override {
    if (item == "week" || item == "time" || item == "ahead") show(item);
    if (item == "new") make_new();
  }
  void refresh() override {
    timer_->refresh();
    week_->refresh();
    time_->refresh();
    ahead_->refresh();
  }
  bool make_new() override {
    CallAfter([this] {
      if (parts_->selected() == "time")
        time_->begin_new();
      else if (parts_->selected() == "ahead")
        ahead_->begin_new(EngagementTerms::retainer);
      else
        week_->begin_new();
    });
    return true;
  }
  void focus_search() override { search_->SetFocus(); }
  bool run_command(const std::string& id) override {
    if (id != "timer.toggle") return false;
    timer_->toggle();
    return true;
  }

 private:
  void show(const std::string& part) {
    parts_->select(part);
    book_->SetSelection(part == "time" ? 1 : part == "ahead" ? 2 : 0);
  }

  PageHeader* header_ = nullptr;
  SearchField* search_ = nullptr;
  TimerCard* timer_ = nullptr;
  Segments* parts_ = nullptr;
  wxSimplebook* book_ = nullptr;
  WeekPanel* week_ = nullptr;
  TimePanel* time_ = nullptr;
  AheadPanel* ahead_ = nullptr;
  Connection chosen_, typed_;
};

}  // namespace

Page* make_work_page(wxWindow* parent, const PageWorld& world) {
  return new WorkPage(parent, world);
}

}  // namespace vireo
