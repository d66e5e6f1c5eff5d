#include "app/desktop/pages/home/home_page.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/wupdlock.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/icons.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/figure_row.h"
#include "app/desktop/widgets/icon_tile.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/scroll_wheel.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

struct FigureLook {
  const char* id;
  const char* icon;
  Route route;  // where a click leads
};

const std::vector<FigureLook>& figure_looks() {
  static const std::vector<FigureLook> table{
      {"receipts", "wallet", {"money", "in"}}, {"owed", "receipt-euro", {"money", "owed"}},
      {"overdue", "clock", {"documents"}},     {"set_aside", "pig-money", {}},
      {"cash", "building-bank", {}},
  };
  return table;
}

}  // namespace

HomePage::HomePage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
  SetBackgroundColour(look().theme.window);
  header_ = new PageHeader(this, look(), view_.title());
  header_->add(make_button(
      header_, look(),
      {.name = "home.search", .text = wording().text("home.search"), .icon = "search", .run = [this] {
         world_.run_command("palette");
       }}));
  header_->add(make_button(header_, look(),
                           {.name = "home.new_invoice",
                            .text = wording().text("home.new_invoice"),
                            .icon = "plus",
                            .kind = ButtonKind::primary,
                            .run = [this] { make_new(); }}));
  make_figures();
  middle_ = new PartBook(this);
  chart_ = new ChartPanel(middle_, look(), "home.cash");
  middle_->AddPage(chart_, wxString());
  auto* first = new Card(middle_, look());
  first->content()->Add(new EmptyState(first, look(),
                                       {.icon = "receipt-euro",
                                        .title = wording().text("home.empty"),
                                        .text = wording().text("home.empty.text"),
                                        .button = {.name = "home.first_invoice",
                                                   .text = wording().text("home.new_invoice"),
                                                   .icon = "plus",
                                                   .run = [this] { make_new(); }}}),
                        1, wxEXPAND);
  middle_->AddPage(first, wxString());
  steps_ = new Card(this, look(), wording().text("home.steps"));
  step_lines_ = new wxPanel(steps_);
  step_lines_->SetSizer(new wxBoxSizer(wxVERTICAL));
  steps_->content()->Add(step_lines_, 1, wxEXPAND);
  next_ = new Card(this, look(), wording().text("home.next"));
  next_lines_ = new wxScrolledWindow(next_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
  next_lines_->SetScrollRate(0, FromDIP(20));
  pass_wheel_on(*next_lines_);
  next_lines_->SetMinSize(wxSize(-1, FromDIP(130)));
  set_names(next_lines_, "home.next", wording().text("home.next"));
  next_lines_->SetSizer(new wxBoxSizer(wxVERTICAL));
  next_->content()->Add(next_lines_, 1, wxEXPAND);

  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(steps_, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
  right->Add(next_, 1, wxEXPAND);
  right->SetMinSize(FromDIP(300), -1);
  auto* below = new wxBoxSizer(wxHORIZONTAL);
  below->Add(middle_, 1, wxEXPAND | wxRIGHT, FromDIP(14));
  below->Add(right, 0, wxEXPAND);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(18));
  column->Add(figures_, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
  column->Add(below, 1, wxEXPAND);
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
  SetSizer(room);
}

void HomePage::make_figures() {
  figures_ = new FigureRow(this, look());
  for (const FigureLook& each : figure_looks()) {
    const bool explained = each.route.page.empty();
    const auto open = [this, id = std::string(each.id), route = each.route, explained] {
      explained ? explain(id) : static_cast<void>(navigator().go(route));
    };
    figure_[each.id] = figures_->add({.name = std::string("home.figure.") + each.id,
                                      .icon = each.icon,
                                      .title = wording().text(std::string("home.figure.") + each.id),
                                      .open = open});
  }
}

void HomePage::open(const std::string&) {}

bool HomePage::make_new() {
  navigator().go({"documents", "new"});
  return true;
}

void HomePage::refresh() {
  const wxWindowUpdateLocker still(this);
  view_.refresh();
  header_->set_title(view_.title());
  header_->set_note(view_.day());
  show_figures();
  middle_->SetSelection(view_.nothing_yet() ? 1 : 0);
  if (!view_.nothing_yet()) chart_->show(view_.chart());
  show_steps();
  show_next();
  Layout();
}

void HomePage::show_figures() {
  for (auto& [id, figure] : figure_) {
    const auto found = std::find_if(view_.figures().begin(), view_.figures().end(),
                                    [&, name = id](const HomeFigure& each) { return each.id == name; });
    figure->Show(found != view_.figures().end());
    if (found != view_.figures().end()) figure->show(found->value, found->note, found->tone);
  }
  figures_->arrange();
  figures_->Layout();
}

void HomePage::show_steps() {
  steps_->Show(!view_.set_up());
  step_lines_->GetSizer()->Clear(true);
  if (view_.set_up()) return;
  for (const HomeStep& step : view_.steps()) {
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    const auto mark = icon(step.done ? "circle-check" : "chevron-right",
                           step.done ? look().theme.good : look().theme.text_muted, 18);
    line->Add(new wxStaticBitmap(step_lines_, wxID_ANY, mark), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT,
              FromDIP(8));
    if (step.done) {
      auto* text = plain_text(step_lines_, look(), step.title, Tone::muted);
      set_accessible(text, wording().text("home.step_done", {{"step", step.title}}));
      // As far in as the buttons of the other lines.
      line->AddSpacer(FromDIP(9));
      line->Add(text, 1, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM, FromDIP(3));
    } else {
      // What a button starts may redraw this list: the button's own event is over first.
      const auto go = [this, route = step.route] { CallAfter([this, route] { navigator().go(route); }); };
      line->Add(
          make_button(
              step_lines_, look(),
              {.name = "home.step." + step.id, .text = step.title, .kind = ButtonKind::link, .run = go}),
          0, wxALIGN_CENTRE_VERTICAL);
    }
    step_lines_->GetSizer()->Add(line, 0, wxEXPAND);
  }
  step_lines_->Layout();
}

void HomePage::show_next() {
  next_lines_->GetSizer()->Clear(true);
  if (view_.next().empty())
    next_lines_->GetSizer()->Add(
        new WrappedText(next_lines_, look(), wording().text("home.next.nothing"), Tone::muted), 0, wxEXPAND);
  int number = 0;
  for (const HomeNext& each : view_.next()) {
    auto* words = new wxBoxSizer(wxVERTICAL);
    const auto go = [this, route = each.route] { CallAfter([this, route] { navigator().go(route); }); };
    auto* button = make_button(next_lines_, look(),
                               {.name = "home.next." + std::to_string(++number),
                                .text = S(wxControl::EscapeMnemonics(U(each.title))),
                                .kind = ButtonKind::link,
                                .run = go});
    set_accessible(button, each.title, each.note);
    words->Add(button);
    words->Add(note(next_lines_, look(), each.note, each.tone == Tone::bad ? Tone::bad : Tone::muted), 0,
               wxLEFT, FromDIP(8));
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(new IconTile(next_lines_, look(), each.icon, each.tone), 0, wxALIGN_CENTRE_VERTICAL);
    line->Add(words, 1);
    next_lines_->GetSizer()->Add(line, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  }
  next_lines_->FitInside();
  next_lines_->Layout();
}

void HomePage::explain(const std::string& id) {
  const bool is_cash = id == "cash";
  if (!is_cash && !view_.set_aside()) return;
  const Figure& figure = is_cash ? view_.mine() : *view_.set_aside();
  const auto link =
      show_why(this, look(), wording().text(is_cash ? "mine.total" : "home.figure.set_aside"), figure);
  if (link && link->kind == "document") navigator().go({"documents", std::to_string(link->id)});
  if (link && link->kind == "payment") navigator().go({"money", "in"});
}

Page* make_home_page(wxWindow* parent, const PageWorld& world) {
  return new HomePage(parent, world);
}

}  // namespace vireo
