#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/follow_link.h"
#include "app/desktop/pages/taxes/returns_panel.h"
#include "app/desktop/pages/taxes/vat_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/figure_row.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class VatPanel : public TaxesPanel {
 public:
  VatPanel(wxWindow* parent, const PageWorld& world) : TaxesPanel(parent, world), view_(world.session) {
    SetName(wxS("taxes.vat"));
    book_ = new PartBook(this);
    book_->SetBackgroundColour(look().theme.window);
    auto* tables = new wxPanel(book_);
    tables->SetBackgroundColour(look().theme.window);
    list_ = new VirtualTable(tables, look(), view_.table,
                             {.name = "vat.accounts", .spoken = word("vat_page.accounts")});
    compared_ = new VirtualTable(tables, look(), view_.compared,
                                 {.name = "vat.compared", .spoken = word("vat_page.compared")});
    opened_ = list_->activated.connect([this](TableModel::RowId id) {
      follow_link(Link{"account", id, {}}, navigator());
    });
    told_ = new WrappedText(tables, look(), "", Tone::muted);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(card_heading(tables, look(), word("vat_page.accounts")), 0, wxBOTTOM, FromDIP(8));
    column->Add(list_, 3, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(card_heading(tables, look(), word("vat_page.compared")), 0, wxBOTTOM, FromDIP(8));
    column->Add(compared_, 2, wxEXPAND | wxBOTTOM, FromDIP(8));
    column->Add(told_, 0, wxEXPAND);
    tables->SetSizer(column);
    book_->AddPage(tables, wxString());
    book_->AddPage(
        new EmptyState(
            book_, look(),
            {.icon = "receipt", .title = word("vat_page.empty.title"), .text = word("vat_page.empty.text")}),
        wxString());
    book_->AddPage(new EmptyState(book_, look(),
                                  {.icon = "info-circle",
                                   .title = word("vat_page.exempt.title"),
                                   .text = word("vat_page.exempt.text")}),
                   wxString());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(make_periods(), 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    all->Add(make_figures(), 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    all->Add(book_, 1, wxEXPAND);
    SetSizer(all);
    show();
  }

  void refresh() override {
    view_.refresh();
    show();
  }

 private:
  std::string word(const std::string& id) const { return wording().text(id); }

  wxSizer* make_periods() {
    const auto step = [&](const char* name, const char* icon, int periods) {
      return make_button(this, look(),
                         {.name = std::string("vat.") + name,
                          .text = {},
                          .icon = icon,
                          .kind = ButtonKind::flat,
                          .run =
                              [this, periods] {
                                view_.go(periods);
                                show();
                              },
                          .spoken = word(std::string("vat_page.") + name)});
    };
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(step("before", "arrow-left", -1), 0, wxALIGN_CENTRE_VERTICAL);
    period_ = card_heading(this, look(), "");
    row->Add(period_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(6));
    row->Add(step("after", "arrow-right", 1), 0, wxALIGN_CENTRE_VERTICAL);
    row->AddStretchSpacer();
    settle_ = make_button(this, look(),
                          {.name = "vat.settle",
                           .text = word("vat_page.settle"),
                           .icon = "check",
                           .kind = ButtonKind::primary,
                           .run = [this] { settle(); }});
    row->Add(settle_);
    return row;
  }
  FigureRow* make_figures() {
    auto* row = new FigureRow(this, look());
    const auto add = [&](const std::string& id, const char* icon) {
      return row->add({.name = "vat." + id, .icon = icon, .title = word("vat_page.figure." + id)});
    };
    owed_ = add("owed", "calculator");
    pending_ = add("pending", "clock");
    payable_ = add("payable", "cash");
    credit_ = add("credit", "pig-money");
    return row;
  }

  void show() {
    const VatPosition& position = view_.position();
    period_->SetLabelText(U(view_.period_text()));
    const auto figure = [&](KeyFigure* shown, const Money& amount, const char* id) {
      shown->show(wording().money(amount), word(std::string("vat_page.figure.") + id + ".note"));
    };
    figure(owed_, position.owed, "owed");
    figure(pending_, position.pending, "pending");
    figure(payable_, position.payable, "payable");
    figure(credit_, position.credit, "credit");
    told_->set_text(view_.comparison());
    told_->SetForegroundColour(look().theme.of(view_.agrees() ? Tone::good : Tone::warning));
    book_->SetSelection(view_.empty() ? (view_.exempt() ? 2 : 1) : 0);
    settle_->Enable(view_.may_settle());
    Layout();
  }
  void settle() {
    view_.begin_settle();
    std::string told;
    const bool settled = ask_form(
        this, look(), view_.form,
        {.name = "vat_settle",
         .title = word("vat_page.settle"),
         .text = view_.settle_text(),
         .yes = word("vat_page.settle.yes")},
        [this](FormGrid& grid) {
          grid.add_text("declared", word("vat_page.declared"), word("vat_page.declared.hint"));
          grid.add_date("date", word("vat_page.entry_day"), session().today());
        },
        [&] {
          const auto done = view_.settle();
          if (done) told = *done;
          return done.ok();
        });
    if (!settled) return;
    show();
    world_.tell(told, true);
  }

  VatView view_;
  wxStaticText* period_ = nullptr;
  wxButton* settle_ = nullptr;
  KeyFigure* owed_ = nullptr;
  KeyFigure* pending_ = nullptr;
  KeyFigure* payable_ = nullptr;
  KeyFigure* credit_ = nullptr;
  wxSimplebook* book_;
  VirtualTable* list_;
  Connection opened_;
  VirtualTable* compared_;
  WrappedText* told_;
};

}  // namespace

TaxesPanel* make_vat_panel(wxWindow* parent, const PageWorld& world) {
  return new VatPanel(parent, world);
}

}  // namespace vireo
