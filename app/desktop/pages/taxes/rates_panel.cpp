#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/pages/taxes/rates_view.h"
#include "app/desktop/pages/taxes/returns_panel.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class RatesPanel : public TaxesPanel {
 public:
  RatesPanel(wxWindow* parent, const PageWorld& world) : TaxesPanel(parent, world), view_(world.session) {
    SetName(wxS("taxes.rates"));
    list_ = new VirtualTable(this, look(), view_.table,
                             {.name = "rates.list", .spoken = word("taxes.part.rates")});
    selected_ = list_->selection_changed.connect([this] {
      const auto& ids = list_->selected();
      view_.choose(ids.empty() ? std::nullopt : std::optional(ids.front()));
      show();
    });
    auto* card = new Card(this, look(), word("rates.own_title"));
    card->SetMinSize(wxSize(FromDIP(380), -1));
    card->content()->Add(new WrappedText(card, look(), word("rates.own_about"), Tone::muted), 0,
                         wxEXPAND | wxBOTTOM, FromDIP(12));
    source_ = new WrappedText(card, look(), {}, Tone::normal);
    card->content()->Add(source_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    fields_ = new FormGrid(card, look(), view_.form, "rates");
    fields_->add_text("value", word("rates.value"));
    fields_->add_text("source", word("cli.column.source"));
    fields_->add_date("from", word("rates.from"), session().today());
    card->content()->Add(fields_, 0, wxEXPAND);
    card->content()->AddStretchSpacer();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    reset_ = make_button(
        card, look(), {.name = "rates.reset", .text = word("rates.reset"), .icon = "refresh", .run = [this] {
                         tell(view_.reset(), "rates.given_back");
                       }});
    save_ = make_button(card, look(),
                        {.name = "rates.save",
                         .text = word("rates.save"),
                         .icon = "check",
                         .kind = ButtonKind::primary,
                         .run = [this] { tell(view_.save(), "rates.saved"); }});
    buttons->Add(reset_, 0, wxRIGHT, FromDIP(8));
    buttons->Add(save_);
    card->content()->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(14));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(list_, 1, wxEXPAND);
    row->Add(card, 0, wxEXPAND | wxLEFT, FromDIP(14));
    SetSizer(row);
    if (view_.table.size() > 0) {
      list_->select(view_.table.id_at(0));
      view_.choose(view_.table.id_at(0));
    }
    show();
  }

  void refresh() override { view_.refresh(); }

 private:
  std::string word(const std::string& id) const { return wording().text(id); }
  void show() {
    for (wxButton* button : {save_, reset_}) button->Enable(!list_->selected().empty());
    source_->set_text(view_.source());
    Layout();
  }
  void tell(const Checked<Done>& done, const char* id) {
    if (done) return world_.tell(word(id), true);
    if (!fields_->focus_first_error()) world_.tell_problems(done.problems());
  }

  RatesView view_;
  VirtualTable* list_;
  FormGrid* fields_;
  WrappedText* source_ = nullptr;
  wxButton* reset_;
  wxButton* save_;
  Connection selected_;
};

}  // namespace

TaxesPanel* make_rates_panel(wxWindow* parent, const PageWorld& world) {
  return new RatesPanel(parent, world);
}

}  // namespace vireo
