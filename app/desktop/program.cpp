#include "app/desktop/program.h"

#include <algorithm>

#include <wx/app.h>
#include <wx/display.h>
#include <wx/intl.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include "app/desktop/exercise_editor_frame.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/platform/screen_room.h"
#include "app/desktop/start_screen.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/dialogs.h"
#include "core/store/catalog/catalog.h"

namespace vireo {
namespace {

/// The system's language when there are words for it, else English.
std::string system_language(const std::vector<std::string>& known) {
  const wxLanguageInfo* system = wxUILocale::GetLanguageInfo(wxUILocale::GetSystemLanguage());
  const std::string code = system ? S(system->CanonicalName.BeforeFirst('_')) : "";
  return std::find(known.begin(), known.end(), code) == known.end() ? "en" : code;
}

/// The few words that wx itself shows (the names of keys, its own dialogs).
void speak(const std::string& language) {
  auto* translations = new wxTranslations;
  translations->SetLanguage(U(language));
  translations->AddStdCatalog();
  wxTranslations::Set(translations);
}

}  // namespace

Program::Program(StartupOptions options, Folders folders)
    : options_(std::move(options)),
      folders_(std::move(folders)),
      preferences_(read_preferences(folders_.preferences)) {
  make_look();
}

Program::~Program() {
  if (window_) delete window_.get();
  open_.reset();
}

LookChoice Program::look_choice() const {
  return {options_.language.empty() ? preferences_.language : options_.language,
          options_.theme.empty() ? preferences_.theme : options_.theme};
}

void Program::make_look() {
  const LookChoice choice = look_choice();
  const Catalog catalog(options_.templates);
  const auto known = catalog.languages();
  const bool has_words = std::find(known.begin(), known.end(), choice.language) != known.end();
  const std::string language = has_words ? choice.language : system_language(known);
  auto wording = catalog.wording(language);
  // A broken file of the person's own templates: the program's own words stand in.
  if (!wording) wording = Catalog().wording(language);
  const bool dark = choice.theme.empty() ? system_prefers_dark() : choice.theme == "dark";
  speak(language);
  look_ = std::make_shared<Look>(vireo::make_look(dark ? dark_theme() : light_theme(), wording.value()));
  looks_.push_back(look_);
  apply_native_style(look_->theme);
}

void Program::choose_look(const LookChoice& choice) {
  if (choice == look_choice()) return;
  options_.language.clear();
  options_.theme.clear();
  preferences_.language = choice.language;
  preferences_.theme = choice.theme;
  write_preferences(preferences_, folders_.preferences);
  // After the event that asked for it: its control goes away with the frame.
  wxTheApp->CallAfter([this] {
    make_look();
    if (!open_) return show_start_screen();
    open_->session.set_wording(look_->wording);
    show_frame();
  });
}

void Program::choose_theme(const std::string& theme) {
  choose_look({look_choice().language, theme});
}

Date Program::today() const {
  if (options_.today) return *options_.today;
  const wxDateTime now = wxDateTime::Now();
  return Date::of(now.GetYear(), static_cast<int>(now.GetMonth()) + 1, now.GetDay()).value();
}

BookWorld Program::book_world() const {
  const auto now = [] { return Instant{wxDateTime::UNow().GetValue().GetValue(), "UTC"}; };
  return {now, "vireo, " + std::to_string(wxGetProcessId()), true};
}

MainFrame* Program::frame() const {
  return dynamic_cast<MainFrame*>(window_.get());
}

void Program::show(wxTopLevelWindow* next) {
  wxTopLevelWindow* last = window_;
  if (last && !last->IsMaximized()) next->SetPosition(within_screen(last->GetPosition(), next->GetSize()));
  window_ = next;
  wxTheApp->SetTopWindow(next);
  next->Bind(wxEVT_CLOSE_WINDOW, [this, next](wxCloseEvent& event) {
    if (event.CanVeto() && !may_let_go()) return event.Veto();
    on_closing(next);
  });
  next->Show();
  if (last) delete last;
}

void Program::show_start_screen() {
  show(new StartScreen(*this));
}

void Program::show_frame() {
  auto* frame = new MainFrame({*this, open_, look_, look_choice()});
  frame->SetSize(within_screen(nullptr, frame->FromDIP(wxSize(preferences_.width, preferences_.height))));
  if (wxTopLevelWindow* last = this->frame())
    frame->SetSize(last->GetSize());
  else if (preferences_.maximized && !options_.shots)
    frame->Maximize();
  show(frame);
}

bool Program::may_let_go() const {
  if (auto* editor = dynamic_cast<ExerciseEditorFrame*>(window_.get())) return editor->may_leave();
  return !frame() || frame()->may_leave();
}

/// The window goes: its size is remembered, the book closed. The last window's end is the program's.
void Program::on_closing(wxTopLevelWindow* window) {
  if (frame() && !options_.shots) {
    preferences_.maximized = window->IsMaximized();
    if (!preferences_.maximized) {
      const wxSize size = window->ToDIP(window->GetSize());
      preferences_.width = size.x;
      preferences_.height = size.y;
    }
    write_preferences(preferences_, folders_.preferences);
  }
  window->Hide();
  // Outside the window's own event: the frame goes before the book that it shows.
  wxTheApp->CallAfter([this, window] {
    if (window_ != window) return;
    if (open_) {
      const Problems warnings = open_->session.book().close();
      if (!warnings.empty()) tell_problems(nullptr, *look_, look_->wording.text("frame.closed"), warnings);
    }
    delete window;
    open_.reset();
    wxTheApp->ExitMainLoop();
  });
}

}  // namespace vireo
