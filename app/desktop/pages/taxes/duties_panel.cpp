#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include "app/desktop/pages/follow_link.h"
#include "app/desktop/pages/taxes/duties_view.h"
#include "app/desktop/pages/taxes/returns_panel.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/day_dialog.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

class DutiesPanel : public TaxesPanel {
 public:
  DutiesPanel(wxWindow* parent, const PageWorld& world) : TaxesPanel(parent, world), view_(world.session) {
    SetName(wxS("taxes.duties"));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    advice_ = new WrappedText(this, look(), word("duties.about"), Tone::muted);
    buttons->Add(advice_, 1, wxALIGN_CENTRE_VERTICAL);
    why_ = add_button(buttons, "why", "taxes.why", "help-circle", ButtonKind::normal, [this] { explain(); });
    copy_ = add_button(buttons, "copy", "taxes.copy", "copy", ButtonKind::normal, [this] { copy(); });
    done_ = add_button(buttons, "done", "duties.done", "check", ButtonKind::primary, [this] { mark_done(); });
    list_ = new VirtualTable(this, look(), view_.table,
                             {.name = "duties.list", .spoken = word("taxes.part.duties")});
    boxes_ =
        new VirtualTable(this, look(), view_.boxes, {.name = "duties.boxes", .spoken = word("duties.box")});
    selected_ = list_->selection_changed.connect([this] {
      const auto& ids = list_->selected();
      view_.choose(ids.empty() ? std::nullopt : std::optional(ids.front()));
      show();
    });
    box_selected_ = boxes_->selection_changed.connect([this] { show(); });
    opened_ = boxes_->activated.connect([this](TableModel::RowId) { explain(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(buttons, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(list_, 4, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(boxes_, 5, wxEXPAND);
    SetSizer(column);
    if (view_.table.size() > 0) {
      list_->select(view_.table.id_at(0));
      view_.choose(view_.table.id_at(0));
    }
    show();
  }

  void refresh() override {
    view_.refresh();
    show();
  }

 private:
  std::string word(const std::string& id) const { return wording().text(id); }
  wxButton* add_button(wxSizer* row, const std::string& name, const char* text, const char* icon,
                       ButtonKind kind, std::function<void()> run) {
    auto* button = make_button(
        this, look(),
        {.name = "duties." + name, .text = word(text), .icon = icon, .kind = kind, .run = std::move(run)});
    row->Add(button, 0, wxLEFT, FromDIP(8));
    return button;
  }
  void show() {
    advice_->set_text(view_.chosen() ? view_.advice() : word("duties.about"));
    done_->Enable(view_.chosen() != nullptr);
    copy_->Enable(view_.boxes.size() > 0);
    why_->Enable(!boxes_->selected().empty());
    boxes_->Show(view_.boxes.size() > 0);
    Layout();
  }
  void explain() {
    if (boxes_->selected().empty()) return;
    const auto id = boxes_->selected().front();
    const auto figure = view_.why(id);
    const DutyBox* box = view_.boxes.find(id);
    if (!figure || !box) return;
    follow_link(show_why(this, look(), box->name, *figure), navigator());
  }
  void copy() {
    if (!wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject(U(view_.text())));
    wxTheClipboard->Close();
    world_.tell(word("taxes.copied"), false);
  }
  void mark_done() {
    const Obligation* row = view_.chosen();
    if (!row) return;
    const auto day = ask_day(this, look(),
                             {.name = "duties.done",
                              .title = row->duty->names.in(wording().language()),
                              .text = word(row->duty->freezes ? "taxes.declare.text" : "duties.done.text"),
                              .label = word("duties.done.day"),
                              .yes = word("duties.done"),
                              .proposed = session().today(),
                              .today = session().today()});
    if (!day) return;
    const auto done = view_.done(*day);
    if (!done) return world_.tell_problems(done.problems());
    world_.tell(word("duties.marked"), true);
    show();
  }

  DutiesView view_;
  WrappedText* advice_;
  wxButton* why_;
  wxButton* copy_;
  wxButton* done_;
  VirtualTable* list_;
  VirtualTable* boxes_;
  Connection selected_;
  Connection box_selected_;
  Connection opened_;
};

}  // namespace

TaxesPanel* make_duties_panel(wxWindow* parent, const PageWorld& world) {
  return new DutiesPanel(parent, world);
}

}  // namespace vireo
