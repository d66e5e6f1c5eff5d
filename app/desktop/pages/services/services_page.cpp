#include "app/desktop/pages/services/services_page.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/services/services_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/search_field.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class ServicesPage : public Page {
 public:
  ServicesPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
    SetName(wxS("services"));
    build_header();
    build_body();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
    column->Add(body_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.ControlDown() && event.GetKeyCode() == 'S' && side_->IsShown())
        save();
      else
        event.Skip();
    });
    show_state();
  }

  void open(const std::string& item) override {
    if (item == "new") return begin();
    if (item.empty()) return;
    choose(ServiceId(std::stoll(item)));
    list_->select(std::stoll(item));
  }
  void refresh() override {
    view_.refresh();
    show_state();
  }
  bool make_new() override {
    if (may_leave()) begin();
    return true;
  }
  void focus_search() override { search_->SetFocus(); }
  bool may_leave() override {
    if (!side_->IsShown() || !view_.form.dirty()) return true;
    const Unsaved answer = ask_unsaved(this, look());
    if (answer == Unsaved::save) return save();
    if (answer == Unsaved::discard) view_.id() ? view_.load(*view_.id()) : view_.begin();
    return answer == Unsaved::discard;
  }

 private:
  std::string word(const char* id) const { return wording().text(id); }

  void build_header() {
    header_ = new PageHeader(this, look(), word("services.title"));
    search_ = new SearchField(header_, look(), "services.search", word("services.search"));
    searched_ = search_->typed.connect([this](const std::string& text) {
      view_.table.filter(text);
      header_->set_note(view_.note());
    });
    header_->add(search_);
    header_->add(make_button(
        header_, look(),
        {.name = "services.starter", .text = word("services.starter"), .icon = "list-check", .run = [this] {
           add_starters();
         }}));
    header_->add(make_button(header_, look(),
                             {.name = "services.new",
                              .text = word("services.new"),
                              .icon = "plus",
                              .kind = ButtonKind::primary,
                              .run = [this] { make_new(); }}));
  }

  void add_starters() {
    std::vector<std::pair<std::string, std::string>> all;
    for (const StarterService& each : view_.starters()) all.emplace_back(each.id, "yes");
    view_.starter_form.load({all.begin(), all.end()});
    std::string done;
    const bool added = ask_form(
        this, look(), view_.starter_form,
        {.name = "services.starter",
         .title = word("services.starter.title"),
         .text = word("services.starter.text"),
         .yes = word("services.starter.add")},
        [this](FormGrid& grid) {
          grid.add_text("hourly", word("services.starter.hourly"), wording().number(Decimal::of(38)));
          for (const StarterService& each : view_.starters())
            grid.add_check(each.id, each.names.in(wording().language()));
        },
        [&] {
          const auto told = view_.add_starters();
          if (told) done = *told;
          return told.ok();
        });
    if (!added) return;
    show_state();
    world_.tell(done, true);
  }

  void build_body() {
    body_ = new PartBook(this);
    body_->AddPage(new EmptyState(body_, look(),
                                  {.icon = "briefcase",
                                   .title = word("services.empty.title"),
                                   .text = word("services.empty.text"),
                                   .button = {.name = "services.empty.new",
                                              .text = word("services.new"),
                                              .run = [this] { begin(); }}}),
                   wxString());
    auto* whole = new wxPanel(body_);
    body_->AddPage(whole, wxString());
    list_ = new VirtualTable(whole, look(), view_.table,
                             {.name = "services.list", .spoken = word("services.title")});
    chosen_ = list_->selection_changed.connect([this] { on_selection(); });
    build_side(whole);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(list_, 1, wxEXPAND);
    across->Add(side_, 0, wxEXPAND | wxLEFT, FromDIP(16));
    whole->SetSizer(across);
    side_->Hide();
  }

  void build_side(wxWindow* parent) {
    side_ = new Card(parent, look());
    side_->SetMinSize(FromDIP(wxSize(380, -1)));
    title_ = card_heading(side_, look(), word("services.new"));
    form_ = new FormGrid(side_, look(), view_.form, "service");
    form_->add_text("name", word("services.column.name"));
    form_->add_note("detail", word("services.column.detail"), 2);
    std::vector<FormOption> units;
    for (const Unit& unit : view_.units()) units.push_back({unit.id, unit.names.in(wording().language())});
    form_->add_choice("unit", word("services.column.unit"), std::move(units));
    form_->add_text("unit_price", word("services.column.price"), "38,00");
    archive_ = make_button(side_, look(),
                           {.name = "service.archive",
                            .text = word("services.archive"),
                            .kind = ButtonKind::flat,
                            .run = [this] { archive(); }});
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(archive_);
    buttons->AddStretchSpacer();
    buttons->Add(
        make_button(side_, look(),
                    {.name = "service.close", .text = word("widget.close"), .run = [this] { close_side(); }}),
        0, wxRIGHT, FromDIP(8));
    buttons->Add(make_button(side_, look(),
                             {.name = "service.save",
                              .text = word("widget.save"),
                              .icon = "check",
                              .kind = ButtonKind::primary,
                              .run = [this] { save(); }}));
    side_->content()->Add(title_, 0, wxBOTTOM, FromDIP(12));
    side_->content()->Add(form_, 1, wxEXPAND);
    side_->content()->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(12));
  }

  void on_selection() {
    if (list_->selected().empty()) return;
    const ServiceId id(list_->selected().front());
    if (view_.id() == id && side_->IsShown()) return;
    if (may_leave())
      choose(id);
    else if (view_.id())
      list_->select(view_.id()->value());
  }
  void choose(ServiceId id) {
    view_.load(id);
    show_side();
  }
  void begin() {
    view_.begin();
    show_side();
    form_->control("name")->SetFocus();
  }
  void close_side() {
    if (!may_leave()) return;
    view_.begin();
    list_->UnselectAll();
    side_->Hide();
    show_state();
    side_->GetParent()->Layout();
  }
  void show_side() {
    body_->SetSelection(1);
    title_->SetLabelText(U(view_.title()));
    archive_->Show(view_.id().has_value());
    side_->Show();
    side_->GetParent()->Layout();
    side_->Layout();
  }
  void show_state() {
    header_->set_note(view_.note());
    body_->SetSelection(view_.table.row_count() == 0 && !side_->IsShown() ? 0 : 1);
  }

  bool save() {
    const bool is_new = !view_.id();
    const auto saved = view_.save();
    if (!saved) {
      if (!form_->focus_first_error()) world_.tell_problems(saved.problems());
      return false;
    }
    list_->select(view_.id()->value());
    show_side();
    show_state();
    world_.tell(wording().text(is_new ? "services.added" : "services.changed", {{"name", view_.title()}}),
                true);
    return true;
  }
  void archive() {
    const std::string name = view_.title();
    if (const auto done = view_.archive(); !done) return world_.tell_problems(done.problems());
    close_side();
    world_.tell(wording().text("services.archived", {{"name", name}}), true);
  }

  ServicesView view_;
  PageHeader* header_ = nullptr;
  SearchField* search_ = nullptr;
  wxSimplebook* body_ = nullptr;
  VirtualTable* list_ = nullptr;
  Card* side_ = nullptr;
  wxStaticText* title_ = nullptr;
  FormGrid* form_ = nullptr;
  wxButton* archive_ = nullptr;
  Connection searched_, chosen_;
};

}  // namespace

Page* make_services_page(wxWindow* parent, const PageWorld& world) {
  return new ServicesPage(parent, world);
}

}  // namespace vireo
