#include "app/desktop/pages/documents/draft_editor.h"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textcompleter.h>
#include <wx/textctrl.h>

#include "app/desktop/pages/documents/line_rows.h"
#include "app/desktop/pages/documents/missing_list.h"
#include "app/desktop/pages/documents/totals_list.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/date_field.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/paper_preview.h"
#include "app/desktop/widgets/scroll_wheel.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

constexpr int side_width = 290;
constexpr int wide_side_width = 420;  // where the window has room for a larger picture
constexpr int least_width_of_wide = 1200;
constexpr int least_width_beside = 880;  // of form and side: a line of five fields needs room

/// Asks the view anew while one types: there may be very many clients.
class ClientCompleter : public wxTextCompleterSimple {
 public:
  explicit ClientCompleter(const DraftView& view) : view_(view) {}
  void GetCompletions(const wxString& typed, wxArrayString& found) override {
    for (const std::string& name : view_.client_names(S(typed))) found.Add(U(name));
  }

 private:
  const DraftView& view_;
};

}  // namespace

DraftEditor::DraftEditor(wxWindow* parent, PageWorld& world)
    : wxPanel(parent), world_(world), view_(world.session), timer_(this) {
  SetName(wxS("draft"));
  build_header();
  below_ = new wxBoxSizer(wxHORIZONTAL);
  build_form();
  build_side();
  below_->Add(form_, 1, wxEXPAND);
  below_->Add(side_, 0, wxEXPAND | wxLEFT, FromDIP(6));
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    arrange();
    event.Skip();
  });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(16));
  column->Add(below_, 1, wxEXPAND);
  SetSizer(column);
  typed_ = view_.form.typed.connect([this](const std::string&) { show_soon(); });
  lines_typed_ = view_.lines_typed.connect([this] { show_soon(); });
  rearranged_ = view_.lines_rearranged.connect([this] {
    show_soon();
    CallAfter([this] {
      form_->FitInside();
      give_form_its_height();
    });
  });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_figures(); });
  Bind(wxEVT_CHAR_HOOK, &DraftEditor::on_key, this);
}

void DraftEditor::build_header() {
  header_ = new PageHeader(this, world_.look, "");
  header_->add(
      make_button(header_, world_.look,
                  {.name = "draft.back", .text = word("documents.back"), .icon = "arrow-left", .run = [this] {
                     world_.navigator.go({"documents"});
                   }}));
}

void DraftEditor::build_client(Card* card) {
  who_ = new FormGrid(card, world_.look, view_.form, "draft");
  auto* client = who_->add_text("client", word("draft.field.client"), word("draft.hint.client"));
  client->AutoComplete(new ClientCompleter(view_));
  who_->label_for("");
  auto* under = new wxPanel(who_);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  // What does not fit is cut, and told in full by the tip: the dates beside it need their room.
  client_note_ = new wxStaticText(under, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
  client_note_->SetFont(world_.look.fonts.small);
  client_note_->SetForegroundColour(world_.look.theme.of(Tone::muted));
  client_note_->SetMinSize(wxSize(FromDIP(60), -1));
  client_note_->SetName(wxS("draft.client_note"));
  line->Add(client_note_, 1, wxALIGN_CENTRE_VERTICAL);
  line->Add(make_button(under, world_.look,
                        {.name = "draft.new_client",
                         .text = word("clients.new"),
                         .icon = "user-plus",
                         .kind = ButtonKind::link,
                         .run = [this] { add_client(); }}));
  under->SetSizer(line);
  who_->add_control(under);
  who_->add_text("reference", word("draft.field.reference"), word("draft.hint.reference"));
}

void DraftEditor::build_form() {
  form_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  form_->SetScrollRate(0, FromDIP(12));
  form_->SetName(wxS("draft.form"));
  pass_wheel_on(*form_);
  const Date today = world_.session.today();
  auto* top = new Card(form_, world_.look);
  build_client(top);
  when_ = new FormGrid(top, world_.look, view_.form, "draft");
  when_->add_date("service_first", word("draft.field.service_first"), today);
  when_->add_date("service_last", word("draft.field.service_last"), today);
  when_->add_text("payment_term_days", word("draft.field.payment_term_days"),
                  word("draft.hint.payment_term_days"));
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(who_, 3, wxEXPAND);
  across->Add(when_, 2, wxEXPAND | wxLEFT, FromDIP(24));
  top->content()->Add(across, 0, wxEXPAND);

  auto* lines = new Card(form_, world_.look, word("draft.lines"));
  lines_ = new LineRows(lines, world_.look, view_);
  lines->content()->Add(lines_, 0, wxEXPAND);
  lines->content()->Add(make_button(lines, world_.look,
                                    {.name = "draft.add_line",
                                     .text = word("draft.add_line"),
                                     .icon = "plus",
                                     .kind = ButtonKind::link,
                                     .run =
                                         [this] {
                                           const std::size_t last = view_.lines().size();
                                           view_.add_line(last);
                                           lines_->focus(last, "text");
                                         }}),
                        0, wxTOP, FromDIP(8));

  auto* words = new Card(form_, world_.look);
  notes_ = new FormGrid(words, world_.look, view_.form, "draft");
  notes_->add_note("notes", word("draft.field.notes"), 3);
  words->content()->Add(notes_, 0, wxEXPAND);

  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top, 0, wxEXPAND | wxRIGHT, FromDIP(10));
  column->Add(lines, 0, wxEXPAND | wxRIGHT | wxTOP, FromDIP(10));
  column->Add(words, 0, wxEXPAND | wxRIGHT | wxTOP, FromDIP(10));
  form_->SetSizer(column);
}

void DraftEditor::build_side() {
  side_ = new wxPanel(this);
  side_->SetMinSize(FromDIP(wxSize(side_width, -1)));
  side_->SetMaxSize(FromDIP(wxSize(side_width, -1)));
  auto* sums = new Card(side_, world_.look, word("draft.totals"));
  totals_ = new TotalsList(sums, world_.look, "draft.total");
  sums->content()->Add(totals_, 0, wxEXPAND);
  auto* before = new Card(side_, world_.look, word("draft.before_issue"));
  missing_ = new MissingList(before, world_.look, [this](const MissingThing& thing) { go_to(thing); });
  before->content()->Add(missing_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
  advice_ = new MissingList(before, world_.look, [this](const MissingThing& thing) { go_to(thing); },
                            {.name = "draft.advice", .button = word("draft.look")});
  before->content()->Add(advice_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
  const auto add = [&](const char* name, const char* text, const char* icon, ButtonKind kind,
                       std::function<void()> run) {
    auto* button =
        make_button(before, world_.look,
                    {.name = name, .text = word(text), .icon = icon, .kind = kind, .run = std::move(run)});
    before->content()->Add(button, 0, wxEXPAND | wxTOP, FromDIP(8));
    return button;
  };
  issue_ = add("draft.issue", "draft.issue.invoice", "send", ButtonKind::primary, [this] { issue(); });
  add("draft.save", "draft.save", "check", ButtonKind::normal, [this] { save(); });
  add("draft.preview", "draft.preview", "file-type-pdf", ButtonKind::normal, [this] { preview(); });
  add("draft.discard", "draft.discard", "trash", ButtonKind::flat, [this] { discard(); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(sums, 0, wxEXPAND);
  column->Add(before, 0, wxEXPAND | wxTOP, FromDIP(10));
  preview_ = new PaperPreview(side_, world_.look, [this](int width) { return view_.picture(width); });
  set_names(preview_, "draft.picture", word("draft.picture"));
  column->Add(preview_, 1, wxEXPAND | wxTOP, FromDIP(10));
  side_->SetSizer(column);
}

void DraftEditor::show_all() {
  header_->set_title(view_.title());
  set_button_text(issue_, word("draft.issue." + std::string(name_of(view_.kind()))));
  show_figures();
  form_->FitInside();
  form_->Scroll(0, 0);
  Layout();
}

/// Where there is room, sums and preview stand beside the form, the wider the window the larger; in a narrow
/// one below it.
void DraftEditor::arrange() {
  const int width = GetClientSize().x;
  const bool stacked = width < FromDIP(least_width_beside);
  const bool wide = width >= FromDIP(least_width_of_wide);
  const wxSize size = stacked ? wxDefaultSize : FromDIP(wxSize(wide ? wide_side_width : side_width, -1));
  if (stacked == is_stacked_ && side_->GetMinSize() == size) return;
  is_stacked_ = stacked;
  below_->SetOrientation(stacked ? wxVERTICAL : wxHORIZONTAL);
  below_->GetItem(form_)->SetProportion(stacked ? 0 : 1);
  below_->GetItem(side_)->SetFlag(wxEXPAND | (stacked ? wxTOP : wxLEFT));
  side_->SetMinSize(size);
  side_->SetMaxSize(size);
  preview_->SetMinSize(stacked ? FromDIP(wxSize(-1, 560)) : wxDefaultSize);
  give_form_its_height();
  Layout();
}

/// Beside the side the form scrolls by itself; above it, the page does.
void DraftEditor::give_form_its_height() {
  const wxSize size = is_stacked_ ? wxSize(-1, form_->GetSizer()->CalcMin().y) : wxDefaultSize;
  if (form_->GetMinSize() == size) return;
  form_->SetMinSize(size);
  CallAfter([this] {
    for (wxWindow* around = this; around && !around->IsTopLevel(); around = around->GetParent())
      around->Layout();
  });
}

void DraftEditor::show_figures() {
  client_note_->SetLabelText(U(view_.client_note()));
  client_note_->SetToolTip(U(view_.client_note()));
  lines_->show_figures();
  totals_->show(view_.totals());
  missing_->show(view_.missing());
  const auto advice = view_.advice();
  advice_->Show(!advice.empty());
  advice_->show(advice);
  header_->set_note(view_.dirty() || !view_.id() ? word("draft.not_saved") : word("draft.saved"));
  side_->Layout();
  preview_->refresh();
}

}  // namespace vireo
