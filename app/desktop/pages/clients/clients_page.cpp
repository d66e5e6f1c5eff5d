#include "app/desktop/pages/clients/clients_page.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/clients/client_documents_view.h"
#include "app/desktop/pages/clients/client_form.h"
#include "app/desktop/pages/clients/clients_view.h"
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

class ClientsPage : public Page {
 public:
  ClientsPage(wxWindow* parent, const PageWorld& world)
      : Page(parent, world), view_(session()), form_view_(session()), documents_(session()) {
    SetName(wxS("clients"));
    build_header();
    build_body();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
    column->Add(body_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, &ClientsPage::on_key, this);
    typed_ = form_view_.form.typed.connect([this](const std::string&) { show_buttons(); });
    show_state();
  }

  void open(const std::string& item) override {
    if (item == "new") {
      begin();
    } else if (!item.empty()) {
      const PartyId id(std::stoll(item));
      if (form_view_.id() != id) choose(id);
      list_->select(id.value());
    }
  }
  void refresh() override {
    view_.refresh();
    if (form_view_.id()) documents_.show(*form_view_.id());
    show_state();
  }
  bool make_new() override {
    if (may_leave()) begin();
    return true;
  }
  void focus_search() override { search_->SetFocus(); }
  bool may_leave() override {
    if (!side_->IsShown() || !form_view_.form.dirty()) return true;
    switch (ask_unsaved(this, look())) {
      case Unsaved::save:
        return save();
      case Unsaved::discard:
        if (form_view_.id())
          form_view_.load(*form_view_.id());
        else
          form_view_.begin();
        return true;
      case Unsaved::stay:
        break;
    }
    return false;
  }

 private:
  std::string word(const char* id) const { return wording().text(id); }

  void build_header() {
    header_ = new PageHeader(this, look(), word("clients.title"));
    auto* archived = new wxCheckBox(header_, wxID_ANY, U(word("clients.show_archived")));
    archived->SetFont(look().fonts.body);
    set_names(archived, "clients.archived", word("clients.show_archived"));
    archived->Bind(wxEVT_CHECKBOX, [this, archived](wxCommandEvent&) {
      view_.show_archived(archived->GetValue());
      show_state();
    });
    header_->add(archived);
    search_ = new SearchField(header_, look(), "clients.search", word("clients.search"));
    searched_ = search_->typed.connect([this](const std::string& text) {
      view_.table.filter(text);
      header_->set_note(view_.note());
    });
    header_->add(search_);
    header_->add(make_button(header_, look(),
                             {.name = "clients.new",
                              .text = word("clients.new"),
                              .icon = "plus",
                              .kind = ButtonKind::primary,
                              .run = [this] { make_new(); }}));
  }

  void build_body() {
    body_ = new PartBook(this);
    body_->AddPage(new EmptyState(body_, look(),
                                  {.icon = "users",
                                   .title = word("clients.empty.title"),
                                   .text = word("clients.empty.text"),
                                   .button = {.name = "clients.empty.new",
                                              .text = word("clients.new"),
                                              .run = [this] { begin(); }}}),
                   wxString());
    auto* whole = new wxPanel(body_);
    body_->AddPage(whole, wxString());
    left_ = new wxPanel(whole);
    list_ = new VirtualTable(left_, look(), view_.table,
                             {.name = "clients.list", .spoken = word("clients.title")});
    chosen_ = list_->selection_changed.connect([this] { on_selection(); });
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(list_, 3, wxEXPAND);
    build_documents();
    left->Add(documents_card_, 2, wxEXPAND | wxTOP, FromDIP(16));
    left_->SetSizer(left);
    build_side(whole);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(left_, 1, wxEXPAND);
    across->Add(side_, 0, wxEXPAND | wxLEFT, FromDIP(16));
    whole->SetSizer(across);
    side_->Hide();
    documents_card_->Hide();
  }

  void build_documents() {
    documents_card_ = new Card(left_, look(), word("clients.documents"));
    documents_card_->header()->Add(make_button(documents_card_, look(),
                                               {.name = "clients.new_invoice",
                                                .text = word("clients.new_invoice"),
                                                .icon = "file-plus",
                                                .run = [this] { new_invoice(); }}));
    auto* table = new VirtualTable(documents_card_, look(), documents_.table,
                                   {.name = "clients.documents", .spoken = word("clients.documents")});
    documents_card_->content()->Add(table, 1, wxEXPAND);
    opened_ = table->activated.connect([this](TableModel::RowId id) {
      navigator().go({"documents", std::to_string(id)});
    });
  }

  void build_side(wxWindow* parent) {
    side_ = new Card(parent, look());
    side_->SetMinSize(FromDIP(wxSize(400, -1)));
    title_ = card_heading(side_, look(), word("clients.new"));
    form_ = new ClientForm(side_, look(), form_view_);
    archive_ = make_button(
        side_, look(),
        {.name = "client.archive", .text = word("clients.archive"), .kind = ButtonKind::flat, .run = [this] {
           archive();
         }});
    auto* close =
        make_button(side_, look(),
                    {.name = "client.close", .text = word("widget.close"), .run = [this] { close_side(); }});
    save_ = make_button(side_, look(),
                        {.name = "client.save",
                         .text = word("widget.save"),
                         .icon = "check",
                         .kind = ButtonKind::primary,
                         .run = [this] { save(); }});
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(archive_);
    buttons->AddStretchSpacer();
    buttons->Add(close, 0, wxRIGHT, FromDIP(8));
    buttons->Add(save_);
    side_->content()->Add(title_, 0, wxBOTTOM, FromDIP(12));
    side_->content()->Add(form_, 1, wxEXPAND);
    side_->content()->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(12));
  }

  void on_key(wxKeyEvent& event) {
    if (event.ControlDown() && event.GetKeyCode() == 'S' && side_->IsShown())
      save();
    else
      event.Skip();
  }

  void on_selection() {
    if (list_->selected().empty()) return;
    const PartyId id(list_->selected().front());
    if (form_view_.id() == id && side_->IsShown()) return;
    if (!may_leave()) {
      if (form_view_.id()) list_->select(form_view_.id()->value());
      return;
    }
    choose(id);
  }

  void choose(PartyId id) {
    form_view_.load(id);
    documents_.show(id);
    show_side();
  }
  void begin() {
    form_view_.begin();
    show_side();
    form_->focus_first();
  }
  void close_side() {
    if (!may_leave()) return;
    form_view_.begin();
    side_->Hide();
    documents_card_->Hide();
    list_->UnselectAll();
    show_state();
    Layout();
  }

  void show_side() {
    body_->SetSelection(1);
    title_->SetLabelText(U(form_view_.title()));
    side_->Show();
    documents_card_->Show(form_view_.id().has_value());
    archive_->Show(form_view_.id().has_value());
    set_button_text(archive_, word(form_view_.archived() ? "clients.bring_back" : "clients.archive"));
    show_buttons();
    side_->GetParent()->Layout();
    left_->Layout();
    side_->Layout();
    form_->FitInside();
  }
  void show_buttons() { save_->Enable(form_view_.form.dirty() || !form_view_.id()); }

  void show_state() {
    header_->set_note(view_.note());
    const bool nothing = view_.table.row_count() == 0 && !view_.archived_shown() && !side_->IsShown();
    body_->SetSelection(nothing ? 0 : 1);
  }

  bool save() {
    const bool is_new = !form_view_.id();
    const auto saved = form_view_.save();
    if (!saved) {
      if (!form_->focus_first_error()) world_.tell_problems(saved.problems());
      return false;
    }
    view_.refresh();
    documents_.show(*saved);
    list_->select(saved->value());
    show_side();
    show_state();
    world_.tell(wording().text(is_new ? "clients.added" : "clients.changed", {{"name", form_view_.title()}}),
                true);
    return true;
  }

  void archive() {
    const bool bring_back = form_view_.archived();
    const std::string name = form_view_.title();
    if (const auto done = form_view_.archive(!bring_back); !done)
      return world_.tell_problems(done.problems());
    view_.refresh();
    if (bring_back || view_.archived_shown())
      show_side();
    else
      close_side();
    world_.tell(wording().text(bring_back ? "clients.brought_back" : "clients.archived", {{"name", name}}),
                true);
  }

  void new_invoice() {
    if (form_view_.id())
      navigator().go({"documents", "new-invoice-" + std::to_string(form_view_.id()->value())});
  }

  ClientsView view_;
  ClientFormView form_view_;
  ClientDocumentsView documents_;
  PageHeader* header_ = nullptr;
  SearchField* search_ = nullptr;
  wxSimplebook* body_ = nullptr;
  wxPanel* left_ = nullptr;
  VirtualTable* list_ = nullptr;
  Card* documents_card_ = nullptr;
  Card* side_ = nullptr;
  wxStaticText* title_ = nullptr;
  ClientForm* form_ = nullptr;
  wxButton* archive_ = nullptr;
  wxButton* save_ = nullptr;
  Connection typed_, searched_, chosen_, opened_;
};

}  // namespace

Page* make_clients_page(wxWindow* parent, const PageWorld& world) {
  return new ClientsPage(parent, world);
}

}  // namespace vireo
