#include "app/desktop/widgets/command_palette.h"

#include <algorithm>

#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/icons.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

constexpr std::size_t most_matches = 40;

}  // namespace

CommandPalette::CommandPalette(wxWindow* parent, const Look& look, std::vector<PaletteEntry> entries)
    : wxDialog(parent, wxID_ANY, U(look.wording.text("widget.palette.title")), wxDefaultPosition,
               wxDefaultSize, wxCAPTION | wxCLOSE_BOX),
      look_(look),
      entries_(std::move(entries)) {
  SetFont(look.fonts.body);
  const std::string typed = look.wording.text("widget.palette.typed");
  auto* label = note(this, look, typed);
  entry_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  entry_->SetFont(look.fonts.card_title);
  entry_->SetMinSize(FromDIP(wxSize(60, 40)));
  set_names(entry_, "palette.entry", typed);
  list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(660, 380)),
                                 wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE);
  set_names(list_, "palette.list", look.wording.text("widget.palette.found"));
  auto* title = list_->AppendIconTextColumn(U(look.wording.text("widget.palette.found")),
                                            wxDATAVIEW_CELL_INERT, FromDIP(360));
  auto* group = list_->AppendTextColumn(U(look.wording.text("widget.palette.group")), wxDATAVIEW_CELL_INERT,
                                        FromDIP(110));
  auto* shortcut = list_->AppendTextColumn(U(look.wording.text("widget.palette.shortcut")),
                                           wxDATAVIEW_CELL_INERT, FromDIP(120), wxALIGN_RIGHT);
  for (auto* column : {title, group, shortcut}) set_cell_padding(column, 8, 7);
  let_column_grow(title);
  tune_list(list_);
  nothing_ = plain_text(this, look, "", Tone::muted);
  nothing_->Hide();
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(label, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(14));
  column->Add(entry_, 0, wxEXPAND | wxALL, FromDIP(12));
  column->Add(nothing_, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
  column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
  SetSizerAndFit(column);
  CentreOnParent();
  entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_matches(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { take(); });
  Bind(wxEVT_CHAR_HOOK, &CommandPalette::on_key, this);
  show_matches();
  entry_->SetFocus();
}

void CommandPalette::show_matches() {
  const std::string typed = S(entry_->GetValue());
  matches_ = ranked(typed, entries_, most_matches);
  list_->DeleteAllItems();
  for (const PaletteMatch& match : matches_) {
    const PaletteEntry& entry = entries_[match.entry];
    const auto picture =
        has_icon(entry.icon) ? icon(entry.icon, look_.theme.text_muted, 18) : wxBitmapBundle();
    wxVariant shown;
    shown << wxDataViewIconText(U(entry.title), picture);
    wxVector<wxVariant> row(1, shown);
    row.push_back(U(entry.group));
    row.push_back(U(entry.shortcut));
    list_->AppendItem(row);
  }
  const bool found = !matches_.empty();
  if (found) list_->SelectRow(0);
  nothing_->SetLabelText(found ? wxString()
                               : U(look_.wording.text("widget.palette.nothing", {{"typed", typed}})));
  nothing_->Show(!found);
  Layout();
}

void CommandPalette::move(int by) {
  if (matches_.empty()) return;
  const int last = static_cast<int>(matches_.size()) - 1;
  const int row = std::clamp(list_->GetSelectedRow() + by, 0, last);
  list_->SelectRow(static_cast<unsigned>(row));
  list_->EnsureVisible(list_->RowToItem(row));
}

void CommandPalette::take() {
  const int row = list_->GetSelectedRow();
  if (row == wxNOT_FOUND) return;
  chosen_ = entries_[matches_[static_cast<std::size_t>(row)].entry].id;
  if (IsModal())
    EndModal(wxID_OK);
  else
    Hide();
}

void CommandPalette::on_key(wxKeyEvent& event) {
  switch (event.GetKeyCode()) {
    case WXK_DOWN:
      move(1);
      break;
    case WXK_UP:
      move(-1);
      break;
    case WXK_PAGEDOWN:
      move(8);
      break;
    case WXK_PAGEUP:
      move(-8);
      break;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      take();
      break;
    default:
      event.Skip();
  }
}

std::optional<std::string> CommandPalette::chosen() const {
  return chosen_;
}

std::optional<std::string> choose_from_palette(wxWindow* parent, const Look& look,
                                               std::vector<PaletteEntry> entries) {
  CommandPalette palette(parent, look, std::move(entries));
  palette.ShowModal();
  return palette.chosen();
}

}  // namespace vireo
