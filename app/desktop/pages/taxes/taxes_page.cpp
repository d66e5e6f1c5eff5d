#include "app/desktop/pages/taxes/taxes_page.h"

#include <algorithm>
#include <array>

#include <wx/sizer.h>

#include "app/desktop/model/regime_rules.h"
#include "app/desktop/pages/taxes/returns_panel.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/segments.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

struct Part {
  const char* id;
  TaxesPanel* (*make)(wxWindow* parent, const PageWorld& world);
};

constexpr std::array<Part, 5> parts{{{"returns", make_returns_panel},
                                     {"duties", make_duties_panel},
                                     {"vat", make_vat_panel},
                                     {"compare", make_compare_panel},
                                     {"rates", make_rates_panel}}};

class TaxesPage : public Page {
 public:
  TaxesPage(wxWindow* parent, const PageWorld& world) : Page(parent, world) {
    SetName(wxS("taxes"));
    SetBackgroundColour(look().theme.window);
    auto* header = new PageHeader(this, look(), wording().text("page.taxes"));
    RegimeRules rules;
    if (rules.refresh(session()).empty() && rules.known())
      header->set_note(rules.pack().names.in(wording().language()));
    std::vector<Segment> segments;
    for (const Part& part : parts)
      segments.push_back({part.id, wording().text(std::string("taxes.part.") + part.id)});
    segments_ = new Segments(this, look(), "taxes.part", std::move(segments));
    book_ = new PartBook(this);
    book_->SetBackgroundColour(look().theme.window);
    for (const Part& part : parts) book_->AddPage(part.make(book_, world_), wxString());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(segments_, 0, wxBOTTOM, FromDIP(12));
    column->Add(book_, 1, wxEXPAND);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    chosen_ = segments_->chosen.connect([this](const std::string& part) { show(part); });
  }

  void open(const std::string& item) override {
    if (!item.empty()) show(item);
  }
  void refresh() override {
    for (std::size_t at = 0; at < book_->GetPageCount(); ++at)
      static_cast<TaxesPanel*>(book_->GetPage(at))->refresh();
  }

 private:
  void show(const std::string& id) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return id == part.id; });
    if (found == parts.end()) return;
    segments_->select(id);
    book_->SetSelection(static_cast<std::size_t>(found - parts.begin()));
  }

  Segments* segments_;
  wxSimplebook* book_;
  Connection chosen_;
};

}  // namespace

Page* make_taxes_page(wxWindow* parent, const PageWorld& world) {
  return new TaxesPage(parent, world);
}

bool has_regime(const Session& session) {
  return profile_on(session.book(), session.today()).has("regime");
}

}  // namespace vireo
