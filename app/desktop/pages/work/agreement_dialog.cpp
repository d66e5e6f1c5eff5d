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

void add_terms(FormGrid& grid, const AgreementView& view, const Wording& wording, const Currency& currency) {
  switch (view.terms()) {
    case EngagementTerms::hourly:
      return add_hourly(grid, view, wording);
    case EngagementTerms::retainer:
      return add_retainer(grid, view, wording, currency);
    case EngagementTerms::fixed:
      grid.add_money("price", wording.text("work_page.price"), currency);
  }
}

std::optional<std::string> ask(wxWindow* parent, const PageWorld& world, AgreementView& view) {
  const Wording& wording = world.look.wording;
  const std::string title = "work_page.agreement." + std::string(name_of(view.terms()));
  std::string told;
  const bool kept = ask_form(
      parent, world.look, view.form,
      {.name = "agreement_form",
       .title = wording.text(view.is_new() ? title : "work_page.agreement.change"),
       .text = wording.text(view.is_new() ? title + ".text" : "work_page.agreement.change.text"),
       .yes = wording.text(view.is_new() ? "work_page.agreement.add" : "work_page.agreement.keep")},
      [&](FormGrid& grid) {
        grid.add_choice("client", wording.text("work_page.client"), form_options(view.clients()));
        grid.add_text("name", wording.text("work_page.agreement.name"),
                      wording.text("work_page.agreement.name.hint"));
        grid.add_date("from", wording.text("work_page.agreement.from"), world.session.today());
        grid.add_date("to", wording.text("work_page.agreement.to"), world.session.today());
        add_terms(grid, view, wording, world.session.currency());
        grid.add_text("scope", wording.text("work_page.agreement.scope"));
        grid.add_text("excluded", wording.text("work_page.agreement.excluded"));
        grid.add_text("response-hours", wording.text("work_page.agreement.response"), "24");
        grid.add_text("channel", wording.text("work_page.agreement.channel"),
                      wording.text("work_page.agreement.channel.hint"));
      },
      [&] {
        const auto done = view.save();
        if (done) told = *done;
        return done.ok();
      });
  if (!kept) return std::nullopt;
  return told;
}

}  // namespace

std::optional<std::string> ask_agreement(wxWindow* parent, const PageWorld& world, EngagementTerms terms) {
  AgreementView view(world.session, terms);
  return ask(parent, world, view);
}

std::optional<std::string> change_agreement(wxWindow* parent, const PageWorld& world,
                                            const Engagement& known) {
  AgreementView view(world.session, known);
  return ask(parent, world, view);
}

}  // namespace vireo
