#include "app/desktop/pages/documents/documents_page.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include "app/desktop/pages/documents/documents_view.h"
#include "app/desktop/pages/documents/draft_editor.h"
#include "app/desktop/pages/documents/issued_panel.h"
#include "app/desktop/pages/documents/recurring_invoices_panel.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/search_field.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/actions/recur_invoice.h"

namespace vireo {
namespace {

class DocumentsPage : public Page {
 public:
  DocumentsPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
    SetName(wxS("documents"));
    book_ = new PartBook(this);
    book_->AddPage(build_list(), wxString());
    editor_ = new DraftEditor(book_, world_);
    editor_->issued = [this](DocumentId id) {
      if (issued_->load(id)) book_->SetSelection(issued_shown);
      navigator().replace({"documents", std::to_string(id.value())});
    };
    book_->AddPage(editor_, wxString());
    issued_ = new IssuedPanel(book_, world_);
    book_->AddPage(issued_, wxString());
    recurring_ = new RecurringInvoicesPanel(book_, world_);
    book_->AddPage(recurring_, wxString());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(book_, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(column);
    show_state();
  }

  void open(const std::string& item) override {
    if (item.empty()) {
      show_state();
      book_->SetSelection(list_shown);
    } else if (item == "recurring") {
      book_->SetSelection(list_shown);
      CallAfter([this] { offer_recurring(); });
    } else if (item == "recurring-list") {
      recurring_->refresh();
      book_->SetSelection(recurring_shown);
    } else if (item.starts_with("new-invoice-")) {
      begin(DocumentKind::invoice, PartyId(std::stoll(item.substr(12))));
    } else if (item == "new-invoice" || item == "new-quote") {
      begin(item == "new-quote" ? DocumentKind::quote : DocumentKind::invoice, std::nullopt);
    } else {
      show_document(DocumentId(std::stoll(item)));
    }
  }
  void refresh() override {
    view_.refresh();
    show_state();
    if (book_->GetSelection() == draft_shown) editor_->refresh();
    if (book_->GetSelection() == issued_shown) issued_->refresh();
    if (book_->GetSelection() == recurring_shown) recurring_->refresh();
  }
  bool make_new() override {
    navigator().go({"documents", "new-invoice"});
    return true;
  }
  void focus_search() override {
    navigator().go({"documents"});
    search_->SetFocus();
  }
  bool may_leave() override { return book_->GetSelection() != draft_shown || editor_->may_leave(); }

 private:
  static constexpr int list_shown = 0;
  static constexpr int draft_shown = 1;
  static constexpr int issued_shown = 2;
  static constexpr int recurring_shown = 3;
  std::string word(const std::string& id) const { return wording().text(id); }

  wxWindow* build_list() {
    auto* whole = new wxPanel(book_);
    header_ = new PageHeader(whole, look(), word("documents.title"));
    search_ = new SearchField(header_, look(), "documents.search", word("documents.search"));
    searched_ = search_->typed.connect([this](const std::string& text) {
      view_.table.filter(text);
      header_->set_note(view_.note());
    });
    header_->add(search_);
    header_->add(make_button(
        header_, look(), {.name = "documents.recurring", .text = word("documents.recurring"), .run = [this] {
                            navigator().go({"documents", "recurring-list"});
                          }}));
    header_->add(make_button(
        header_, look(), {.name = "documents.new_quote", .text = word("documents.new_quote"), .run = [this] {
                            navigator().go({"documents", "new-quote"});
                          }}));
    header_->add(make_button(header_, look(),
                             {.name = "documents.new_invoice",
                              .text = word("documents.new_invoice"),
                              .icon = "plus",
                              .kind = ButtonKind::primary,
                              .run = [this] { make_new(); }}));
    rows_ = new PartBook(whole);
    rows_->AddPage(new EmptyState(rows_, look(),
                                  {.icon = "file-invoice",
                                   .title = word("documents.empty.title"),
                                   .text = word("documents.empty.text"),
                                   .button = {.name = "documents.empty.new",
                                              .text = word("documents.new_invoice"),
                                              .run = [this] { make_new(); }}}),
                   wxString());
    list_ = new VirtualTable(rows_, look(), view_.table,
                             {.name = "documents.list", .spoken = word("documents.title")});
    opened_ = list_->activated.connect([this](TableModel::RowId id) {
      navigator().go({"documents", std::to_string(id)});
    });
    rows_->AddPage(list_, wxString());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND);
    column->Add(build_filters(whole), 0, wxTOP | wxBOTTOM, FromDIP(14));
    column->Add(rows_, 1, wxEXPAND);
    whole->SetSizer(column);
    return whole;
  }

  wxSizer* build_filters(wxWindow* parent) {
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    for (const auto& choice : DocumentsView::choices()) {
      const std::string id(choice.id);
      const std::string text = word("documents.shown." + id);
      auto* button = new wxToggleButton(parent, wxID_ANY, U(text));
      button->SetFont(look().fonts.body);
      set_names(button, "documents.shown." + id, text);
      button->SetValue(choice.shown == view_.shown());
      button->Bind(wxEVT_TOGGLEBUTTON, [this, shown = choice.shown](wxCommandEvent&) { show(shown); });
      filters_.push_back(button);
      line->Add(button, 0, wxRIGHT, FromDIP(6));
    }
    return line;
  }

  void show(DocumentsShown shown) {
    view_.show(shown);
    for (std::size_t at = 0; at < filters_.size(); ++at)
      filters_[at]->SetValue(DocumentsView::choices()[at].shown == shown);
    show_state();
  }
  void show_state() {
    header_->set_note(view_.note());
    rows_->SetSelection(view_.empty_book() ? 0 : 1);
  }
  void offer_recurring() {
    const bool sure = confirm(this, look(),
                              {.title = word("recurring_offer.title"),
                               .text = word("home.next.recurring.note"),
                               .yes = word("recurring_offer.yes")});
    if (!sure) return;
    const auto drafted =
        session().act([&](Book& book) { return draft_due_invoices(book, session().context()); });
    if (!drafted) return world_.tell_problems(drafted.problems());
    view_.refresh();
    show_state();
    world_.tell(
        wording().text("recurring_offer.told", {{"count", static_cast<std::int64_t>(drafted->size())}}),
        true);
  }
  void begin(DocumentKind kind, std::optional<PartyId> client) {
    book_->SetSelection(draft_shown);
    editor_->begin(kind, client);
  }
  void show_document(DocumentId id) {
    if (book_->GetSelection() == draft_shown && editor_->id() == id) return;
    if (editor_->load(id))
      book_->SetSelection(draft_shown);
    else if (issued_->load(id))
      book_->SetSelection(issued_shown);
    else
      book_->SetSelection(list_shown);
    list_->select(id.value());
  }

  DocumentsView view_;
  wxSimplebook* book_ = nullptr;
  wxSimplebook* rows_ = nullptr;
  PageHeader* header_ = nullptr;
  SearchField* search_ = nullptr;
  VirtualTable* list_ = nullptr;
  std::vector<wxToggleButton*> filters_;
  DraftEditor* editor_ = nullptr;
  IssuedPanel* issued_ = nullptr;
  RecurringInvoicesPanel* recurring_ = nullptr;
  Connection searched_, opened_;
};

}  // namespace

Page* make_documents_page(wxWindow* parent, const PageWorld& world) {
  return new DocumentsPage(parent, world);
}

}  // namespace vireo
