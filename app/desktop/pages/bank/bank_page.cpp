#include "app/desktop/pages/bank/bank_page.h"

#include <wx/button.h>
#include <wx/progdlg.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include <algorithm>

#include "app/desktop/pages/bank/bank_view.h"
#include "app/desktop/pages/bank/import_dialog.h"
#include "app/desktop/pages/bank/reconcile_dialog.h"
#include "app/desktop/pages/form_options.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/search_field.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class BankPage : public Page {
 public:
  BankPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
    SetName(wxS("bank"));
    SetBackgroundColour(look().theme.window);
    build_header();
    rows_ = new PartBook(this);
    rows_->SetBackgroundColour(look().theme.window);
    rows_->AddPage(build_queue(), wxString());
    rows_->AddPage(new EmptyState(rows_, look(),
                                  {.icon = "building-bank",
                                   .title = word("bank.empty.title"),
                                   .text = word("bank.empty.text"),
                                   .button = {.name = "bank.empty.import",
                                              .text = word("bank.import"),
                                              .run = [this] { import(); }}}),
                   wxString());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
    column->Add(rows_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, &BankPage::on_key, this);
    refresh();
  }

  void open(const std::string& item) override {
    if (item == "import") CallAfter([this] { import(); });
  }
  void refresh() override {
    view_.refresh();
    header_->set_note(view_.empty_book() ? std::string() : view_.note());
    rows_->SetSelection(view_.empty_book() ? 1 : 0);
    sure_->Enable(!view_.empty_book());
    reconcile_->Enable(!view_.empty_book());
    choose_first();
    show_chosen();
  }
  bool make_new() override {
    import();
    return true;
  }
  void focus_search() override { search_->SetFocus(); }
  bool run_command(const std::string& id) override {
    if (id != "bank.reconcile") return false;
    CallAfter([this] { reconcile(); });
    return true;
  }

 private:
  std::string word(const std::string& id) const { return wording().text(id); }

  void build_header() {
    header_ = new PageHeader(this, look(), word("page.bank"));
    search_ = new SearchField(header_, look(), "bank.search", word("bank.search"));
    searched_ = search_->typed.connect([this](const std::string& text) { view_.table.filter(text); });
    header_->add(search_);
    only_open_ = new wxToggleButton(header_, wxID_ANY, U(word("bank.only_open")));
    only_open_->SetFont(look().fonts.body);
    set_names(only_open_, "bank.only_open", word("bank.only_open"));
    only_open_->SetValue(true);
    only_open_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) {
      view_.show_open_only(only_open_->GetValue());
      show_chosen();
    });
    header_->add(only_open_);
    sure_ = make_button(header_, look(),
                        {.name = "bank.sure", .text = word("bank.sure"), .run = [this] { match_sure(); }});
    header_->add(sure_);
    reconcile_ = make_button(
        header_, look(),
        {.name = "bank.reconcile", .text = word("bank.reconcile"), .run = [this] { reconcile(); }});
    header_->add(reconcile_);
    header_->add(make_button(header_, look(),
                             {.name = "bank.import",
                              .text = word("bank.import"),
                              .icon = "upload",
                              .kind = ButtonKind::primary,
                              .run = [this] { import(); }}));
  }

  void match_sure() {
    std::optional<wxProgressDialog> progress;
    const auto done = view_.match_sure([&](std::int64_t matched, std::int64_t open) {
      const int all = static_cast<int>(std::max<std::int64_t>(open, 1));
      if (!progress)
        progress.emplace(U(word("bank.sure")), U(view_.note()), all, this,
                         wxPD_APP_MODAL | wxPD_CAN_ABORT | wxPD_AUTO_HIDE);
      return progress->Update(std::min(static_cast<int>(matched), all - 1));
    });
    progress.reset();
    if (!done) {
      world_.tell(word("bank.sure_stopped"), false);
    } else if (!*done) {
      world_.tell_problems(done->problems());
    } else {
      world_.tell(**done, true);
    }
    refresh();
  }

  wxWindow* build_queue() {
    auto* whole = new wxPanel(rows_);
    whole->SetBackgroundColour(look().theme.window);
    list_ = new VirtualTable(whole, look(), view_.table, {.name = "bank.list", .spoken = word("page.bank")});
    selected_ = list_->selection_changed.connect([this] {
      if (!list_->selected().empty() && view_.choose(list_->selected().front())) show_chosen();
    });
    activated_ = list_->activated.connect([this](TableModel::RowId id) {
      if (view_.choose(id) && !view_.suggestions().empty()) accept(0);
    });
    card_ = new Card(whole, look());
    card_->SetMinSize(wxSize(FromDIP(400), -1));
    heading_ = card_heading(card_, look(), "");
    words_ = new WrappedText(card_, look(), "", Tone::muted);
    card_->content()->Add(heading_, 0, wxEXPAND);
    card_->content()->Add(words_, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(8));
    suggested_ = new wxBoxSizer(wxVERTICAL);
    card_->content()->Add(suggested_, 0, wxEXPAND);
    build_form();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(list_, 1, wxEXPAND);
    row->Add(card_, 0, wxEXPAND | wxLEFT, FromDIP(14));
    whole->SetSizer(row);
    return whole;
  }

  void build_form() {
    fields_ = new FormGrid(card_, look(), view_.form, "bank");
    fields_->add_choice("kind", word("bank.field.kind"), form_options(view_.kinds()));
    fields_->add_choice("category", word("bank.field.category"), form_options(view_.categories()));
    fields_->add_text("supplier", word("bank.field.supplier"));
    fields_->add_choice("invoice", word("bank.field.invoice"), form_options(view_.invoices()));
    fields_->add_choice("account", word("bank.field.account"), form_options(view_.accounts()));
    fields_->add_choice("surplus", word("in_out.surplus"), form_options(view_.surpluses()));
    fields_->add_choice("shortfall", word("in_out.shortfall"), form_options(view_.shortfalls()));
    card_->content()->Add(fields_, 0, wxEXPAND | wxTOP, FromDIP(12));
    card_->content()->AddStretchSpacer();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    unmatch_ = make_button(
        card_, look(),
        {.name = "bank.unmatch", .text = word("bank.unmatch"), .run = [this] { tell(view_.unmatch()); }});
    match_ = make_button(card_, look(),
                         {.name = "bank.match",
                          .text = word("bank.match"),
                          .icon = "check",
                          .kind = ButtonKind::primary,
                          .run = [this] { tell(view_.match_typed()); }});
    buttons->Add(unmatch_, 0);
    buttons->AddStretchSpacer();
    buttons->Add(match_, 0);
    card_->content()->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(14));
  }

  void tell(const Checked<std::string>& done) {
    if (!done) {
      if (!fields_->focus_first_error()) world_.tell_problems(done.problems());
      return;
    }
    world_.tell(*done, true);
    choose_next();
    refresh();
  }

  void choose_first() {
    if (view_.chosen() || view_.table.row_count() == 0) return;
    list_->select(view_.table.id_at(0));
    view_.choose(view_.table.id_at(0));
  }
  /// The queue goes on by itself.
  void choose_next() {
    choose_first();
    list_->SetFocus();
  }

  void accept(std::size_t at) { tell(view_.accept(at)); }

  void show_chosen() {
    heading_->SetLabel(U(view_.heading()));
    words_->set_text(view_.words());
    suggested_->Clear(true);
    const auto all = view_.suggestions();
    for (std::size_t at = 0; at < all.size() && at < 9; ++at) {
      suggested_->Add(new WrappedText(card_, look(), all[at], Tone::normal), 0, wxEXPAND);
      suggested_->Add(make_button(card_, look(),
                                  {.name = "bank.suggestion." + std::to_string(at + 1),
                                   .text = wording().text("bank.accept", {{"key", std::to_string(at + 1)}}),
                                   .kind = at == 0 ? ButtonKind::normal : ButtonKind::link,
                                   .run = [this, at] { CallAfter([this, at] { accept(at); }); }}),
                      0, wxTOP | wxBOTTOM, FromDIP(6));
    }
    const bool open = view_.chosen() && view_.chosen()->state == BankLineState::open;
    fields_->Show(open);
    if (open) {
      fields_->set_options("invoice", form_options(view_.invoices()));
    }
    match_->Show(open);
    unmatch_->Show(view_.chosen().has_value() && !open);
    card_->Layout();
  }

  void import() {
    const auto path = choose_file(
        this, {.title = word("bank.import"),
               .pattern = "*.csv;*.ofx;*.qfx;*.qif;*.xml;*.sta;*.mt940;*.940;*.txt;*.CSV;*.tsv;*.zip",
               .kind = word("bank.files")});
    if (!path) return;
    const auto told = import_statement_file(this, world_, *path);
    if (!told) return;
    world_.tell(*told, true);
    refresh();
    choose_next();
  }

  void reconcile() { reconcile_account(this, world_); }

  void on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (list_->HasFocus() && key >= '1' && key <= '9' && !event.HasAnyModifiers()) {
      const auto at = static_cast<std::size_t>(key - '1');
      if (at < view_.suggestions().size()) return accept(at);
    }
    if (key == WXK_RETURN && event.ControlDown() && view_.chosen()) return tell(view_.match_typed());
    event.Skip();
  }

  BankView view_;
  PageHeader* header_ = nullptr;
  SearchField* search_ = nullptr;
  wxToggleButton* only_open_ = nullptr;
  wxButton* sure_ = nullptr;
  wxButton* reconcile_ = nullptr;
  wxSimplebook* rows_ = nullptr;
  VirtualTable* list_ = nullptr;
  Card* card_ = nullptr;
  wxStaticText* heading_ = nullptr;
  WrappedText* words_ = nullptr;
  wxBoxSizer* suggested_ = nullptr;
  FormGrid* fields_ = nullptr;
  wxButton* match_ = nullptr;
  wxButton* unmatch_ = nullptr;
  Connection searched_, selected_, activated_;
};

}  // namespace

Page* make_bank_page(wxWindow* parent, const PageWorld& world) {
  return new BankPage(parent, world);
}

}  // namespace vireo
