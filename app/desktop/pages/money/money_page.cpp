#include "app/desktop/pages/money/money_page.h"

#include <charconv>

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/pages/money/equipment_dialog.h"
#include "app/desktop/pages/money/movements_panel.h"
#include "app/desktop/pages/money/receivables_panel.h"
#include "app/desktop/pages/money/recurring_panel.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/search_field.h"
#include "app/desktop/widgets/segments.h"

namespace vireo {
namespace {

std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

MoneyPage::MoneyPage(wxWindow* parent, const PageWorld& world) : Page(parent, world) {
  SetBackgroundColour(look().theme.window);
  header_ = new PageHeader(this, look(), wording().text("in_out.title"));
  search_ = new SearchField(header_, look(), "money.search", wording().text("in_out.search"));
  header_->add(search_);
  header_->add(make_button(header_, look(),
                           {.name = "money.equipment",
                            .text = wording().text("equipment_page.open"),
                            .icon = "list-check",
                            .run = [this] {
                              if (show_equipment(this, world_)) refresh();
                            }}));
  header_->add(make_button(header_, look(),
                           {.name = "money.add",
                            .text = wording().text("in_out.add_expense"),
                            .icon = "plus",
                            .kind = ButtonKind::primary,
                            .run = [this] { open("new"); }}));
  parts_ = new Segments(this, look(), "money.part",
                        {{"all", wording().text("in_out.all")},
                         {"in", wording().text("in_out.only_in")},
                         {"out", wording().text("in_out.only_out")},
                         {"owed", wording().text("in_out.owed")},
                         {"recurring", wording().text("in_out.recurring")}});
  book_ = new PartBook(this);
  book_->SetBackgroundColour(look().theme.window);
  movements_ = new MovementsPanel(book_, world_);
  receivables_ = new ReceivablesPanel(book_, world_);
  recurring_ = new RecurringPanel(book_, world_);
  for (wxWindow* panel : {static_cast<wxWindow*>(movements_), static_cast<wxWindow*>(receivables_),
                          static_cast<wxWindow*>(recurring_)})
    book_->AddPage(panel, wxString());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
  column->Add(parts_, 0, wxBOTTOM, FromDIP(12));
  column->Add(book_, 1, wxEXPAND);
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
  SetSizer(room);
  chosen_ = parts_->chosen.connect([this](const std::string& part) { show(part); });
  typed_ = search_->typed.connect([this](const std::string& text) { filter(text); });
  show_note();
}

void MoneyPage::show(const std::string& part) {
  parts_->select(part);
  if (part == "owed") {
    book_->SetSelection(1);
  } else if (part == "recurring") {
    book_->SetSelection(2);
  } else {
    book_->SetSelection(0);
    movements_->show(part == "in" ? MovementSide::in : part == "out" ? MovementSide::out : MovementSide::all);
  }
  filter(std::string(search_->GetValue().utf8_str()));
  show_note();
}

void MoneyPage::show_note() {
  const int at = book_->GetSelection();
  header_->set_note(at == 0   ? movements_->note()
                    : at == 1 ? receivables_->note()
                              : wording().text("in_out.note_recurring"));
}

void MoneyPage::filter(const std::string& typed) {
  movements_->filter(typed);
  receivables_->filter(typed);
  recurring_->filter(typed);
}

void MoneyPage::open(const std::string& item) {
  const auto slash = item.find('/');
  const std::string part = item.substr(0, slash);
  const std::string rest = slash == std::string::npos ? "" : item.substr(slash + 1);
  if (part == "new") {
    show("all");
    movements_->begin_expense();
  } else if (part == "expense") {
    show("all");
    movements_->show_row(MovementsView::row_of(ExpenseId(number_in(rest))));
  } else if (part == "payment") {
    show("all");
    movements_->show_row(MovementsView::row_of(PaymentId(number_in(rest))));
  } else if (part == "owed" || part == "recurring" || part == "in" || part == "out") {
    show(part);
    if (part == "owed" && !rest.empty()) receivables_->choose(DocumentId(number_in(rest)));
  }
}

void MoneyPage::refresh() {
  movements_->refresh();
  receivables_->refresh();
  recurring_->refresh();
  show_note();
}

bool MoneyPage::make_new() {
  if (book_->GetSelection() == 2)
    recurring_->begin_new();
  else
    open("new");
  return true;
}

void MoneyPage::focus_search() {
  search_->SetFocus();
}

bool MoneyPage::may_leave() {
  return movements_->may_leave();
}

Page* make_money_page(wxWindow* parent, const PageWorld& world) {
  return new MoneyPage(parent, world);
}

}  // namespace vireo
