#pragma once
// DateField: an entry for a day and a button that opens a calendar. Understood: "23/11", "23/11/26", "2311",
// "+30", "2026-11-23"; written in full when one leaves it; arrow up and down move by a day, F4 or Alt+Down
// opens the calendar.
//
//   auto* due = new DateField(this, look, today);
//   due->set(invoice.due);
//   if (const Checked<Date> typed = due->value(); typed) ...
#include <optional>

#include <wx/panel.h>

#include "app/desktop/theme/look.h"
#include "core/base/date.h"

class wxButton;
class wxTextCtrl;

namespace vireo {

class DateField : public wxPanel {
 public:
  DateField(wxWindow* parent, const Look& look, Date today);
  void set(const std::optional<Date>& day);
  Checked<Date> value() const;
  bool is_blank() const;
  /// The entry itself: its events, its focus, its names.
  wxTextCtrl* entry() { return entry_; }
  void open_calendar();

 private:
  void write_in_full();
  void choose(Date day);
  void on_key(wxKeyEvent& event);

  const Look& look_;
  Date today_;
  wxTextCtrl* entry_;
  wxButton* button_;
};

}  // namespace vireo
