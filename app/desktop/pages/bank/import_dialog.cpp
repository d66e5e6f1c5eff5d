#include "app/desktop/pages/bank/import_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/progdlg.h>
#include <wx/sizer.h>

#include "app/desktop/pages/bank/import_view.h"
#include "app/desktop/pages/form_options.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/base/beginning.h"

namespace vireo {
namespace {

class ImportDialog : public wxDialog {
 public:
  ImportDialog(wxWindow* parent, const PageWorld& world, const std::filesystem::path& file)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("bank.import.title")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(world.look),
        view_(world.session, file, data_folder() / "templates") {
    SetFont(look_.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(this, look_, view_.file_name()), 0, wxBOTTOM, FromDIP(8));
    summary_ = new WrappedText(this, look_, "", Tone::normal);
    column->Add(summary_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    list_ = new VirtualTable(this, look_, view_.table,
                             {.name = "bank_import.list", .spoken = word("bank.import.preview")});
    list_->SetMinSize(FromDIP(wxSize(720, 230)));
    column->Add(list_, 1, wxEXPAND | wxBOTTOM, FromDIP(10));
    remarks_ = new WrappedText(this, look_, "", Tone::warning);
    column->Add(remarks_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    grid_ = new FormGrid(this, look_, view_.form, "bank_import");
    if (view_.is_table() || !view_.readable()) {
      grid_->add_choice("preset", word("bank.import.preset"), form_options(view_.presets()));
      grid_->add_choice("dates", word("bank.import.dates"), form_options(view_.date_orders()));
      grid_->add_choice("decimal", word("bank.import.decimal"), form_options(view_.decimal_marks()));
    }
    grid_->add_choice("account", word("bank.import.account"), form_options(view_.accounts()));
    column->Add(grid_, 0, wxEXPAND);
    column->Add(make_buttons(), 0, wxEXPAND | wxTOP, FromDIP(12));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    typed_ = view_.form.typed.connect([this](const std::string& field) {
      if (field != "account") view_.read();
      show();
    });
    show();
    Fit();
    SetEscapeId(FindWindow(wxS("bank_import.cancel"))->GetId());
    CentreOnParent();
  }
  const std::optional<std::string>& told() const { return told_; }

 private:
  std::string word(const char* id) const { return look_.wording.text(id); }

  wxSizer* make_buttons() {
    columns_ = make_button(
        this, look_,
        {.name = "bank_import.columns", .text = word("bank.import.columns"), .icon = "table", .run = [this] {
           ask_columns();
         }});
    import_ = make_button(this, look_,
                          {.name = "bank_import.yes",
                           .text = word("bank.import.yes"),
                           .icon = "upload",
                           .kind = ButtonKind::primary,
                           .run = [this] { import(); }});
    import_->SetDefault();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(columns_);
    row->AddStretchSpacer();
    row->Add(make_button(this, look_,
                         {.name = "bank_import.cancel",
                          .text = word("widget.cancel"),
                          .run = [this] { EndModal(wxID_CANCEL); }}),
             0, wxRIGHT, FromDIP(8));
    row->Add(import_);
    return row;
  }

  void show() {
    summary_->set_text(view_.summary());
    summary_->SetForegroundColour(look_.theme.of(view_.readable() ? Tone::normal : Tone::bad));
    const std::string remarks = view_.remarks();
    remarks_->set_text(remarks);
    remarks_->Show(!remarks.empty());
    columns_->Show(view_.is_table());
    import_->Enable(view_.ready());
    Layout();
  }

  void ask_columns() {
    FormModel& form = view_.begin_columns();
    const bool kept = ask_form(
        this, look_, form,
        {.name = "bank_columns",
         .title = word("bank.import.columns"),
         .text = word("bank.import.columns.text"),
         .yes = word("bank.import.columns.keep")},
        [this](FormGrid& grid) {
          grid.add_text("name", word("bank.import.bank_name"), word("bank.import.bank_name.hint"));
          const auto roles = form_options(view_.roles());
          const auto& columns = view_.columns();
          for (std::size_t at = 0; at < columns.size(); ++at)
            grid.add_choice(
                "column." + std::to_string(at),
                columns[at].header +
                    (columns[at].sample.empty() ? std::string() : " – " + beginning(columns[at].sample, 30)),
                roles);
        },
        [this] { return view_.save_columns().ok(); });
    if (!kept) return;
    grid_->set_options("preset", form_options(view_.presets()));
    show();
  }

  void import() {
    constexpr std::int64_t quick = 2000;  // lines: done before a window of progress would stand there
    std::optional<wxProgressDialog> progress;
    if (view_.lines() > quick)
      progress.emplace(U(word("bank.import")), U(view_.file_name()), static_cast<int>(view_.lines()), this,
                       wxPD_APP_MODAL | wxPD_CAN_ABORT | wxPD_AUTO_HIDE);
    const auto imported = view_.import([&](std::int64_t lines) {
      return !progress || progress->Update(static_cast<int>(std::min(lines, view_.lines() - 1)));
    });
    progress.reset();
    if (!imported) return tell(this, look_, word("bank.import"), word("bank.import.stopped"));
    if (!*imported) return tell_problems(this, look_, word("bank.import"), imported->problems());
    told_ = **imported;
    EndModal(wxID_OK);
  }

  const Look& look_;
  ImportView view_;
  WrappedText* summary_;
  WrappedText* remarks_;
  VirtualTable* list_;
  FormGrid* grid_;
  wxButton* columns_ = nullptr;
  wxButton* import_ = nullptr;
  std::optional<std::string> told_;
  Connection typed_;
};

}  // namespace

std::optional<std::string> import_statement_file(wxWindow* parent, const PageWorld& world,
                                                 const std::filesystem::path& file) {
  ImportDialog dialog(parent, world, file);
  dialog.ShowModal();
  return dialog.told();
}

}  // namespace vireo
