#include "app/desktop/exercise_preview_panel.h"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

std::string whole_text(const ExercisePreview& preview) {
  std::string all = preview.variant + "\n" + preview.title + "\n" + preview.statement + "\n";
  for (const PreviewAnswer& each : preview.answers) {
    all += each.question + "\n" + each.expected + " " + each.points + "\n";
    for (const std::string& mistake : each.mistakes) all += mistake + "\n";
  }
  return all + preview.points;
}

}  // namespace

ExercisePreviewPanel::ExercisePreviewPanel(wxWindow* parent, const Look& look,
                                           std::function<void(bool another)> draw)
    : Card(parent, look, look.wording.text("exercise_editor.preview")) {
  const auto button = [&](const char* id, const char* icon, bool another) {
    const std::string name = std::string("exercise_editor.") + id;
    return make_button(this, look,
                       {.name = name,
                        .text = "",
                        .icon = icon,
                        .kind = ButtonKind::flat,
                        .run = [draw, another] { draw(another); },
                        .spoken = look.wording.text(name)});
  };
  header()->Add(button("draw", "refresh", true));
  header()->Add(button("draw_none", "restore", false));
  variant_ = note(this, look, "");
  room_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  room_->SetScrollRate(0, FromDIP(16));
  room_->SetBackgroundColour(look.theme.card);
  set_names(room_, "exercise_editor.preview", look.wording.text("exercise_editor.preview"));
  content()->Add(variant_, 0, wxBOTTOM, FromDIP(6));
  content()->Add(room_, 1, wxEXPAND);
}

void ExercisePreviewPanel::say(wxSizer* column, const std::string& text, Tone tone, int above, bool small) {
  auto* line = new WrappedText(room_, look_, text, tone);
  if (small) line->SetFont(look_.fonts.small);
  column->Add(line, 0, wxEXPAND | wxTOP, FromDIP(above));
}

void ExercisePreviewPanel::show(const ExercisePreview& preview) {
  const std::string text = whole_text(preview);
  if (text == shown_) return;
  shown_ = text;
  room_->Freeze();
  room_->DestroyChildren();
  variant_->SetLabelText(U(preview.variant));
  auto* column = new wxBoxSizer(wxVERTICAL);
  say(column, preview.statement, Tone::normal, 0);
  for (const PreviewAnswer& each : preview.answers) {
    say(column, each.question, Tone::normal, 14);
    say(column,
        look_.wording.text("exercise_editor.preview.expected",
                           {{"answer", each.expected}, {"points", each.points}}),
        Tone::accent, 2);
    for (const std::string& mistake : each.mistakes) say(column, mistake, Tone::muted, 2, true);
  }
  say(column, preview.points, Tone::muted, 14);
  room_->SetSizer(column);
  room_->FitInside();
  room_->Layout();
  room_->Thaw();
  set_accessible(room_, look_.wording.text("exercise_editor.preview"), text);
}

}  // namespace vireo
