#include "app/desktop/pages/plan/sections_view.h"

#include "core/actions/keep_plan.h"
#include "core/store/catalog/plan_sections_file.h"

namespace vireo {

SectionsView::SectionsView(Session& session)
    : table(session.wording(),
            [this](const SectionRow& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      session_(session) {
  const Wording& wording = session.wording();
  table.text("name", wording.text("cli.column.section"), &SectionRow::name, 210);
  table.text("state", wording.text("cli.column.state"), &SectionRow::state, 96);
  table.text("words", wording.text("cli.column.word_count"), &SectionRow::words, 60);
  table.tint("state", [](const SectionRow& row) { return row.tone; });
  table.stretch("name");
  if (auto sections = load_plan_sections(session.templates())) sections_ = std::move(sections).value();
}

void SectionsView::show_plan(const std::string& plan) {
  plan_ = plan;
  texts_.clear();
  if (const auto stored = plan_named(session_.book(), plan)) texts_ = plan_texts(session_.book(), stored->id);
  fill();
}

void SectionsView::fill() {
  const Wording& wording = session_.wording();
  const PlanProgress progress = plan_progress(sections_, texts_);
  share_ = progress.share;
  std::vector<SectionRow> rows;
  for (std::size_t at = 0; at < sections_.size(); ++at) {
    const SectionProgress& each = progress.sections[at];
    rows.push_back({sections_[at].id, sections_[at].names.in(wording.language()),
                    wording.text("plan.section_state." + std::string(name_of(each.state))),
                    std::to_string(each.words),
                    each.state == SectionState::written ? Tone::good
                    : each.state == SectionState::begun ? Tone::warning
                                                        : Tone::muted});
  }
  table.set(std::move(rows));
}

void SectionsView::choose(std::optional<TableModel::RowId> id) {
  chosen_ = id && *id > 0 && static_cast<std::size_t>(*id) <= sections_.size()
                ? &sections_[static_cast<std::size_t>(*id) - 1]
                : nullptr;
}

std::string SectionsView::heading() const {
  return chosen_ ? chosen_->names.in(session_.wording().language())
                 : session_.wording().text("plan_page.choose_section");
}

std::string SectionsView::prompts() const {
  if (!chosen_) return {};
  const Wording& wording = session_.wording();
  if (chosen_->least_words == 0) return wording.text("plan_page.section_by_figures");
  std::string all;
  for (const LocalText& each : chosen_->prompts)
    all += (all.empty() ? "" : "\n") + ("• " + each.in(wording.language()));
  if (!chosen_->example.empty())
    all += "\n" + wording.text("plan.example", {{"text", chosen_->example.in(wording.language())}});
  return all;
}

std::string SectionsView::text() const {
  if (!chosen_) return {};
  const auto found = texts_.find(chosen_->id);
  return found == texts_.end() ? std::string() : found->second;
}

std::string SectionsView::progress() const {
  return session_.wording().text(
      "cli.said.plan_progress",
      {{"share", Rate::fraction(share_.rounded(2, Rounding::half_away_from_zero))}});
}

Checked<std::string> SectionsView::save(const std::string& typed) {
  if (!chosen_) return problem("plan.section_unknown", {}, {{"name", ""}, {"nearest", ""}});
  const auto done = write_plan_section(session_.book(), plan_, sections_, chosen_->id, typed);
  if (!done) return done.problems();
  show_plan(plan_);
  return session_.wording().text("deed.plan_written", {{"name", plan_}});
}

}  // namespace vireo
