#include "app/desktop/pages/forecast/forecast_page.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/follow_link.h"
#include "app/desktop/pages/forecast/forecast_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/key_figure.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

class ForecastPage : public Page {
 public:
  ForecastPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
    SetName(wxS("forecast"));
    header_ = new PageHeader(this, look(), word("page.forecast"));
    why_ =
        make_button(header_, look(),
                    {.name = "forecast.why", .text = word("taxes.why"), .icon = "help-circle", .run = [this] {
                       explain_selected();
                     }});
    header_->add(why_);
    header_->add(make_button(header_, look(),
                             {.name = "forecast.recurring",
                              .text = word("forecast_page.recurring"),
                              .icon = "refresh",
                              .run = [this] {
                                navigator().go({"money", "recurring"});
                              }}));
    header_->add(make_button(header_, look(),
                             {.name = "forecast.export",
                              .text = word("reports.export"),
                              .icon = "download",
                              .kind = ButtonKind::primary,
                              .run = [this] {
                                navigator().go({"reports", "forecast"});
                              }}));
    auto* figures = new wxBoxSizer(wxHORIZONTAL);
    cash_ = add_figure(figures, "cash", "building-bank");
    lowest_ = add_figure(figures, "lowest", "alert-triangle");
    levies_ = add_figure(figures, "levies", "pig-money");
    last_ = add_figure(figures, "last", "trending-up");
    chart_ = new ChartPanel(this, look(), "forecast.chart");
    build_lists();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(18));
    column->Add(figures, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(chart_, 6, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(below_, 4, wxEXPAND);
    remarks_ = new WrappedText(this, look(), {}, Tone::muted);
    column->Add(remarks_, 0, wxEXPAND | wxTOP, FromDIP(10));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    show();
  }

  void open(const std::string&) override {}
  void refresh() override {
    view_.refresh();
    show();
  }

 private:
  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return wording().text(id, arguments);
  }
  KeyFigure* add_figure(wxSizer* across, const std::string& id, const char* icon) {
    auto* figure = new KeyFigure(this, look(),
                                 {.name = "forecast.figure." + id,
                                  .icon = icon,
                                  .title = word("forecast_page.figure." + id),
                                  .open = [this, id] { explain_figure(id); }});
    across->Add(figure, 1, wxEXPAND | (across->GetItemCount() > 0 ? wxLEFT : 0), FromDIP(14));
    return figure;
  }
  void build_lists() {
    below_ = new wxPanel(this);
    months_ = new VirtualTable(below_, look(), view_.months,
                               {.name = "forecast.months", .spoken = word("forecast_page.months")});
    items_ = new VirtualTable(below_, look(), view_.items,
                              {.name = "forecast.items", .spoken = word("forecast.items")});
    selected_ = months_->selection_changed.connect([this] {
      const auto& ids = months_->selected();
      view_.choose_month(ids.empty() ? std::nullopt : std::optional(ids.front()));
      why_->Enable(!ids.empty());
    });
    opened_ = months_->activated.connect([this](TableModel::RowId id) { explain(view_.row(id)); });
    followed_ = items_->activated.connect([this](TableModel::RowId id) {
      const ForecastItem* item = view_.items.find(id);
      if (item && !item->why.links.empty()) follow(item->why.links.front());
    });
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(months_, 5, wxEXPAND | wxRIGHT, FromDIP(14));
    across->Add(items_, 4, wxEXPAND);
    below_->SetSizer(across);
  }

  void show() {
    header_->set_note(word("forecast_page.about"));
    remarks_->set_text(view_.remarks());
    remarks_->Show(!view_.remarks().empty());
    chart_->show(view_.chart());
    why_->Enable(!months_->selected().empty());
    const auto& found = view_.forecast();
    if (!found || found->rows.empty()) return;
    const ForecastRow& lowest = found->rows[found->lowest];
    const auto tone = [](const Money& money) { return money.is_negative() ? Tone::bad : Tone::muted; };
    const Money cash = found->rows.front().opening.amount;
    cash_->show(wording().money(cash), word("home.figure.cash.note"), tone(cash));
    lowest_->show(wording().money(lowest.closing.amount), view_.month_name(lowest),
                  tone(lowest.closing.amount));
    levies_->show(wording().money(view_.levies()), word("forecast_page.figure.levies.note"));
    last_->show(wording().money(found->rows.back().closing.amount), view_.month_name(found->rows.back()),
                tone(found->rows.back().closing.amount));
    Layout();
  }

  void follow(const std::optional<Link>& link) { follow_link(link, navigator()); }
  void explain(const ForecastRow* row) {
    if (!row) return;
    const auto link = show_why(this, look(), view_.month_name(*row), row->closing);
    follow(link);
  }
  void explain_selected() {
    if (!months_->selected().empty()) explain(view_.row(months_->selected().front()));
  }
  void explain_figure(const std::string& id) {
    const auto& found = view_.forecast();
    if (!found || found->rows.empty()) return;
    if (id == "levies") return static_cast<void>(navigator().go({"taxes"}));
    if (id == "cash") {
      const auto link =
          show_why(this, look(), word("forecast_page.figure.cash"), found->rows.front().opening);
      follow(link);
      return;
    }
    explain(id == "lowest" ? &found->rows[found->lowest] : &found->rows.back());
  }

  ForecastView view_;
  PageHeader* header_;
  wxButton* why_;
  KeyFigure* cash_;
  KeyFigure* lowest_;
  KeyFigure* levies_;
  KeyFigure* last_;
  ChartPanel* chart_;
  WrappedText* remarks_;
  wxPanel* below_ = nullptr;
  VirtualTable* months_ = nullptr;
  VirtualTable* items_ = nullptr;
  Connection selected_;
  Connection opened_;
  Connection followed_;
};

}  // namespace

Page* make_forecast_page(wxWindow* parent, const PageWorld& world) {
  return new ForecastPage(parent, world);
}

}  // namespace vireo
