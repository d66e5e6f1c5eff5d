#include "app/desktop/pages/work/agreement_dialog.h"

#include "app/desktop/pages/form_options.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/money_field.h"

namespace vireo {
namespace {

void add_hourly(FormGrid& grid, const AgreementView& view, const Wording& wording) {
  grid.add_text("rate", wording.text("work_page.rate"), wording.text("work_page.rate.hint"));
  grid.add_choice("increment", wording.text("work_page.increment"), form_options(view.increments()));
}

void add_retainer(FormGrid& grid, const AgreementView& view, const Wording& wording,
                  const Currency& currency) {
  grid.add_text("hours", wording.text("work_page.hours_a_month"), wording.text("work_page.hours.hint"));
  grid.add_money("price", wording.text("work_page.price_a_month"), currency);
  grid.add_choice("rollover-cycles", wording.text("work_page.roll_over"), form_options(view.roll_overs()));
  grid.add_text("rollover-cap", wording.text("work_page.roll_over.most"),
                wording.text("work_page.roll_over.most.hint"));
  grid.add_choice("overage", wording.text("work_page.overage"), form_options(view.overages()));
  grid.add_text("overage-rate", wording.text("work_page.overage.rate"), wording.text("work_page.rate.hint"));
  grid.add_text("block-hours", wording.text("work_page.block.hours"), wording.text("work_page.block.hint"));
  grid.add_money("block-price", wording.text("work_page.block.price"), currency);
}

}  // namespace

std::optional<std::string> ask_agreement(wxWindow* parent, const PageWorld& world, EngagementTerms terms) {
  const Wording& wording = world.look.wording;
  AgreementView view(world.session, terms);
  const bool retainer = terms == EngagementTerms::retainer;
  std::string told;
  const bool added = ask_form(
      parent, world.look, view.form,
      {.name = "agreement_form",
       .title = wording.text(retainer ? "work_page.agreement.retainer" : "work_page.agreement.hourly"),
       .text =
           wording.text(retainer ? "work_page.agreement.retainer.text" : "work_page.agreement.hourly.text"),
       .yes = wording.text("work_page.agreement.add")},
      [&](FormGrid& grid) {
        grid.add_choice("client", wording.text("work_page.client"), form_options(view.clients()));
        grid.add_text("name", wording.text("work_page.agreement.name"),
                      wording.text("work_page.agreement.name.hint"));
        grid.add_date("from", wording.text("work_page.agreement.from"), world.session.today());
        if (retainer)
          add_retainer(grid, view, wording, world.session.currency());
        else
          add_hourly(grid, view, wording);
        grid.add_text("scope", wording.text("work_page.agreement.scope"));
      },
      [&] {
        const auto kept = view.add();
        if (kept) told = *kept;
        return kept.ok();
      });
  if (!added) return std::nullopt;
  return told;
}

}  // namespace vireo
