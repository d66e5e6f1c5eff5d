#include "app/desktop/pages/work/time_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

TimePanel::TimePanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session) {
  const Look& look = world_.look;
  SetBackgroundColour(look.theme.window);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(make_weeks(), 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  column->Add(make_days(), 0, wxEXPAND | wxBOTTOM, FromDIP(12));
  book_ = new PartBook(this);
  book_->SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(book_, look, view_.table, {.name = "time.list", .spoken = word("work_page.time")});
  list_->set_commands({{"time.change", word("work_page.time.change"), [this](const auto&) { change(); }},
                       {"time.remove", word("work_page.time.remove"), [this](const auto&) { remove(); }}});
  selected_ = list_->selection_changed.connect([this] { enable_buttons(); });
  activated_ = list_->activated.connect([this](TableModel::RowId) { change(); });
  deleted_ = list_->delete_pressed.connect([this] { remove(); });
  book_->AddPage(list_, wxString());
  book_->AddPage(new EmptyState(book_, look,
                                {.icon = "clock",
                                 .title = word("work_page.time.empty.title"),
                                 .text = word("work_page.time.empty.text"),
                                 .button = {.name = "time.empty.new",
                                            .text = word("work_page.time.new"),
                                            .run = [this] { begin_new(); }}}),
                 wxString());
  column->Add(book_, 1, wxEXPAND);
  column->Add(make_buttons(), 0, wxEXPAND | wxTOP, FromDIP(10));
  SetSizer(column);
  refresh();
}

wxSizer* TimePanel::make_weeks() {
  const Look& look = world_.look;
  const auto step = [&](const char* name, const char* icon, int weeks) {
    return make_button(this, look,
                       {.name = std::string("time.") + name,
                        .text = {},
                        .icon = icon,
                        .kind = ButtonKind::flat,
                        .run = [this, weeks] { go(weeks); },
                        .spoken = word(std::string("work_page.") + name)});
  };
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(step("week_before", "arrow-left", -1), 0, wxALIGN_CENTRE_VERTICAL);
  week_ = card_heading(this, look, "");
  row->Add(week_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(6));
  row->Add(step("week_after", "arrow-right", 1), 0, wxALIGN_CENTRE_VERTICAL);
  row->AddStretchSpacer();
  total_ = plain_text(this, look, "", Tone::muted);
  row->Add(total_, 0, wxALIGN_CENTRE_VERTICAL);
  return row;
}

wxSizer* TimePanel::make_days() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t day = 0; day < 7; ++day) {
    auto* card = new Card(this, world_.look);
    Day shown{note(card, world_.look, ""), plain_text(card, world_.look, "")};
    shown.total->SetFont(world_.look.fonts.card_title);
    card->content()->Add(shown.name, 0, wxALIGN_CENTRE_HORIZONTAL);
    card->content()->Add(shown.total, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(2));
    row->Add(card, 1, wxEXPAND | (day == 0 ? 0 : wxLEFT), FromDIP(8));
    days_.push_back(shown);
  }
  return row;
}

wxSizer* TimePanel::make_buttons() {
  const Look& look = world_.look;
  change_ = make_button(
      this, look,
      {.name = "time.change", .text = word("work_page.time.change"), .icon = "pencil", .run = [this] {
         change();
       }});
  remove_ = make_button(
      this, look,
      {.name = "time.remove", .text = word("work_page.time.remove"), .icon = "trash", .run = [this] {
         remove();
       }});
  bill_ = make_button(
      this, look,
      {.name = "time.bill", .text = word("work_page.time.bill"), .icon = "file-invoice", .run = [this] {
         bill();
       }});
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(change_, 0, wxRIGHT, FromDIP(8));
  row->Add(remove_, 0, wxRIGHT, FromDIP(8));
  row->Add(bill_, 0);
  row->AddStretchSpacer();
  row->Add(make_button(this, look,
                       {.name = "time.new",
                        .text = word("work_page.time.new"),
                        .icon = "plus",
                        .kind = ButtonKind::primary,
                        .run = [this] { begin_new(); }}));
  return row;
}

void TimePanel::refresh() {
  view_.refresh();
  const Theme& theme = world_.look.theme;
  week_->SetLabelText(U(view_.week()));
  total_->SetLabelText(U(view_.total()));
  const auto days = view_.days();
  for (std::size_t day = 0; day < days_.size(); ++day) {
    days_[day].name->SetLabelText(U(days[day].name));
    days_[day].name->SetForegroundColour(days[day].today ? theme.accent : theme.text_muted);
    days_[day].total->SetLabelText(U(days[day].total.empty() ? "–" : days[day].total));
    days_[day].total->GetParent()->Layout();
  }
  book_->SetSelection(view_.empty_week() ? 1 : 0);
  enable_buttons();
  bill_->Enable(!view_.to_bill().empty());
  Layout();
}

void TimePanel::enable_buttons() {
  const auto& selected = list_->selected();
  remove_->Enable(!selected.empty());
  change_->Enable(!selected.empty() && view_.may_change(TimeEntryId(selected.front())));
}

void TimePanel::go(int weeks) {
  view_.go(weeks);
  refresh();
}

void TimePanel::begin_new() {
  view_.begin();
  ask("work_page.time.new", "work_page.time.add");
}

void TimePanel::change() {
  const auto& selected = list_->selected();
  if (selected.empty() || !view_.begin(TimeEntryId(selected.front()))) return;
  ask("work_page.time.change", "work_page.agreement.keep");
}

void TimePanel::ask(const char* title, const char* yes) {
  std::string told;
  const bool kept = ask_form(
      this, world_.look, view_.form,
      {.name = "time_form", .title = word(title), .text = word("work_page.time.how"), .yes = word(yes)},
      [this](FormGrid& grid) {
        grid.add_choice("subject", word("work_page.timer.for"), form_options(view_.subjects()));
        grid.add_date("date", word("work_page.day"), world_.session.today());
        grid.add_text("from", word("work_page.from"), "09:30");
        grid.add_text("to", word("work_page.to"), "11:15");
        grid.add_text("minutes", word("work_page.length_of"), word("work_page.length.hint"));
        grid.add_text("note", word("work_page.note"));
        grid.add_check("not_billable", word("work_page.not_billable"));
        grid.add_check("outside", word("work_page.outside"));
      },
      [&] {
        const auto done = view_.save();
        if (done) told = *done;
        return done.ok();
      });
  if (!kept) return;
  refresh();
  world_.tell(told, true);
}

void TimePanel::remove() {
  if (list_->selected().empty()) return;
  const auto removed = view_.remove(TimeEntryId(list_->selected().front()));
  if (!removed) return world_.tell_problems(removed.problems());
  refresh();
  world_.tell(*removed, true);
}

void TimePanel::bill() {
  const auto& selected = list_->selected();
  view_.begin_bill(selected.empty() ? std::nullopt : std::optional(TimeEntryId(selected.front())));
  std::optional<DocumentId> draft;
  const bool billed = ask_form(
      this, world_.look, view_.bill_form,
      {.name = "bill_form",
       .title = word("work_page.time.bill"),
       .text = word("work_page.bill.text"),
       .yes = word("work_page.bill.yes")},
      [this](FormGrid& grid) {
        grid.add_choice("client", word("work_page.client"), form_options(view_.to_bill()));
        grid.add_date("until", word("work_page.bill.until"), world_.session.today());
        grid.add_text("rate", word("work_page.bill.rate"), word("work_page.bill.rate.hint"));
      },
      [&] {
        const auto made = view_.bill();
        if (made) draft = made->draft;
        return made.ok();
      });
  if (billed && draft) world_.navigator.go({"documents", std::to_string(draft->value())});
}

}  // namespace vireo
