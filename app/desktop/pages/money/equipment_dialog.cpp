#include "app/desktop/pages/money/equipment_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/pages/money/equipment_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class EquipmentDialog : public wxDialog {
 public:
  EquipmentDialog(wxWindow* parent, const PageWorld& world)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("equipment_page.title")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(world.look),
        world_(world),
        view_(world.session) {
    SetFont(look_.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new WrappedText(this, look_, word("text"), Tone::muted), 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    summary_ = new WrappedText(this, look_, "");
    column->Add(summary_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    list_ = new VirtualTable(this, look_, view_.table, {.name = "equipment.list", .spoken = word("title")});
    list_->SetMinSize(FromDIP(wxSize(660, 320)));
    list_->set_commands({{"equipment.buy", word("buy"), [this](const auto&) { buy(); }}});
    selected_ = list_->selection_changed.connect([this] { show(); });
    activated_ = list_->activated.connect([this](TableModel::RowId) { buy(); });
    column->Add(list_, 1, wxEXPAND);
    advice_ = new WrappedText(this, look_, "", Tone::muted);
    column->Add(advice_, 0, wxEXPAND | wxTOP, FromDIP(8));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    buy_ = make_button(this, look_,
                       {.name = "equipment.buy",
                        .text = word("buy"),
                        .icon = "check",
                        .kind = ButtonKind::primary,
                        .run = [this] { buy(); }});
    row->AddStretchSpacer();
    row->Add(make_button(this, look_,
                         {.name = "equipment.close",
                          .text = look_.wording.text("widget.close"),
                          .run = [this] { EndModal(wxID_CLOSE); }}),
             0, wxRIGHT, FromDIP(8));
    row->Add(buy_);
    column->Add(row, 0, wxEXPAND | wxTOP, FromDIP(12));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    show();
    Fit();
    SetEscapeId(FindWindow(wxS("equipment.close"))->GetId());
    CentreOnParent();
  }
  bool changed() const { return view_.changed(); }

 private:
  std::string word(const char* id) const { return look_.wording.text(std::string("equipment_page.") + id); }

  std::optional<TableModel::RowId> chosen() const {
    return list_->selected().empty() ? std::nullopt : std::optional(list_->selected().front());
  }
  void show() {
    summary_->set_text(view_.summary());
    advice_->set_text(chosen() ? view_.advice(*chosen()) : word("choose"));
    const TableModel::RowId id = chosen().value_or(0);
    const EquipmentState* row = view_.table.find(id);
    buy_->Enable(row && !row->bought);
    Layout();
  }
  void buy() {
    if (!chosen() || !view_.begin(*chosen())) return;
    std::string told;
    const bool bought = ask_form(
        this, look_, view_.form,
        {.name = "equipment_form", .title = view_.begun(), .text = word("buy.text"), .yes = word("buy.yes")},
        [this](FormGrid& grid) {
          grid.add_money("amount", word("amount"), world_.session.currency());
          grid.add_date("date", look_.wording.text("work_page.day"), world_.session.today());
          grid.add_text("supplier", look_.wording.text("in_out.supplier_of_cost"));
        },
        [&] {
          const auto done = view_.buy();
          if (done) told = *done;
          return done.ok();
        });
    if (!bought) return;
    show();
    advice_->set_text(told);
    Layout();
  }

  const Look& look_;
  PageWorld world_;
  EquipmentView view_;
  VirtualTable* list_;
  WrappedText* summary_;
  WrappedText* advice_;
  wxButton* buy_ = nullptr;
  Connection selected_, activated_;
};

}  // namespace

bool show_equipment(wxWindow* parent, const PageWorld& world) {
  EquipmentDialog dialog(parent, world);
  dialog.ShowModal();
  return dialog.changed();
}

}  // namespace vireo
