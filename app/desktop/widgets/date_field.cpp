#include "app/desktop/widgets/date_field.h"

#include <functional>

#include <wx/button.h>
#include <wx/calctrl.h>
#include <wx/popupwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text_undo.h"
#include "core/base/text.h"

namespace vireo {
namespace {

wxDateTime to_wx(Date day) {
  return wxDateTime(static_cast<wxDateTime::wxDateTime_t>(day.day()),
                    static_cast<wxDateTime::Month>(day.month() - 1), day.year());
}

std::optional<Date> from_wx(const wxDateTime& day) {
  return Date::of(day.GetYear(), static_cast<int>(day.GetMonth()) + 1, day.GetDay());
}

class CalendarPopup : public wxPopupTransientWindow {
 public:
  CalendarPopup(wxWindow* parent, Date day, std::function<void(Date)> choose)
      : wxPopupTransientWindow(parent, wxBORDER_SIMPLE | wxPU_CONTAINS_CONTROLS), choose_(std::move(choose)) {
    calendar_ = new wxCalendarCtrl(this, wxID_ANY, to_wx(day), wxDefaultPosition, wxDefaultSize,
                                   wxCAL_MONDAY_FIRST | wxCAL_SHOW_SURROUNDING_WEEKS);
    calendar_->SetName(wxS("calendar"));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(calendar_, 1, wxEXPAND | wxALL, FromDIP(4));
    SetSizerAndFit(sizer);
    calendar_->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [this](wxCalendarEvent&) { take(); });
    calendar_->Bind(wxEVT_CALENDAR_SEL_CHANGED, [this](wxCalendarEvent&) { chosen_ = true; });
    calendar_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
      event.Skip();
      CallAfter([this] {
        if (chosen_) take();
      });
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_ESCAPE)
        Dismiss();
      else if (event.GetKeyCode() == WXK_RETURN)
        take();
      else
        event.Skip();
    });
  }
  void OnDismiss() override { Destroy(); }
  void focus() { calendar_->SetFocus(); }

 private:
  void take() {
    if (const auto day = from_wx(calendar_->GetDate())) choose_(*day);
    DismissAndNotify();
  }
  std::function<void(Date)> choose_;
  wxCalendarCtrl* calendar_;
  bool chosen_ = false;
};

}  // namespace

DateField::DateField(wxWindow* parent, const Look& look, Date today)
    : wxPanel(parent), look_(look), today_(today), entry_(new wxTextCtrl(this, wxID_ANY)) {
  tune_entry(entry_, look);
  entry_->SetMinSize(FromDIP(wxSize(112, 34)));  // a whole date
  entry_->SetToolTip(U(look.wording.text("widget.date_examples")));
  button_ = make_button(this, look,
                        {.name = "calendar.open",
                         .text = "",
                         .icon = "calendar",
                         .kind = ButtonKind::flat,
                         .run = [this] { open_calendar(); },
                         .spoken = look.wording.text("widget.open_calendar")});
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(entry_, 1, wxEXPAND);
  line->Add(button_, 0, wxEXPAND | wxLEFT, FromDIP(2));
  SetSizer(line);
  entry_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    write_in_full();
  });
  entry_->Bind(wxEVT_KEY_DOWN, &DateField::on_key, this);
}

bool DateField::is_blank() const {
  return trimmed(S(entry_->GetValue())).empty();
}

Checked<Date> DateField::value() const {
  return parse_typed_date(S(entry_->GetValue()), today_, look_.wording.style());
}

void DateField::set(const std::optional<Date>& day) {
  entry_->ChangeValue(day ? U(look_.wording.date(*day)) : wxString());
  if (auto* undo = text_undo_of(entry_)) undo->forget();
}

void DateField::write_in_full() {
  const auto typed = value();
  if (!typed) return;
  const wxString full = U(look_.wording.date(*typed));
  if (full != entry_->GetValue()) entry_->SetValue(full);
}

void DateField::choose(Date day) {
  entry_->SetValue(U(look_.wording.date(day)));
  entry_->SetFocus();
  entry_->SelectAll();
}

void DateField::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  const auto typed = value();
  if (key == WXK_F4 || (key == WXK_DOWN && event.AltDown()))
    open_calendar();
  else if ((key == WXK_UP || key == WXK_DOWN) && event.GetModifiers() == wxMOD_NONE)
    choose((typed ? *typed : today_).plus_days(!typed ? 0 : key == WXK_UP ? 1 : -1));
  else
    event.Skip();
}

void DateField::open_calendar() {
  const auto typed = value();
  auto* popup = new CalendarPopup(this, typed ? *typed : today_, [this](Date day) { choose(day); });
  popup->Position(entry_->GetScreenPosition(), wxSize(0, entry_->GetSize().y + FromDIP(2)));
  popup->Popup();
  popup->focus();
}

}  // namespace vireo
