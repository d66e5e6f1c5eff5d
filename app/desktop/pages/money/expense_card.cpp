#include "app/desktop/pages/money/expense_card.h"

#include <wx/button.h>
#include <wx/dnd.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/platform/open_file.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class ReceiptDrop : public wxFileDropTarget {
 public:
  explicit ReceiptDrop(ExpenseCard& card) : card_(card) {}
  bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
    std::vector<std::filesystem::path> paths;
    for (const wxString& name : names) {
      const std::string utf8 = S(name);
      paths.emplace_back(std::u8string(utf8.begin(), utf8.end()));
    }
    card_.add_files(paths);
    return true;
  }

 private:
  ExpenseCard& card_;
};

}  // namespace

ExpenseCard::ExpenseCard(wxWindow* parent, const PageWorld& world, ExpenseFormView& view,
                         std::function<void()> done)
    : wxPanel(parent), world_(world), view_(view), done_(std::move(done)) {
  const Look& look = world_.look;
  SetBackgroundColour(look.theme.window);
  card_ = new Card(this, look);
  title_ = card_heading(card_, look, view_.title());
  card_->content()->Add(title_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  final_note_ = new WrappedText(card_, look, "", Tone::warning);
  card_->content()->Add(final_note_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  auto* scroll = new wxScrolledWindow(card_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
  scroll->SetBackgroundColour(look.theme.card);
  scroll->SetScrollRate(0, FromDIP(12));
  scroll->SetSizer(new wxBoxSizer(wxVERTICAL));
  make_fields(scroll);
  card_->content()->Add(scroll, 1, wxEXPAND);
  make_files(card_);
  make_buttons(card_);
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(card_, 1, wxEXPAND);
  SetSizer(room);
  SetDropTarget(new ReceiptDrop(*this));
  typed_ = view_.form.typed.connect([this](const std::string& field) {
    if (field == "category") show_advice();
  });
  files_changed_ = view_.files_changed.connect([this] { show_files(); });
  show_title();
  show_files();
}

void ExpenseCard::make_fields(wxWindow* parent) {
  const Wording& wording = world_.look.wording;
  const Date today = world_.session.today();
  auto* sizer = parent->GetSizer();
  fields_ = new FormGrid(parent, world_.look, view_.form, "expense");
  fields_->add_date("date", wording.text("in_out.date"), today);
  fields_->add_choice("category", wording.text("in_out.category"), form_options(view_.categories()));
  advice_ = new WrappedText(fields_, world_.look, "", Tone::muted);
  fields_->label_for("");
  fields_->add_control(advice_);
  fields_->add_proposed("supplier", wording.text("in_out.supplier"), view_.known_suppliers());
  fields_->add_money("gross", wording.text("in_out.gross"), world_.session.currency());
  fields_->add_choice("method", wording.text("in_out.method"), form_options(view_.methods()));
  fields_->add_check("unpaid", wording.text("in_out.unpaid"));
  sizer->Add(fields_, 0, wxEXPAND | wxRIGHT, FromDIP(10));
  more_ = make_button(
      parent, world_.look,
      {.name = "expense.more", .text = wording.text("in_out.more"), .kind = ButtonKind::link, .run = [this] {
         show_more(!details_->IsShown());
       }});
  sizer->Add(more_, 0, wxBOTTOM, FromDIP(6));
  details_ = new FormGrid(parent, world_.look, view_.form, "expense");
  details_->add_text("label", wording.text("in_out.label"));
  details_->add_text("reference", wording.text("in_out.reference"));
  details_->add_date("due", wording.text("in_out.due_day"), today);
  details_->add_date("paid_date", wording.text("in_out.paid_date"), today);
  details_->add_proposed("client", wording.text("in_out.for_client"), view_.known_clients());
  details_->add_choice("vat", wording.text("in_out.vat"), form_options(view_.vat_treatments()));
  details_->add_choice("currency", wording.text("in_out.currency"), form_options(view_.currencies()));
  details_->add_text("exchange", wording.text("in_out.exchange"), wording.text("in_out.exchange_hint"));
  details_->add_text("exchange_source", wording.text("in_out.exchange_source"));
  details_->Hide();
  sizer->Add(details_, 0, wxEXPAND | wxRIGHT, FromDIP(10));
}

void ExpenseCard::make_files(Card* card) {
  const Look& look = world_.look;
  files_ = new wxPanel(card);
  files_->SetBackgroundColour(look.theme.card);
  files_->SetSizer(new wxBoxSizer(wxVERTICAL));
  card->content()->Add(files_, 0, wxEXPAND | wxTOP, FromDIP(8));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(make_button(card, look,
                       {.name = "expense.attach",
                        .text = look.wording.text("in_out.attach"),
                        .icon = "paperclip",
                        .run = [this] { ask_for_file(); }}));
  row->AddSpacer(FromDIP(10));
  row->Add(new WrappedText(card, look, look.wording.text("in_out.attach_note"), Tone::muted), 1,
           wxALIGN_CENTRE_VERTICAL);
  card->content()->Add(row, 0, wxEXPAND | wxTOP, FromDIP(4));
}

void ExpenseCard::make_buttons(Card* card) {
  const Look& look = world_.look;
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  row->Add(make_button(card, look,
                       {.name = "expense.cancel", .text = look.wording.text("in_out.cancel"), .run = [this] {
                          view_.begin_new();
                          show_title();
                          done_();
                        }}));
  row->AddSpacer(FromDIP(8));
  save_ = make_button(card, look,
                      {.name = "expense.save",
                       .text = look.wording.text("in_out.save"),
                       .kind = ButtonKind::primary,
                       .run = [this] { (void)save(); }});
  row->Add(save_);
  card->content()->Add(row, 0, wxEXPAND | wxTOP, FromDIP(14));
}

void ExpenseCard::begin_new() {
  view_.begin_new();
  show_title();
  if (auto* first = fields_->control("category")) first->SetFocus();
}

bool ExpenseCard::load(ExpenseId id) {
  if (!view_.load(id)) return false;
  show_title();
  show_more(view_.form.text("currency") != world_.session.currency().code());
  return true;
}

void ExpenseCard::show_title() {
  title_->SetLabel(U(view_.title()));
  final_note_->set_text(view_.is_final() ? world_.look.wording.text("in_out.final_text") : std::string());
  final_note_->Show(view_.is_final());
  save_->Enable(!view_.is_final());
  show_advice();
}

void ExpenseCard::show_advice() {
  const std::string advice = view_.advice();
  advice_->set_text(advice);
  advice_->Show(!advice.empty());
  if (view_.vat_matters() && view_.form.text("category") != "" && !details_->IsShown()) show_more(true);
  fields_->GetParent()->FitInside();
  fields_->GetParent()->Layout();
}

void ExpenseCard::show_more(bool more) {
  details_->Show(more);
  set_button_text(more_, world_.look.wording.text(more ? "in_out.less" : "in_out.more"));
  details_->GetParent()->FitInside();
  details_->GetParent()->Layout();
}

void ExpenseCard::show_files() {
  const Look& look = world_.look;
  files_->DestroyChildren();
  auto* sizer = files_->GetSizer();
  const auto files = view_.files();
  for (std::size_t at = 0; at < files.size(); ++at) {
    const auto& file = files[at];
    const std::string number = std::to_string(at);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (file.kept)
      row->Add(make_button(files_, look,
                           {.name = "expense.file." + number,
                            .text = file.name,
                            .icon = "paperclip",
                            .kind = ButtonKind::link,
                            .run = [this, id = *file.kept] { open_file(view_.file_to_open(id)); },
                            .spoken = look.wording.text("in_out.open_file", {{"name", file.name}})}),
               1);
    else
      row->Add(note(files_, look, look.wording.text("in_out.file_waits", {{"name", file.name}})), 1,
               wxALIGN_CENTRE_VERTICAL);
    row->Add(make_button(files_, look,
                         {.name = "expense.drop." + number,
                          .text = "",
                          .icon = "x",
                          .kind = ButtonKind::flat,
                          // Later: the button must not go away inside its own event.
                          .run = [this, at] { CallAfter([this, at] { view_.drop_file(at); }); },
                          .spoken = look.wording.text("in_out.drop_file", {{"name", file.name}})}));
    sizer->Add(row, 0, wxEXPAND);
  }
  card_->Layout();
  Layout();
}

void ExpenseCard::add_files(const std::vector<std::filesystem::path>& paths) {
  Problems problems;
  for (const auto& path : paths)
    if (auto added = view_.add_file(path); !added) append(problems, added.problems());
  if (!problems.empty()) world_.tell_problems(problems);
}

void ExpenseCard::ask_for_file() {
  FileQuestion question;
  question.title = world_.look.wording.text("in_out.choose_receipt");
  if (const auto file = choose_file(this, question)) add_files({*file});
}

bool ExpenseCard::may_leave() {
  if (!view_.half_typed()) return true;
  const Unsaved answer = ask_unsaved(this, world_.look);
  if (answer == Unsaved::save) return save();
  if (answer == Unsaved::stay) return false;
  view_.begin_new();
  show_title();
  done_();
  return true;
}

bool ExpenseCard::save() {
  const auto saved = view_.save();
  if (saved) {
    show_title();
    world_.tell(*saved, true);
    done_();
    return true;
  }
  if (!fields_->focus_first_error()) {
    show_more(true);
    details_->focus_first_error();
  }
  Problems rest;
  for (const Problem& found : saved.problems())
    if (!fields_->control(found.place.field) && !details_->control(found.place.field)) rest.push_back(found);
  if (!rest.empty()) world_.tell_problems(rest);
  return false;
}

}  // namespace vireo
