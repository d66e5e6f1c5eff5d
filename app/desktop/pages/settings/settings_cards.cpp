// The cards of the settings that are no facts of the form: how the window looks, the logo, the second place
// of backups, the history.
#include <iterator>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/image.h>
#include <wx/mstream.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include "app/desktop/pages/settings/settings_page.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/passphrase_dialog.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/actions/change_logo.h"
#include "core/actions/choose_second_place.h"
#include "core/store/catalog/catalog.h"
#include "core/store/whole_file.h"

namespace vireo {
namespace {

wxBitmap picture_of(const std::string& bytes, int height) {
  if (bytes.empty()) return {};
  for (const wxBitmapType type : {wxBITMAP_TYPE_PNG, wxBITMAP_TYPE_JPEG})
    if (!wxImage::FindHandler(type)) {
      if (type == wxBITMAP_TYPE_PNG)
        wxImage::AddHandler(new wxPNGHandler);
      else
        wxImage::AddHandler(new wxJPEGHandler);
    }
  wxMemoryInputStream stream(bytes.data(), bytes.size());
  wxImage image(stream);
  if (!image.IsOk() || image.GetHeight() == 0) return {};
  const int width = std::min(height * 4, image.GetWidth() * height / image.GetHeight());
  return wxBitmap(image.Scale(std::max(1, width), height, wxIMAGE_QUALITY_HIGH));
}

struct LookOption {
  std::string value;
  std::string text;
};

/// A labelled choice that acts at once.
wxChoice* add_choice(wxWindow* parent, const Look& look, const std::string& label) {
  auto* choice = new wxChoice(parent, wxID_ANY);
  choice->SetFont(look.fonts.body);
  set_accessible(choice, label);
  return choice;
}

}  // namespace

Card* SettingsPage::make_look_card() {
  auto* card = new Card(body_, look(), wording().text("settings.look"));
  auto* rows = new wxFlexGridSizer(2, FromDIP(10), FromDIP(14));
  rows->AddGrowableCol(1, 1);
  const auto add = [&](const std::string& name, const std::vector<LookOption>& options,
                       const std::string& now, std::function<void(const std::string&)> choose) {
    const std::string label = wording().text("settings." + name);
    rows->Add(plain_text(card, look(), label, Tone::muted), 0, wxALIGN_CENTRE_VERTICAL);
    auto* choice = add_choice(card, look(), label);
    choice->SetName(U("settings." + name));
    for (const LookOption& option : options) {
      choice->Append(U(option.text));
      if (option.value == now) choice->SetSelection(static_cast<int>(choice->GetCount()) - 1);
    }
    choice->Bind(wxEVT_CHOICE, [choice, options, choose](wxCommandEvent&) {
      choose(options[static_cast<std::size_t>(choice->GetSelection())].value);
    });
    rows->Add(choice, 1, wxEXPAND);
  };
  std::vector<LookOption> languages{{"", wording().text("settings.as_system")}};
  const Catalog catalog(session().templates());
  for (const std::string& code : catalog.languages())
    if (const auto other = catalog.wording(code)) languages.push_back({code, other->style().name});
  add("window_language", languages, world_.look_choice.language, [this](const std::string& code) {
    if (may_leave()) world_.choose_look({code, world_.look_choice.theme});
  });
  add("theme",
      {{"", wording().text("settings.as_system")},
       {"light", wording().text("settings.theme.light")},
       {"dark", wording().text("settings.theme.dark")}},
      world_.look_choice.theme, [this](const std::string& theme) {
        if (may_leave()) world_.choose_look({world_.look_choice.language, theme});
      });
  card->content()->Add(rows, 1, wxEXPAND);
  return card;
}

Card* SettingsPage::make_logo_card() {
  auto* card = new Card(body_, look(), wording().text("settings.logo"));
  card->content()->Add(new WrappedText(card, look(), wording().text("settings.logo.about"), Tone::muted), 0,
                       wxEXPAND | wxBOTTOM, FromDIP(10));
  logo_ = new wxStaticBitmap(card, wxID_ANY, wxBitmapBundle());
  set_accessible(logo_, wording().text("settings.logo"));
  card->content()->Add(logo_, 0, wxBOTTOM, FromDIP(10));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(make_button(card, look(),
                        {.name = "settings.logo.choose",
                         .text = wording().text("settings.logo.choose"),
                         .icon = "upload",
                         .run = [this] { choose_logo(); }}),
            0, wxRIGHT, FromDIP(10));
  logo_remove_ = make_button(card, look(),
                             {.name = "settings.logo.remove",
                              .text = wording().text("settings.logo.remove"),
                              .kind = ButtonKind::flat,
                              .run = [this] { remove_logo(); }});
  line->Add(logo_remove_);
  card->content()->Add(line);
  show_logo();
  return card;
}

Card* SettingsPage::make_backup_card() {
  auto* card = new Card(body_, look(), wording().text("settings.backup"));
  place_ = new WrappedText(card, look(), "", Tone::muted);
  card->content()->Add(place_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  place_choose_ = make_button(card, look(),
                              {.name = "settings.backup.choose",
                               .text = wording().text("settings.backup.choose"),
                               .icon = "folder-open",
                               .run = [this] { choose_place(); }});
  line->Add(place_choose_, 0, wxRIGHT, FromDIP(10));
  place_forget_ = make_button(card, look(),
                              {.name = "settings.backup.forget",
                               .text = wording().text("settings.backup.forget"),
                               .kind = ButtonKind::flat,
                               .run = [this] { forget_place(); }});
  line->Add(place_forget_);
  card->content()->Add(line);
  show_place();
  return card;
}

Card* SettingsPage::make_history_card() {
  auto* card = new Card(body_, look(), wording().text("settings.history"));
  auto* list = new VirtualTable(card, look(), view_.history,
                                {.name = "settings.history", .spoken = wording().text("settings.history")});
  list->SetMinSize(wxSize(-1, FromDIP(280)));
  card->content()->Add(list, 1, wxEXPAND);
  return card;
}

void SettingsPage::choose_logo() {
  const auto file = choose_file(this, {.title = wording().text("settings.logo.choose"),
                                       .pattern = "*.png;*.jpg;*.jpeg",
                                       .kind = wording().text("file_kind.picture")});
  if (!file) return;
  const auto bytes = whole_file(*file);
  if (!bytes) return world_.tell_problems(bytes.problems());
  const auto changed =
      session().act([&](Book& book) { return change_logo(book, *bytes, session().today()); });
  if (!changed) return world_.tell_problems(changed.problems());
  world_.tell(wording().text("settings.saved"), true);
}

void SettingsPage::remove_logo() {
  const auto changed = session().act([&](Book& book) { return change_logo(book, "", session().today()); });
  if (!changed) return world_.tell_problems(changed.problems());
  world_.tell(wording().text("settings.saved"), true);
}

void SettingsPage::choose_place() {
  const auto folder = choose_folder(this, wording().text("settings.backup.choose"));
  if (!folder) return;
  const auto passphrase = ask_new_passphrase(this, look());
  if (!passphrase) return;
  const auto chosen =
      session().act([&](Book& book) { return choose_second_place(book, *folder, *passphrase); });
  if (!chosen) return world_.tell_problems(chosen.problems());
  world_.tell(wording().text("settings.saved"), true);
}

void SettingsPage::forget_place() {
  const auto left = session().act([](Book& book) { return leave_second_place(book); });
  if (!left) return world_.tell_problems(left.problems());
  world_.tell(wording().text("settings.saved"), true);
}

void SettingsPage::show_logo() {
  const wxBitmap picture = picture_of(view_.logo(), FromDIP(64));
  logo_->Show(picture.IsOk());
  if (picture.IsOk()) logo_->SetBitmap(picture);
  logo_remove_->Enable(picture.IsOk());
}

void SettingsPage::show_place() {
  const std::string place = view_.second_place();
  place_->set_text(place.empty() ? wording().text("settings.backup.none")
                                 : wording().text("settings.backup.now", {{"folder", place}}));
  place_forget_->Enable(!place.empty());
}

}  // namespace vireo
