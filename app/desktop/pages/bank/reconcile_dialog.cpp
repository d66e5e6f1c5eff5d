#include "app/desktop/pages/bank/reconcile_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include <algorithm>

#include "app/desktop/pages/bank/reconcile_view.h"
#include "app/desktop/pages/form_options.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/figure_row.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/accounts_table.h"

namespace vireo {
namespace {

bool ask_statement(wxWindow* parent, const PageWorld& world, ReconcileView& view) {
  const auto word = [&](const char* id) { return world.look.wording.text(id); };
  // What was begun for an account comes back when it is chosen.
  const Connection chosen = view.form.typed.connect([&](const std::string& field) {
    if (field == "account") view.propose();
  });
  return ask_form(
      parent, world.look, view.form,
      {.name = "reconcile_begin",
       .title = word("bank.reconcile.title"),
       .text = word("bank.reconcile.text"),
       .yes = word("bank.reconcile.begin")},
      [&](FormGrid& grid) {
        grid.add_choice("account", word("bank.reconcile.account"), form_options(view.accounts()));
        grid.add_date("date", word("bank.reconcile.date"), world.session.today());
        grid.add_money("balance", word("reconcile.balance"), ledger_currency(world.session.book()));
      },
      [&] { return view.begin(); });
}

class ReconcileDialog : public wxDialog {
 public:
  ReconcileDialog(wxWindow* parent, const PageWorld& world, ReconcileView& view)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("bank.reconcile.title")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(world.look),
        world_(world),
        view_(view) {
    SetFont(look_.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    title_ = heading(this, look_, "");
    column->Add(title_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    column->Add(make_figures(), 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    column->Add(new WrappedText(this, look_, word("bank.reconcile.keys"), Tone::muted), 0, wxEXPAND);
    list_ = new VirtualTable(this, look_, view_.table,
                             {.name = "reconcile.list", .spoken = word("bank.reconcile.lines")});
    list_->SetMinSize(FromDIP(wxSize(860, 150)));
    list_->set_commands({{"reconcile.toggle", word("bank.reconcile.toggle"), [this](const auto& lines) {
                            if (!lines.empty()) toggle(lines.front());
                          }}});
    activated_ = list_->activated.connect([this](TableModel::RowId line) { toggle(line); });
    column->Add(list_, 1, wxEXPAND | wxTOP, FromDIP(6));
    wrong_ = new WrappedText(this, look_, "", Tone::bad);
    wrong_->Hide();
    column->Add(wrong_, 0, wxEXPAND | wxTOP, FromDIP(6));
    column->Add(make_buttons(), 0, wxEXPAND | wxTOP, FromDIP(12));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    show();
    // Figures and paragraphs know their height once they have a width: what is left is the list's.
    SetClientSize(FromDIP(wxSize(900, 540)));
    Layout();
    figures_->arrange();
    Layout();
    SetEscapeId(FindWindow(wxS("reconcile.later"))->GetId());
    CentreOnParent();
    if (view_.table.row_count() > 0) list_->select(view_.table.id_at(0));
    list_->SetFocus();
    Bind(wxEVT_CHAR_HOOK, &ReconcileDialog::on_key, this);
  }
  bool finished() const { return finished_; }

 private:
  std::string word(const char* id) const { return look_.wording.text(id); }

  wxWindow* make_figures() {
    figures_ = new FigureRow(this, look_);
    const auto add = [&](const char* name, const char* icon) {
      return figures_->add({.name = std::string("reconcile.") + name,
                            .icon = icon,
                            .title = word((std::string("reconcile.") + name).c_str())});
    };
    before_ = add("before", "lock");
    ticked_ = add("sum_ticked", "list-check");
    balance_ = add("balance", "building-bank");
    difference_ = add("difference", "calculator");
    return figures_;
  }
  wxButton* button(const char* name, ButtonKind kind, std::function<void()> run) {
    return make_button(this, look_,
                       {.name = std::string("reconcile.") + name,
                        .text = word((std::string("bank.reconcile.") + name).c_str()),
                        .kind = kind,
                        .run = std::move(run)});
  }
  wxSizer* make_buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(button("sure", ButtonKind::normal, [this] { tell(view_.tick_sure()); }), 0, wxRIGHT, FromDIP(8));
    row->Add(button("change", ButtonKind::normal, [this] { change(); }), 0, wxRIGHT, FromDIP(8));
    row->Add(button("abandon", ButtonKind::normal, [this] { abandon(); }));
    row->AddStretchSpacer();
    row->Add(button("later", ButtonKind::normal, [this] { EndModal(wxID_CANCEL); }), 0, wxLEFT | wxRIGHT,
             FromDIP(8));
    finish_ = button("finish", ButtonKind::primary, [this] { finish(); });
    row->Add(finish_);
    return row;
  }

  void show() {
    title_->SetLabel(U(view_.title()));
    const Wording& wording = look_.wording;
    const ReconciliationState& state = view_.state();
    const auto count = std::count_if(state.lines.begin(), state.lines.end(),
                                     [](const LineToTick& line) { return line.ticked; });
    before_->show(wording.money(state.reconciled_before), word("bank.reconcile.note.before"));
    ticked_->show(
        wording.money(state.ticked),
        wording.text("bank.reconcile.note.count", {{"count", static_cast<std::int64_t>(count)},
                                                   {"all", static_cast<std::int64_t>(state.lines.size())}}));
    balance_->show(wording.money(state.what.balance), wording.date(state.what.date));
    difference_->show(wording.money(state.difference),
                      word(view_.agrees() ? "bank.reconcile.note.agrees" : "bank.reconcile.note.differs"),
                      view_.agrees() ? Tone::good : Tone::warning);
    figures_->arrange();
    finish_->Enable(view_.agrees());
    Layout();
  }
  template <typename T>
  void tell(const Checked<T>& done) {
    wrong_->set_text(done.ok() ? std::string() : told(look_, done.problems()));
    wrong_->Show(!done.ok());
    show();
  }
  void toggle(TableModel::RowId line) { tell(view_.toggle(line)); }
  void change() {
    view_.propose();
    if (ask_statement(this, world_, view_)) tell(Checked<Done>(Done{}));
  }
  void finish() {
    const auto done = view_.finish();
    if (!done) return tell(done);
    finished_ = true;
    world_.tell(*done, true);
    EndModal(wxID_OK);
  }
  void abandon() {
    if (!confirm(this, look_,
                 {.title = word("bank.reconcile.abandon_ask"),
                  .text = word("bank.reconcile.abandon_text"),
                  .yes = word("bank.reconcile.abandon")}))
      return;
    const auto done = view_.abandon();
    if (!done) return tell(done);
    world_.tell(*done, true);
    EndModal(wxID_CANCEL);
  }
  /// Space and Enter tick here, whatever the native list does with them.
  void on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const bool ticks = key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    if (ticks && list_->HasFocus() && !event.HasAnyModifiers() && !list_->selected().empty())
      return toggle(list_->selected().front());
    event.Skip();
  }

  const Look& look_;
  const PageWorld& world_;
  ReconcileView& view_;
  wxStaticText* title_ = nullptr;
  FigureRow* figures_ = nullptr;
  KeyFigure* before_ = nullptr;
  KeyFigure* ticked_ = nullptr;
  KeyFigure* balance_ = nullptr;
  KeyFigure* difference_ = nullptr;
  VirtualTable* list_ = nullptr;
  WrappedText* wrong_ = nullptr;
  wxButton* finish_ = nullptr;
  bool finished_ = false;
  Connection activated_;
};

}  // namespace

void reconcile_account(wxWindow* parent, const PageWorld& world) {
  ReconcileView view(world.session);
  if (view.accounts().empty()) return world.tell_problems({problem("bank.no_account")});
  if (!view.under_way() && !ask_statement(parent, world, view)) return;
  ReconcileDialog dialog(parent, world, view);
  dialog.ShowModal();
  if (!dialog.finished()) return;
  const Wording& wording = world.look.wording;
  if (confirm(parent, world.look,
              {.title = wording.text("bank.reconcile.report_ask"),
               .yes = wording.text("bank.reconcile.report"),
               .no = wording.text("bank.reconcile.no_report")}))
    world.navigator.go({"reports", "reconciliation"});
}

}  // namespace vireo
