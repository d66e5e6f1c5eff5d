#include "app/desktop/pages/documents/issued_panel.h"

#include <fstream>

#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/documents/credit_dialog.h"
#include "app/desktop/pages/documents/paper_file.h"
#include "app/desktop/pages/documents/payment_dialog.h"
#include "app/desktop/pages/documents/recurring_invoices_view.h"
#include "app/desktop/pages/documents/reminder_dialog.h"
#include "app/desktop/pages/documents/totals_list.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/catalog/target_catalog.h"
#include "reports/papers/electronic_file.h"

namespace vireo {

IssuedPanel::IssuedPanel(wxWindow* parent, PageWorld& world)
    : wxPanel(parent), world_(world), view_(world.session) {
  SetName(wxS("issued"));
  build_header();
  build_body();
}

void IssuedPanel::build_header() {
  header_ = new PageHeader(this, world_.look, "");
  header_->add(make_button(
      header_, world_.look,
      {.name = "issued.back", .text = word("documents.back"), .icon = "arrow-left", .run = [this] {
         world_.navigator.go({"documents"});
       }}));
  header_->add(make_button(
      header_, world_.look,
      {.name = "issued.copy_email", .text = word("issued.copy_email"), .icon = "mail", .run = [this] {
         copy_email();
       }}));
  electronic_ = make_button(
      header_, world_.look,
      {.name = "issued.electronic", .text = word("issued.electronic"), .icon = "download", .run = [this] {
         export_electronic();
       }});
  header_->add(electronic_);
  header_->add(
      make_button(header_, world_.look,
                  {.name = "issued.pdf", .text = word("issued.pdf"), .icon = "file-type-pdf", .run = [this] {
                     show_paper(view_.paper(), view_.paper_name(), world_);
                   }}));
}

void IssuedPanel::build_body() {
  const Look& look = world_.look;
  facts_ = new Card(this, look, word("issued.facts"));
  fact_rows_ = new wxPanel(facts_);
  auto* grid = new wxFlexGridSizer(2, FromDIP(8), FromDIP(20));
  grid->AddGrowableCol(1, 1);
  fact_rows_->SetSizer(grid);
  facts_->content()->Add(fact_rows_, 0, wxEXPAND);
  auto* lines_card = new Card(this, look, word("draft.lines"));
  lines_ = new VirtualTable(lines_card, look, view_.lines,
                            {.name = "issued.lines", .spoken = word("draft.lines")});
  lines_card->content()->Add(lines_, 1, wxEXPAND);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(facts_, 0, wxEXPAND);
  left->Add(lines_card, 1, wxEXPAND | wxTOP, FromDIP(10));

  auto* state = new Card(this, look);
  state_ = card_heading(state, look, "");
  state_->SetName(wxS("issued.state"));
  state->content()->Add(state_, 0, wxBOTTOM, FromDIP(12));
  totals_ = new TotalsList(state, look, "issued.total");
  state->content()->Add(totals_, 0, wxEXPAND);
  build_actions(state);
  settled_card_ = new Card(this, look, word("issued.settled"));
  settled_ = new TotalsList(settled_card_, look, "issued.settled");
  settled_card_->content()->Add(settled_, 0, wxEXPAND);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(state, 0, wxEXPAND);
  right->Add(settled_card_, 0, wxEXPAND | wxTOP, FromDIP(10));
  right->SetMinSize(FromDIP(300), -1);

  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(left, 1, wxEXPAND | wxRIGHT, FromDIP(16));
  across->Add(right, 0, wxEXPAND);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(16));
  column->Add(across, 1, wxEXPAND);
  SetSizer(column);
}

void IssuedPanel::build_actions(Card* card) {
  const auto add = [&](const char* name, const char* icon, ButtonKind kind, std::function<void()> run) {
    auto* button =
        make_button(card, world_.look,
                    {.name = name, .text = word(name), .icon = icon, .kind = kind, .run = std::move(run)});
    card->content()->Add(button, 0, wxEXPAND | wxTOP, FromDIP(8));
    return button;
  };
  pay_ = add("issued.pay", "cash", ButtonKind::primary, [this] { pay(); });
  remind_ = add("issued.remind", "bell", ButtonKind::normal, [this] { remind(); });
  accept_ = add("issued.accept", "check", ButtonKind::primary, [this] { answer(QuoteAnswer::accepted); });
  invoice_ = add("issued.make_invoice", "file-invoice", ButtonKind::normal, [this] { make_invoice(); });
  deposit_ = add("issued.deposit", "cash", ButtonKind::normal, [this] { make_deposit(); });
  progress_ = add("issued.progress", "trending-up", ButtonKind::normal, [this] { make_progress(); });
  final_ = add("issued.final", "file-invoice", ButtonKind::normal, [this] { make_final(); });
  revise_ = add("issued.revise", "pencil", ButtonKind::normal, [this] { show_made(view_.revise()); });
  refuse_ = add("issued.refuse", "x", ButtonKind::normal, [this] { answer(QuoteAnswer::refused); });
  repeat_ = add("issued.repeat", "refresh", ButtonKind::normal, [this] { repeat(); });
  credit_ = add("issued.credit", "arrow-back-up", ButtonKind::normal, [this] { credit(); });
}

bool IssuedPanel::load(DocumentId id) {
  if (!view_.load(id)) return false;
  show_all();
  return true;
}

void IssuedPanel::refresh() {
  if (view_.loaded()) load(view_.document().id());
}

void IssuedPanel::show_all() {
  header_->set_title(view_.title());
  header_->set_note(view_.document().facts().client.name);
  const Status status = view_.status();
  state_->SetLabelText(U("●  " + status.text));
  state_->SetForegroundColour(world_.look.theme.of(status.tone));
  totals_->show(view_.totals());
  show_facts();
  show_settled();
  repeat_->Show(view_.document().kind() == DocumentKind::invoice);
  pay_->Show(view_.can_be_paid());
  if (view_.can_be_paid())
    set_button_text(
        pay_, word(view_.document().kind() == DocumentKind::credit_note ? "issued.pay_back" : "issued.pay"));
  credit_->Show(view_.can_be_credited());
  remind_->Show(view_.row().overdue);
  electronic_->Show(view_.document().kind() != DocumentKind::quote);
  accept_->Show(view_.can_be_answered());
  refuse_->Show(view_.can_be_answered());
  invoice_->Show(view_.can_become_invoice());
  deposit_->Show(view_.can_become_invoice());
  progress_->Show(view_.can_become_invoice());
  revise_->Show(view_.can_become_invoice());
  final_->Show(view_.has_deposits());
  Layout();
}

void IssuedPanel::show_facts() {
  fact_rows_->Freeze();
  fact_rows_->GetSizer()->Clear(true);
  for (const Fact& fact : view_.facts()) {
    fact_rows_->GetSizer()->Add(plain_text(fact_rows_, world_.look, fact.label, Tone::muted));
    fact_rows_->GetSizer()->Add(new WrappedText(fact_rows_, world_.look, fact.value), 1, wxEXPAND);
  }
  fact_rows_->Thaw();
  facts_->Layout();
}

void IssuedPanel::show_settled() {
  std::vector<TotalRow> rows;
  for (const SettledPart& part : view_.settled()) rows.push_back({part.date + "  " + part.what, part.amount});
  if (const std::string open = view_.open_text(); !open.empty())
    rows.push_back({word("issued.open"), open, true});
  settled_card_->Show(!view_.settled().empty());
  settled_->show(rows);
}

void IssuedPanel::pay() {
  if (!ask_payment(this, world_.look, world_.session, view_.row())) return;
  refresh();
  world_.tell(world_.look.wording.text("payment_form.told", {{"number", view_.document().number()}}), true);
}

void IssuedPanel::credit() {
  const auto given = ask_credit(this, world_.look, view_);
  if (!given) return;
  const auto note = view_.credit(given->lines, given->reason);
  if (!note) return world_.tell_problems(note.problems());
  world_.tell(world_.look.wording.text("credit_form.told", {{"number", note->number()}}), false);
  world_.navigator.go({"documents", std::to_string(note->id().value())});
}

std::optional<Decimal> IssuedPanel::ask_share(wxButton* under, const std::vector<int>& percents) {
  wxMenu menu;
  for (const int percent : percents)
    menu.Append(wxID_HIGHEST + percent,
                U(world_.look.wording.text("issued.deposit_share",
                                           {{"percent", Rate::percent(Decimal::of(percent))}})));
  const int chosen = under->GetPopupMenuSelectionFromUser(menu, 0, under->GetSize().y) - wxID_HIGHEST;
  return chosen <= 0 || chosen > 100 ? std::nullopt : std::optional(Decimal::of(chosen));
}

void IssuedPanel::show_made(const Checked<DocumentId>& made) {
  if (!made) return world_.tell_problems(made.problems());
  world_.navigator.go({"documents", std::to_string(made->value())});
}

void IssuedPanel::make_deposit() {
  if (const auto share = ask_share(deposit_, {10, 20, 30, 40, 50})) show_made(view_.make_deposit(*share));
}

void IssuedPanel::make_progress() {
  if (const auto share = ask_share(progress_, {10, 20, 25, 30, 40, 50, 60, 70, 75, 80}))
    show_made(view_.make_progress(*share));
}

void IssuedPanel::make_final() {
  show_made(view_.make_final());
}

void IssuedPanel::remind() {
  if (show_reminder(this, world_, view_.document())) {
    refresh();
    world_.tell(word("reminder_form.noted"), true);
  }
}

void IssuedPanel::export_electronic() {
  const Session& session = world_.session;
  wxMenu menu;
  std::vector<std::string> formats;
  for (const std::string& id : invoice_target_ids(session.templates()))
    if (const auto target = load_invoice_target(session.templates(), id)) {
      menu.Append(wxID_HIGHEST + 1 + static_cast<int>(formats.size()),
                  U(target->names.in(world_.look.wording.language())));
      formats.push_back(id);
    }
  const int chosen =
      electronic_->GetPopupMenuSelectionFromUser(menu, 0, electronic_->GetSize().y) - wxID_HIGHEST - 1;
  if (chosen < 0 || static_cast<std::size_t>(chosen) >= formats.size()) return;
  const std::string& format = formats[static_cast<std::size_t>(chosen)];
  const auto bytes = electronic_file(session.book(), session.templates(), view_.document(), format);
  if (!bytes) return world_.tell_problems(bytes.problems());
  const std::string name = electronic_file_name(view_.document(), format);
  const auto file =
      choose_file(this, {.save = true, .proposed = name, .pattern = "*" + name.substr(name.rfind('.'))});
  if (!file) return;
  std::ofstream out(*file, std::ios::binary | std::ios::trunc);
  out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
  out.close();
  if (!out) return world_.tell_problems({problem("file.unwritable", {file->string()})});
  world_.tell(world_.look.wording.text("cli.said.written", {{"file", file->string()}}), false);
}

void IssuedPanel::answer(QuoteAnswer given) {
  if (const auto done = view_.answer(given); !done) return world_.tell_problems(done.problems());
  refresh();
  world_.tell(word(given == QuoteAnswer::accepted ? "issued.told_accepted" : "issued.told_refused"), true);
}

void IssuedPanel::make_invoice() {
  const auto made = view_.make_invoice();
  if (!made) return world_.tell_problems(made.problems());
  world_.navigator.go({"documents", std::to_string(made->value())});
  world_.tell(word("issued.told_invoice_made"), true);
}

void IssuedPanel::copy_email() {
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(new wxTextDataObject(U(view_.email_text())));
  wxTheClipboard->Close();
  world_.tell(word("issued.told_copied"), false);
}

void IssuedPanel::repeat() {
  const RecurringRequest request = recurring_of(view_.document());
  const auto added = world_.session.act(
      [&](Book& book) { return add_recurring_invoice(book, request, world_.session.context()); });
  if (!added) return world_.tell_problems(added.problems());
  world_.tell(world_.look.wording.text("issued.told_repeat", {{"date", request.first}}), true);
}

}  // namespace vireo
