#include "app/desktop/pages/work/deferral_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/pages/work/deferral_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

class DeferralDialog : public wxDialog {
 public:
  DeferralDialog(wxWindow* parent, const PageWorld& world)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("deferral_page.title")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(world.look),
        view_(world.session) {
    SetFont(look_.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new WrappedText(this, look_, word("deferral_page.text"), Tone::muted), 0, wxEXPAND | wxBOTTOM,
                FromDIP(12));
    grid_ = new FormGrid(this, look_, view_.form, "deferral_form");
    grid_->add_date("date", word("deferral_page.date"), world.session.today());
    column->Add(grid_, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    list_ = new VirtualTable(this, look_, view_.table,
                             {.name = "deferral.rows", .spoken = word("deferral_page.title")});
    list_->SetMinSize(FromDIP(wxSize(620, 170)));
    selected_ = list_->selection_changed.connect([this] { enable(); });
    opened_ = list_->activated.connect([this](TableModel::RowId id) { explain(id); });
    column->Add(list_, 1, wxEXPAND);
    told_ = new WrappedText(this, look_, "");
    column->Add(told_, 0, wxEXPAND | wxTOP, FromDIP(8));
    column->Add(make_buttons(), 0, wxEXPAND | wxTOP, FromDIP(12));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizerAndFit(room);
    SetEscapeId(FindWindow(wxS("deferral.close"))->GetId());
    show();
    CentreOnParent();
    if (wxWindow* first = grid_->control("date")) first->SetFocus();
  }

 private:
  std::string word(const char* id) const { return look_.wording.text(id); }

  wxSizer* make_buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const char* name, const char* icon, ButtonKind kind, std::function<void()> run) {
      auto* button = make_button(this, look_,
                                 {.name = std::string("deferral.") + name,
                                  .text = word((std::string("deferral_page.") + name).c_str()),
                                  .icon = icon,
                                  .kind = kind,
                                  .run = std::move(run)});
      row->Add(button, 0, wxRIGHT, FromDIP(8));
      return button;
    };
    add("reckon", "refresh", ButtonKind::normal, [this] {
      view_.refresh();
      if (!grid_->focus_first_error()) show();
    });
    why_ = add("why", "help-circle", ButtonKind::normal, [this] {
      if (!list_->selected().empty()) explain(list_->selected().front());
    });
    take_back_ = add("take_back", "trash", ButtonKind::normal, [this] { tell(view_.take_back()); });
    row->AddStretchSpacer();
    row->Add(make_button(this, look_,
                         {.name = "deferral.close",
                          .text = word("widget.close"),
                          .run = [this] { EndModal(wxID_CLOSE); }}),
             0, wxRIGHT, FromDIP(8));
    book_ = add("book", "check", ButtonKind::primary, [this] { tell(view_.book()); });
    return row;
  }
  void explain(TableModel::RowId id) {
    if (const Figure* figure = view_.figure_of(id)) show_why(this, look_, view_.name_of(id), *figure);
  }
  void enable() {
    why_->Enable(!list_->selected().empty());
    take_back_->Enable(view_.booked());
    book_->Enable(view_.can_book());
  }
  void say(const std::string& text, Tone tone) {
    told_->SetForegroundColour(look_.theme.of(tone));
    told_->set_text(text);
    enable();
    Layout();
  }
  void show() { say(view_.sentences(), Tone::normal); }
  void tell(const Checked<std::string>& done) {
    std::string wrong;
    for (const Problem& each : done.problems())
      wrong += (wrong.empty() ? "" : "\n") + look_.wording.text(each);
    say(done.ok() ? *done : wrong, done.ok() ? Tone::good : Tone::bad);
  }

  const Look& look_;
  DeferralView view_;
  FormGrid* grid_;
  VirtualTable* list_;
  WrappedText* told_;
  wxButton* why_ = nullptr;
  wxButton* take_back_ = nullptr;
  wxButton* book_ = nullptr;
  Connection selected_, opened_;
};

}  // namespace

void show_deferral(wxWindow* parent, const PageWorld& world) {
  DeferralDialog(parent, world).ShowModal();
}

}  // namespace vireo
