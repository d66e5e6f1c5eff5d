#include "app/desktop/pages/taxes/returns_panel.h"

#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/sizer.h>

#include "app/desktop/pages/follow_link.h"
#include "app/desktop/pages/taxes/taxes_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/day_dialog.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/figure_row.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

class ReturnsPanel : public TaxesPanel {
 public:
  ReturnsPanel(wxWindow* parent, const PageWorld& world) : TaxesPanel(parent, world), view_(world.session) {
    SetName(wxS("taxes.returns"));
    buttons_ = new wxBoxSizer(wxHORIZONTAL);
    buttons_->AddStretchSpacer();
    add_button("why", "taxes.why", "help-circle", ButtonKind::normal, [this] { explain_selected(); });
    add_button("copy", "taxes.copy", "copy", ButtonKind::normal, [this] { copy_selected(); });
    pay_ = add_button("pay", "taxes.pay", "cash", ButtonKind::normal, [this] { pay(); });
    declare_ = add_button("declare", "taxes.declare", "check", ButtonKind::primary, [this] { declare(); });
    auto* figures = new FigureRow(this, look());
    set_aside_ = add_figure(figures, "set_aside", "pig-money");
    received_ = add_figure(figures, "received", "wallet");
    year_ = add_figure(figures, "year", "calculator");
    list_ = new VirtualTable(this, look(), view_.table, {.name = "taxes.list", .spoken = word("page.taxes")});
    selected_ = list_->selection_changed.connect([this] { show_buttons(); });
    activated_ = list_->activated.connect([this](TableModel::RowId id) { explain(id); });
    list_->set_commands({{"taxes.why", word("taxes.why"), [this](const auto& ids) { explain(ids.front()); }},
                         {"taxes.copy", word("taxes.copy"), [this](const auto&) { copy_selected(); }}});
    limits_ = new VirtualTable(this, look(), view_.limits,
                               {.name = "taxes.limits", .spoken = word("taxes.limits")});
    limit_opened_ = limits_->activated.connect([this](TableModel::RowId id) {
      if (const ThresholdGauge* gauge = view_.limits.find(id))
        follow(show_why(this, look(), gauge->threshold->names.in(wording().language()), gauge->received));
    });
    limits_->set_commands(
        {{"taxes.apply", word("taxes.apply"), [this](const auto& ids) { apply(ids.front()); },
          [this](const auto& ids) {
            const ThresholdGauge* gauge = ids.size() == 1 ? view_.limits.find(ids[0]) : nullptr;
            return gauge && gauge->change;
          }}});
    apply_ = make_button(
        this, look(),
        {.name = "taxes.apply", .text = word("taxes.apply"), .icon = "alert-triangle", .run = [this] {
           apply_first();
         }});
    notes_ = new WrappedText(this, look(), {}, Tone::muted);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(buttons_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(figures, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(list_, 1, wxEXPAND | wxBOTTOM, FromDIP(14));
    auto* limits_head = new wxBoxSizer(wxHORIZONTAL);
    limits_head->Add(card_heading(this, look(), word("taxes.limits")), 1, wxALIGN_CENTRE_VERTICAL);
    limits_head->Add(apply_, 0);
    column->Add(limits_head, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    column->Add(limits_, 1, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(notes_, 0, wxEXPAND);
    SetSizer(column);
    show();
  }

  void refresh() override {
    view_.refresh();
    show();
  }

 private:
  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return wording().text(id, arguments);
  }
  wxButton* add_button(const std::string& name, const char* text, const char* icon, ButtonKind kind,
                       std::function<void()> run) {
    auto* button = make_button(
        this, look(),
        {.name = "taxes." + name, .text = word(text), .icon = icon, .kind = kind, .run = std::move(run)});
    buttons_->Add(button, 0, wxLEFT, FromDIP(8));
    return button;
  }
  KeyFigure* add_figure(FigureRow* row, const std::string& id, const char* icon) {
    return row->add(
        {.name = "taxes.figure." + id, .icon = icon, .title = word("taxes.figure." + id), .open = [this, id] {
           explain_figure(id);
         }});
  }

  void show() {
    const auto& found = view_.estimate();
    const auto show_figure = [&](KeyFigure* figure, const Figure* value) {
      figure->show(value ? wording().money(value->amount) : "–", word("taxes.see_why"),
                   value && value->confidence() != Confidence::high ? Tone::warning : Tone::muted);
    };
    show_figure(set_aside_, found ? &found->set_aside : nullptr);
    show_figure(received_, found ? &found->year_base : nullptr);
    show_figure(year_, found ? &found->year_total : nullptr);
    std::string told = view_.refusal();
    for (const std::string& notice : view_.notices()) told += (told.empty() ? "" : "\n") + notice;
    told += (told.empty() ? "" : "\n") + word("taxes.estimates_only");
    notes_->set_text(told);
    apply_->Show(first_change().has_value());
    if (const auto next = view_.next_to_do(); next && list_->selected().empty()) list_->select(*next);
    show_buttons();
    Layout();
  }
  const EstimatePeriod* selected() const {
    return list_->selected().empty() ? nullptr : view_.period(list_->selected().front());
  }
  void show_buttons() {
    const EstimatePeriod* row = selected();
    declare_->Enable(row && !row->filed && row->period.last() < session().today());
    pay_->Enable(row && row->filed && !row->filed->paid_on);
    for (const char* name : {"taxes.why", "taxes.copy"})
      if (auto* button = FindWindowByName(U(name), this)) button->Enable(row != nullptr);
  }

  void follow(const std::optional<Link>& link) { follow_link(link, navigator()); }
  void explain(TableModel::RowId id) {
    const EstimatePeriod* row = view_.period(id);
    if (!row) return;
    follow(show_why(this, look(),
                    word("taxes.period", {{"first", row->period.begin()}, {"last", row->period.last()}}),
                    row->shown_total()));
  }
  void explain_selected() {
    if (!list_->selected().empty()) explain(list_->selected().front());
  }
  void explain_figure(const std::string& id) {
    const auto& found = view_.estimate();
    if (!found) return;
    const Figure& figure = id == "set_aside"  ? found->set_aside
                           : id == "received" ? found->year_base
                                              : found->year_total;
    follow(show_why(this, look(), word("taxes.figure." + id), figure));
  }
  void copy_selected() {
    const EstimatePeriod* row = selected();
    if (!row || !wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject(U(view_.boxes(*row))));
    wxTheClipboard->Close();
    world_.tell(word("taxes.copied"), false);
  }

  DayQuestion question(const std::string& id) const {
    return {.name = "taxes." + id,
            .title = word("taxes." + id),
            .text = word("taxes." + id + ".text"),
            .label = word("taxes." + id + ".day"),
            .yes = word("taxes." + id),
            .proposed = world_.session.today(),
            .today = world_.session.today()};
  }
  void declare() {
    if (list_->selected().empty()) return;
    const auto id = list_->selected().front();
    if (const auto day = ask_day(this, look(), question("declare"))) tell(view_.declare(id, *day));
  }
  void pay() {
    if (list_->selected().empty()) return;
    const auto id = list_->selected().front();
    if (const auto day = ask_day(this, look(), question("pay"))) tell(view_.pay(id, *day));
  }
  std::optional<TableModel::RowId> first_change() const {
    for (std::size_t place = 0; place < view_.limits.size(); ++place)
      if (view_.limits.rows()[view_.limits.row_at(place)].change) return view_.limits.id_at(place);
    return std::nullopt;
  }
  void apply_first() {
    if (const auto id = first_change()) apply(*id);
  }
  void apply(TableModel::RowId id) {
    const ThresholdGauge* gauge = view_.limits.find(id);
    if (!gauge || !gauge->change) return;
    const ProposedChange change = *gauge->change;
    const std::string then = gauge->consequence().in(wording().language());
    const bool sure = confirm(this, look(),
                              {.title = gauge->threshold->names.in(wording().language()),
                               .text = word("taxes.apply.text", {{"then", then}, {"date", change.from}}),
                               .yes = word("taxes.apply")});
    if (!sure) return;
    const auto done = view_.apply(change);
    if (done) return world_.tell(word("taxes.applied", {{"date", change.from}}), true);
    world_.tell_problems(done.problems());
  }
  void tell(const Checked<Done>& done) {
    if (!done) world_.tell_problems(done.problems());
  }

  TaxesView view_;
  wxBoxSizer* buttons_;
  KeyFigure* set_aside_;
  KeyFigure* received_;
  KeyFigure* year_;
  wxButton* declare_;
  wxButton* pay_;
  wxButton* apply_;
  VirtualTable* list_;
  VirtualTable* limits_;
  WrappedText* notes_;
  Connection selected_;
  Connection activated_;
  Connection limit_opened_;
};

}  // namespace

TaxesPanel* make_returns_panel(wxWindow* parent, const PageWorld& world) {
  return new ReturnsPanel(parent, world);
}

}  // namespace vireo
