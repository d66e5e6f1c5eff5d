#include "app/desktop/pages/work/days_off_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/pages/work/days_off_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class DaysOffDialog : public wxDialog {
 public:
  DaysOffDialog(wxWindow* parent, const PageWorld& world)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("work_page.off.title")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(world.look),
        view_(world.session) {
    SetFont(look_.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new WrappedText(this, look_, word("work_page.off.text"), Tone::muted), 0, wxEXPAND);
    list_ = new VirtualTable(this, look_, view_.table,
                             {.name = "days_off.list", .spoken = word("work_page.off.title")});
    list_->SetMinSize(FromDIP(wxSize(560, 180)));
    list_->set_commands(
        {{"days_off.remove", word("work_page.off.remove"), [this](const auto&) { remove(); }}});
    selected_ = list_->selection_changed.connect([this] { remove_->Enable(!list_->selected().empty()); });
    deleted_ = list_->delete_pressed.connect([this] { remove(); });
    column->Add(list_, 1, wxEXPAND | wxTOP, FromDIP(12));
    grid_ = new FormGrid(this, look_, view_.form, "days_off_form");
    grid_->add_date("from", word("work_page.off.from"), world.session.today());
    grid_->add_date("to", word("work_page.off.to_optional"), world.session.today());
    grid_->add_text("label", word("work_page.off.label"), word("work_page.off.label.hint"));
    column->Add(grid_, 0, wxEXPAND | wxTOP, FromDIP(12));
    told_ = new WrappedText(this, look_, "", Tone::good);
    column->Add(told_, 0, wxEXPAND | wxTOP, FromDIP(4));
    column->Add(make_buttons(), 0, wxEXPAND | wxTOP, FromDIP(10));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizerAndFit(room);
    SetEscapeId(FindWindow(wxS("days_off.close"))->GetId());
    CentreOnParent();
    if (wxWindow* first = grid_->control("from")) first->SetFocus();
  }
  bool changed() const { return view_.changed(); }

 private:
  std::string word(const char* id) const { return look_.wording.text(id); }

  wxSizer* make_buttons() {
    remove_ = make_button(
        this, look_,
        {.name = "days_off.remove", .text = word("work_page.off.remove"), .icon = "trash", .run = [this] {
           remove();
         }});
    remove_->Disable();
    auto* add = make_button(this, look_,
                            {.name = "days_off.add",
                             .text = word("work_page.off.add"),
                             .icon = "plus",
                             .kind = ButtonKind::primary,
                             .run = [this] { take(); }});
    add->SetDefault();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(remove_);
    row->AddStretchSpacer();
    row->Add(make_button(this, look_,
                         {.name = "days_off.close",
                          .text = word("widget.close"),
                          .run = [this] { EndModal(wxID_CLOSE); }}),
             0, wxRIGHT, FromDIP(8));
    row->Add(add);
    return row;
  }
  void tell(const Checked<std::string>& done) {
    std::string all;
    for (const Problem& each : done.problems()) all += (all.empty() ? "" : "\n") + look_.wording.text(each);
    told_->SetForegroundColour(look_.theme.of(done.ok() ? Tone::good : Tone::bad));
    told_->set_text(done.ok() ? *done : all);
    remove_->Enable(!list_->selected().empty());
    Layout();
  }
  void take() {
    const auto done = view_.add();
    if (!done.ok() && grid_->focus_first_error()) return Layout(), void();
    tell(done);
  }
  void remove() {
    if (!list_->selected().empty()) tell(view_.remove(list_->selected().front()));
  }

  const Look& look_;
  DaysOffView view_;
  VirtualTable* list_;
  FormGrid* grid_;
  WrappedText* told_;
  wxButton* remove_ = nullptr;
  Connection selected_, deleted_;
};

}  // namespace

bool show_days_off(wxWindow* parent, const PageWorld& world) {
  DaysOffDialog dialog(parent, world);
  dialog.ShowModal();
  return dialog.changed();
}

}  // namespace vireo
