#include "app/desktop/pages/work/timer_card.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

constexpr int half_minute = 30000;

}  // namespace

TimerCard::TimerCard(wxWindow* parent, const PageWorld& world)
    : Card(parent, world.look), world_(world), view_(world_.session), half_minute_(this) {
  SetName(wxS("work.timer"));
  const Wording& wording = world_.look.wording;
  elapsed_ = plain_text(this, look_, "");
  elapsed_->SetFont(look_.fonts.figure);
  state_ = new WrappedText(this, look_, "", Tone::muted);
  interrupted_ = make_button(this, look_,
                             {.name = "timer.interrupted",
                              .text = wording.text("work_page.timer.interrupt"),
                              .icon = "bell",
                              .run = [this] { tell(view_.interrupt()); }});
  toggle_ = make_button(this, look_,
                        {.name = "timer.toggle",
                         .text = wording.text("work_page.timer.start"),
                         .icon = "clock",
                         .kind = ButtonKind::primary,
                         .run = [this] { toggle(); },
                         .spoken = wording.text("work_page.timer.toggle")});
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(elapsed_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(16));
  top->Add(state_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(12));
  top->Add(interrupted_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8));
  top->Add(toggle_, 0, wxALIGN_CENTRE_VERTICAL);
  subject_ = new wxChoice(this, wxID_ANY);
  subject_->SetFont(look_.fonts.body);
  set_names(subject_, "timer.subject", wording.text("work_page.timer.for"));
  subject_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    const int at = subject_->GetSelection();
    if (at == wxNOT_FOUND) return;
    view_.form.set("subject", shown_[static_cast<std::size_t>(at)]);
    change();
  });
  note_ = make_entry(this, look_, "timer.note", wording.text("work_page.timer.note"), wxTE_PROCESS_ENTER);
  note_->SetHint(U(wording.text("work_page.timer.note")));
  note_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    event.Skip();
    view_.form.set("note", S(note_->GetValue()));
  });
  note_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { view_.running() ? change() : toggle(); });
  note_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (view_.running()) CallAfter([this] { change(); });
  });
  auto* below = new wxBoxSizer(wxHORIZONTAL);
  below->Add(subject_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(10));
  below->Add(note_, 1, wxALIGN_CENTRE_VERTICAL);
  content()->Add(top, 0, wxEXPAND);
  content()->Add(below, 0, wxEXPAND | wxTOP, FromDIP(10));
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    elapsed_->SetLabelText(U(view_.elapsed()));
    Layout();
  });
  half_minute_.Start(half_minute);
  refresh();
}

void TimerCard::fill_subjects() {
  std::vector<std::string> values;
  for (const NamedValue& each : view_.subjects()) values.push_back(each.value);
  subject_->Clear();
  for (const NamedValue& each : view_.subjects()) subject_->Append(U(each.text));
  shown_ = std::move(values);
  for (std::size_t at = 0; at < shown_.size(); ++at)
    if (shown_[at] == view_.form.text("subject")) subject_->SetSelection(static_cast<int>(at));
  if (subject_->GetSelection() == wxNOT_FOUND) {
    subject_->SetSelection(0);
    view_.form.set("subject", shown_.front());
  }
}

void TimerCard::refresh() {
  view_.refresh();
  fill_subjects();
  if (S(note_->GetValue()) != view_.form.text("note")) note_->ChangeValue(U(view_.form.text("note")));
  elapsed_->SetLabelText(U(view_.elapsed()));
  elapsed_->SetForegroundColour(view_.running() ? look_.theme.accent : look_.theme.text_muted);
  state_->set_text(view_.state());
  interrupted_->Show(view_.running());
  const char* doing = view_.running() ? "work_page.timer.stop" : "work_page.timer.start";
  set_button_text(toggle_, look_.wording.text(doing));
  Layout();
}

void TimerCard::toggle() {
  tell(view_.toggle());
}

void TimerCard::change() {
  if (const auto changed = view_.change(); !changed) world_.tell_problems(changed.problems());
}

void TimerCard::tell(const Checked<std::string>& done) {
  if (!done) return world_.tell_problems(done.problems());
  refresh();
  world_.tell(*done, true);
}

}  // namespace vireo
