#include "app/desktop/pages/documents/line_rows.h"

#include <algorithm>

#include <wx/arrstr.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

bool same(const std::vector<DraftChoice>& a, const std::vector<DraftChoice>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DraftChoice& x, const DraftChoice& y) {
    return x.value == y.value && x.text == y.text;
  });
}

void select(wxChoice* choice, const std::vector<DraftChoice>& options, const std::string& value) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const DraftChoice& o) { return o.value == value; });
  choice->SetSelection(found == options.end() ? wxNOT_FOUND : static_cast<int>(found - options.begin()));
}

}  // namespace

LineRows::LineRows(wxWindow* parent, const Look& look, DraftView& view)
    : wxPanel(parent), look_(look), view_(view), units_(view.units()) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
  rearranged_ = view.lines_rearranged.connect([this] { rebuild(); });
  filled_ = view.line_filled.connect([this](std::size_t at) { fill(at); });
  errors_ = view.errors_changed.connect([this] { show_errors(); });
  rebuild();
}

std::string LineRows::control_name(std::size_t at, const std::string& part) const {
  return "draft.line" + std::to_string(at + 1) + "." + part;
}

void LineRows::rebuild() {
  Freeze();
  GetSizer()->Clear(true);
  rows_.clear();
  with_vat_ = view_.vat_applies();
  vat_ = with_vat_ ? view_.vat_choices() : std::vector<DraftChoice>{};
  auto* grid = new wxFlexGridSizer(with_vat_ ? 7 : 6, FromDIP(6), FromDIP(8));
  grid->AddGrowableCol(0, 1);
  add_titles(grid);
  for (std::size_t at = 0; at < view_.lines().size(); ++at) add_row(grid, at);
  GetSizer()->Add(grid, 1, wxEXPAND);
  show_errors();
  show_figures();
  Thaw();
  Layout();
  PostSizeEventToParent();
}

void LineRows::add_titles(wxFlexGridSizer* grid) {
  for (const char* part : {"text", "quantity", "unit", "unit_price", "vat", "net"}) {
    if (!with_vat_ && std::string(part) == "vat") continue;
    const bool right =
        std::string(part) == "quantity" || std::string(part) == "unit_price" || std::string(part) == "net";
    grid->Add(note(this, look_, look_.wording.text("draft.column." + std::string(part))), 0,
              right ? wxALIGN_RIGHT : wxALIGN_LEFT);
  }
  grid->AddSpacer(0);
}

wxTextCtrl* LineRows::add_entry(Row& row, std::size_t at, const std::string& part, long style) {
  auto* entry =
      make_entry(this, look_, control_name(at, part),
                 look_.wording.text("draft.spoken." + part, {{"line", static_cast<std::int64_t>(at + 1)}}),
                 style | wxTE_PROCESS_ENTER);
  entry->Bind(wxEVT_TEXT, [this, at, part, entry](wxCommandEvent& event) {
    event.Skip();
    if (!filling_) view_.set_part(at, part, S(entry->GetValue()));
  });
  entry->Bind(wxEVT_TEXT_ENTER, [this, at](wxCommandEvent&) {
    CallAfter([this, at] {
      view_.add_line(at);
      focus(at + 1, "text");
    });
  });
  entry->Bind(wxEVT_KEY_DOWN, [this, at](wxKeyEvent& event) { on_key(event, at); });
  row.entries[part] = entry;
  return entry;
}

wxChoice* LineRows::make_choice(std::size_t at, const std::string& part,
                                const std::vector<DraftChoice>& options) {
  auto* choice = new wxChoice(this, wxID_ANY);
  choice->SetFont(look_.fonts.body);
  for (const DraftChoice& option : options) choice->Append(U(option.text));
  set_names(choice, control_name(at, part),
            look_.wording.text("draft.spoken." + part, {{"line", static_cast<std::int64_t>(at + 1)}}));
  const bool is_vat = part == "vat";
  choice->Bind(wxEVT_CHOICE, [this, at, part, choice, is_vat](wxCommandEvent& event) {
    event.Skip();
    const int chosen = choice->GetSelection();
    const auto& known = is_vat ? vat_ : units_;
    if (chosen != wxNOT_FOUND) view_.set_part(at, part, known[static_cast<std::size_t>(chosen)].value);
  });
  return choice;
}

void LineRows::add_row(wxFlexGridSizer* grid, std::size_t at) {
  Row row;
  auto* words = new wxBoxSizer(wxVERTICAL);
  auto* text = add_entry(row, at, "text", 0);
  text->SetHint(U(look_.wording.text("draft.hint.text")));
  wxArrayString offered;
  for (const std::string& name : view_.service_names()) offered.Add(U(name));
  text->AutoComplete(offered);
  words->Add(text, 0, wxEXPAND);
  auto* quantity = add_entry(row, at, "quantity", wxTE_RIGHT);
  quantity->SetMinSize(FromDIP(wxSize(74, 34)));
  row.unit = make_choice(at, "unit", units_);
  auto* price = add_entry(row, at, "unit_price", wxTE_RIGHT);
  price->SetMinSize(FromDIP(wxSize(92, 34)));
  if (with_vat_) row.vat = make_choice(at, "vat", vat_);
  row.net = plain_text(this, look_, "");
  row.net->SetMinSize(FromDIP(wxSize(92, -1)));
  row.net->SetWindowStyleFlag(wxALIGN_RIGHT | wxST_NO_AUTORESIZE);
  row.net->SetName(U(control_name(at, "net")));
  row.error = new WrappedText(this, look_, "", Tone::bad);
  row.error->SetFont(look_.fonts.small);
  row.error->Hide();
  words->Add(row.error, 0, wxEXPAND | wxTOP, FromDIP(3));
  grid->Add(words, 1, wxEXPAND);
  grid->Add(quantity);
  row.unit->SetMinSize(FromDIP(wxSize(116, 34)));
  grid->Add(row.unit);
  grid->Add(price);
  if (row.vat) {
    row.vat->SetMinSize(FromDIP(wxSize(104, 34)));
    row.vat->SetMaxSize(FromDIP(wxSize(104, 34)));
    grid->Add(row.vat);
  }
  grid->Add(row.net, 0, wxTOP, FromDIP(8));
  grid->Add(row_buttons(at));
  rows_.push_back(row);
  fill(at);
}

wxWindow* LineRows::row_buttons(std::size_t at) {
  auto* panel = new wxPanel(this);
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const char* part, const char* icon_name, bool possible, std::function<void()> run) {
    auto* button = make_button(panel, look_,
                               {.name = control_name(at, part),
                                .text = "",
                                .icon = icon_name,
                                .kind = ButtonKind::flat,
                                .run = [this, run] { CallAfter(run); },
                                .spoken = look_.wording.text("draft.line." + std::string(part))});
    button->SetMinSize(FromDIP(wxSize(28, 34)));
    button->Enable(possible);
    across->Add(button);
  };
  add("up", "chevron-up", at > 0, [this, at] { view_.move_line(at, -1); });
  add("down", "chevron-down", at + 1 < view_.lines().size(), [this, at] { view_.move_line(at, 1); });
  add("remove", "x", true, [this, at] { view_.remove_line(at); });
  panel->SetSizer(across);
  return panel;
}

void LineRows::fill(std::size_t at) {
  filling_ = true;
  const LineRequest& line = view_.lines()[at].typed;
  Row& row = rows_[at];
  const auto put = [&](const char* part, const std::string& value) {
    if (S(row.entries[part]->GetValue()) != value) row.entries[part]->ChangeValue(U(value));
  };
  put("text", line.text);
  put("quantity", line.quantity);
  put("unit_price", line.unit_price);
  select(row.unit, units_, line.unit);
  if (row.vat) select(row.vat, vat_, line.vat);
  filling_ = false;
}

void LineRows::show_figures() {
  if (view_.vat_applies() != with_vat_ || (with_vat_ && !same(vat_, view_.vat_choices()))) {
    const wxWindow* focused = FindFocus();
    const wxString name =
        focused && IsDescendant(const_cast<wxWindow*>(focused)) ? focused->GetName() : wxString();
    rebuild();
    if (auto* again = name.empty() ? nullptr : FindWindowByName(name, this)) again->SetFocus();
    return;
  }
  for (std::size_t at = 0; at < rows_.size(); ++at) {
    const std::string net = view_.net_text(at);
    rows_[at].net->SetLabelText(U(net.empty() ? "–" : net));
  }
}

void LineRows::show_errors() {
  for (std::size_t at = 0; at < rows_.size() && at < view_.lines().size(); ++at) {
    std::string all;
    const auto& errors = view_.lines()[at].errors;
    for (const auto& [part, text] : errors) all += (all.empty() ? "" : "\n") + text;
    for (const auto& [part, entry] : rows_[at].entries)
      errors.contains(part) ? add_style_class(entry, "error") : remove_style_class(entry, "error");
    if (rows_[at].error->IsShown() == all.empty() || !all.empty()) {
      rows_[at].error->set_text(all);
      rows_[at].error->Show(!all.empty());
    }
  }
  Layout();
  PostSizeEventToParent();
}

void LineRows::focus(std::size_t line, const std::string& part) {
  if (auto* control = FindWindowByName(U(control_name(line, part)), this)) control->SetFocus();
}

bool LineRows::focus_first_error() {
  for (std::size_t at = 0; at < view_.lines().size(); ++at)
    if (!view_.lines()[at].errors.empty()) {
      focus(at, view_.lines()[at].errors.begin()->first);
      return true;
    }
  return false;
}

void LineRows::on_key(wxKeyEvent& event, std::size_t at) {
  const int key = event.GetKeyCode();
  if (!event.AltDown() || (key != WXK_UP && key != WXK_DOWN)) return event.Skip();
  const int by = key == WXK_UP ? -1 : 1;
  const auto to = static_cast<std::ptrdiff_t>(at) + by;
  CallAfter([this, at, by, to] {
    view_.move_line(at, by);
    if (to >= 0) focus(static_cast<std::size_t>(to), "text");
  });
}

}  // namespace vireo
