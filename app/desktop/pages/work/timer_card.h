#pragma once
// The timer at the top of the page of work: one button, what runs and since when, for whom, a note.
#include <wx/timer.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/work/timer_view.h"
#include "app/desktop/widgets/card.h"

class wxButton;
class wxChoice;
class wxTextCtrl;

namespace vireo {

class WrappedText;

class TimerCard : public Card {
 public:
  TimerCard(wxWindow* parent, const PageWorld& world);
  void refresh();
  void toggle();

 private:
  void fill_subjects();
  void change();
  void tell(const Checked<std::string>& done);

  PageWorld world_;
  TimerView view_;
  wxTimer half_minute_;
  wxStaticText* elapsed_;
  WrappedText* state_;
  wxChoice* subject_;
  wxTextCtrl* note_;
  wxButton* interrupted_;
  wxButton* toggle_;
  std::vector<std::string> shown_;
  Connection loaded_;
};

}  // namespace vireo
