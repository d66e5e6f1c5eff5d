#include "app/desktop/new_book_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

std::vector<FormOption> options_of(const std::vector<NewBookView::Choice>& choices) {
  std::vector<FormOption> options;
  for (const auto& [value, text] : choices) options.push_back({value, text});
  return options;
}

}  // namespace

NewBookDialog::NewBookDialog(wxWindow* parent, const Look& look, const Context& context)
    : wxDialog(parent, wxID_ANY, U(look.wording.text("new_book.title")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      look_(look),
      view_({context, look.wording, documents_folder()}) {
  SetFont(look.fonts.body);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, look, look.wording.text("new_book.title")));
  column->Add(plain_text(this, look, look.wording.text("new_book.promise"), Tone::muted), 0, wxTOP | wxBOTTOM,
              FromDIP(6));
  grid_ = new FormGrid(this, look, view_.form, "new_book");
  fill_grid(context.today);
  column->Add(grid_, 1, wxEXPAND | wxTOP, FromDIP(10));
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  buttons->Add(make_button(this, look,
                           {.name = "new_book.browse",
                            .text = look.wording.text("new_book.browse"),
                            .icon = "folder-open",
                            .run = [this] { browse(); }}));
  buttons->AddStretchSpacer();
  // Not wxID_CANCEL: GTK would word it in the system's language.
  auto* cancel = make_button(
      this, look, {.name = "new_book.cancel", .text = look.wording.text("widget.cancel"), .run = [this] {
                     EndModal(wxID_CANCEL);
                   }});
  SetEscapeId(cancel->GetId());
  auto* make = make_button(this, look,
                           {.name = "new_book.make",
                            .text = look.wording.text("new_book.make"),
                            .icon = "check",
                            .kind = ButtonKind::primary,
                            .run = [this] { accept(); }});
  make->SetDefault();
  buttons->Add(cancel, 0, wxLEFT | wxRIGHT, FromDIP(10));
  buttons->Add(make);
  column->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(12));
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(column, 1, wxEXPAND | wxALL, FromDIP(22));
  SetSizer(room);
  SetMinClientSize(FromDIP(wxSize(640, -1)));
  Fit();
  CentreOnParent();
  // Entries know their true height once the style sheet has reached them.
  CallAfter([this, room] { room->SetSizeHints(this); });
  typed_ = view_.form.typed.connect([this](const std::string& field) {
    if (settling_) return;
    settling_ = true;
    if (view_.settle(field)) show_choices();
    if (field == "name") view_.form.loaded.emit();
    settling_ = false;
  });
  grid_->control("name")->SetFocus();
}

NewBookDialog::~NewBookDialog() {
  typed_.disconnect();
  DestroyChildren();
}

void NewBookDialog::fill_grid(Date today) {
  const auto word = [&](const char* id) { return look_.wording.text(id); };
  grid_->add_text("name", word("new_book.name"), word("new_book.name.hint"));
  grid_->add_choice("country", word("new_book.country"), options_of(view_.countries()));
  grid_->add_choice("regime", word("new_book.regime"), options_of(view_.regimes()));
  grid_->add_choice("activity", word("new_book.activity"), options_of(view_.activities()));
  grid_->add_text("identifier", view_.identifier_label(), view_.identifier_example());
  grid_->add_text("street", word("new_book.street"));
  grid_->add_text("postcode", word("new_book.postcode"));
  grid_->add_text("city", word("new_book.city"));
  grid_->add_date("start", word("new_book.start"), today);
  grid_->add_text("file", word("new_book.file"));
}

void NewBookDialog::show_choices() {
  grid_->set_options("regime", options_of(view_.regimes()));
  grid_->set_options("activity", options_of(view_.activities()));
  auto* identifier = static_cast<wxTextCtrl*>(grid_->control("identifier"));
  identifier->SetHint(U(view_.identifier_example()));
  grid_->set_label("identifier", view_.identifier_label());
  grid_->control("activity")->Enable(!view_.activities().empty());
}

void NewBookDialog::browse() {
  const auto place = choose_file(this, {.title = look_.wording.text("new_book.file"),
                                        .save = true,
                                        .folder = view_.path().parent_path(),
                                        .proposed = S(U(view_.path().filename().string())),
                                        .pattern = "*.vireo",
                                        .kind = look_.wording.text("file_kind.book")});
  if (!place) return;
  const auto text = place->u8string();
  view_.form.set("file", {reinterpret_cast<const char*>(text.data()), text.size()});
  view_.form.loaded.emit();
}

void NewBookDialog::accept() {
  const bool fine = view_.check();
  if (!fine) {
    grid_->focus_first_error();
    GetSizer()->SetSizeHints(this);
    return;
  }
  if (IsModal())
    EndModal(wxID_OK);
  else
    Hide();
}

}  // namespace vireo
