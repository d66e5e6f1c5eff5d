#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/pages/taxes/compare_view.h"
#include "app/desktop/pages/taxes/returns_panel.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

class ComparePanel : public TaxesPanel {
 public:
  ComparePanel(wxWindow* parent, const PageWorld& world) : TaxesPanel(parent, world), view_(world.session) {
    SetName(wxS("taxes.compare"));
    auto* left = new wxBoxSizer(wxVERTICAL);
    chart_ = new ChartPanel(this, look(), "compare.chart");
    list_ = new VirtualTable(this, look(), view_.table,
                             {.name = "compare.list", .spoken = word("taxes.part.compare")});
    list_->SetMinSize(wxSize(-1, FromDIP(130)));
    opened_ = list_->activated.connect([this](TableModel::RowId id) { explain(id); });
    list_->set_commands(
        {{"compare.why", word("taxes.why"), [this](const auto& ids) { explain(ids.front()); }}});
    remarks_ = new WrappedText(this, look(), {}, Tone::muted);
    left->Add(chart_, 1, wxEXPAND | wxBOTTOM, FromDIP(14));
    left->Add(list_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    left->Add(remarks_, 0, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, 1, wxEXPAND);
    row->Add(make_form(), 0, wxEXPAND | wxLEFT, FromDIP(14));
    SetSizer(row);
    typed_ = view_.form.typed.connect([this](const std::string&) {
      view_.refresh();
      show();
    });
    show();
  }

  void refresh() override {
    view_.refresh();
    show();
  }

 private:
  std::string word(const std::string& id) const { return wording().text(id); }
  wxWindow* make_form() {
    auto* card = new Card(this, look(), word("compare.answers"));
    card->SetMinSize(wxSize(FromDIP(380), -1));
    fields_ = new FormGrid(card, look(), view_.form, "compare");
    fields_->add_money("turnover", word("compare.turnover"), session().currency());
    fields_->add_money("expenses", word("compare.expenses"), session().currency());
    fields_->add_heading(word("compare.household"));
    fields_->add_choice("family", word("compare.family"), form_options(view_.families()));
    fields_->add_text("children", word("compare.children"));
    fields_->add_money("other_taxable_income", word("compare.other_income"), session().currency());
    fields_->add_heading(word("compare.reverse"));
    fields_->add_money("wanted", word("compare.wanted"), session().currency());
    card->content()->Add(fields_, 0, wxEXPAND);
    card->content()->AddStretchSpacer();
    card->content()->Add(make_button(card, look(),
                                     {.name = "compare.keep",
                                      .text = word("compare.keep"),
                                      .icon = "check",
                                      .run = [this] { keep(); }}),
                         0, wxALIGN_RIGHT | wxTOP, FromDIP(14));
    return card;
  }
  void show() {
    chart_->show(view_.chart());
    std::string told = view_.remarks();
    told += (told.empty() ? "" : "\n") + word("taxes.estimates_only");
    remarks_->set_text(told);
    Layout();
  }
  void explain(TableModel::RowId id) {
    if (const auto figure = view_.why(id)) show_why(this, look(), word("compare.left"), *figure);
  }
  void keep() {
    const auto kept = view_.keep_answers();
    if (!kept) return world_.tell_problems(kept.problems());
    world_.tell(word("compare.kept"), true);
  }

  CompareView view_;
  ChartPanel* chart_;
  VirtualTable* list_;
  WrappedText* remarks_;
  FormGrid* fields_ = nullptr;
  Connection opened_;
  Connection typed_;
};

}  // namespace

TaxesPanel* make_compare_panel(wxWindow* parent, const PageWorld& world) {
  return new ComparePanel(parent, world);
}

}  // namespace vireo
