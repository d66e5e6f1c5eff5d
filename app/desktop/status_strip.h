#pragma once
// StatusStrip: the line below the pages: where the book lies, and how long work goes on, with a button that
// stops it.
#include <wx/panel.h>

#include "app/desktop/model/jobs.h"
#include "app/desktop/theme/look.h"

class wxButton;
class wxGauge;
class wxStaticText;

namespace vireo {

class StatusStrip : public wxPanel {
 public:
  StatusStrip(wxWindow* parent, const Look& look, JobExecutor& jobs);
  /// What it says while nothing is under way.
  void set_text(const std::string& text);
  /// Long work begins; it ends by itself when the executor is no longer busy.
  void begin(const std::string& doing);
  void end();

 private:
  void show_progress(const JobProgress& progress);

  const Look& look_;
  JobExecutor& jobs_;
  std::string text_;
  wxStaticText* label_;
  wxGauge* gauge_;
  wxButton* cancel_;
  Connection progressed_;
};

}  // namespace vireo
