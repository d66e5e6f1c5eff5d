// plan sections, section, write: the written part of a business plan.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/actions/keep_plan.h"
#include "core/base/text.h"
#include "core/store/catalog/plan_sections_file.h"

namespace vireo::cli {
namespace {

struct WrittenPlan {
  StoredPlan plan{};
  std::vector<PlanSection> sections{};
  std::map<std::string, std::string> texts{};
};

std::optional<WrittenPlan> written_plan(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return std::nullopt;
  auto sections = invocation.take(load_plan_sections(invocation.templates()));
  if (!sections) return std::nullopt;
  const std::string name = invocation.text("plan");
  auto plan = plan_named(*book, name);
  if (!plan) {
    invocation.refuse(problem("plan.unknown", {"", 0, "plan"}, {{"name", name}}));
    return std::nullopt;
  }
  auto texts = plan_texts(*book, plan->id);
  return WrittenPlan{std::move(*plan), std::move(*sections), std::move(texts)};
}

}  // namespace

void plan_section_list(Invocation& invocation) {
  const auto found = written_plan(invocation);
  if (!found) return;
  const Wording& wording = invocation.wording();
  const PlanProgress progress = plan_progress(found->sections, found->texts);
  Json& answer = invocation.answer;
  answer = {{"plan", found->plan.name}, {"share", progress.share.text()}, {"sections", Json::array()}};
  Columns columns(invocation, {{"section"}, {"name"}, {"word_count", CellKind::integer}, {"state"}});
  for (std::size_t at = 0; at < found->sections.size(); ++at) {
    const PlanSection& section = found->sections[at];
    const SectionProgress& each = progress.sections[at];
    answer["sections"].push_back({{"id", section.id},
                                  {"name", section.names.in(wording.language())},
                                  {"words", each.words},
                                  {"least_words", section.least_words},
                                  {"state", name_of(each.state)}});
    columns.add({section.id, section.names.in(wording.language()), std::int64_t{each.words},
                 wording.text("plan.section_state." + std::string(name_of(each.state)))});
  }
  columns.print();
  invocation.say("cli.said.plan_progress",
                 {{"share", Rate::fraction(progress.share.rounded(2, Rounding::half_away_from_zero))}});
}

void plan_section_show(Invocation& invocation) {
  const auto found = written_plan(invocation);
  if (!found) return;
  const std::string& language = invocation.wording().language();
  const std::string wanted = invocation.text("section");
  std::vector<std::string> known;
  for (const PlanSection& section : found->sections) {
    known.push_back(section.id);
    if (section.id != wanted) continue;
    const auto text = found->texts.find(section.id);
    Json& answer = invocation.answer;
    answer = {{"plan", found->plan.name},
              {"id", section.id},
              {"name", section.names.in(language)},
              {"prompts", Json::array()},
              {"example", section.example.in(language)},
              {"text", text == found->texts.end() ? "" : text->second}};
    invocation.print(section.names.in(language));
    for (const LocalText& prompt : section.prompts) {
      answer["prompts"].push_back(prompt.in(language));
      invocation.print("  ? " + prompt.in(language));
    }
    if (!section.example.empty()) invocation.say("plan.example", {{"text", section.example.in(language)}});
    if (text != found->texts.end()) invocation.print("\n" + text->second);
    return;
  }
  invocation.refuse(problem("plan.section_unknown", {"", 0, "section"},
                            {{"name", wanted}, {"nearest", nearest(wanted, known)}}));
}

void plan_section_write(Invocation& invocation) {
  if (invocation.given("text") == invocation.given("from"))
    return invocation.refuse(problem("plan.text_or_file"));
  const auto text = invocation.given("from") ? bytes_of_file(invocation, invocation.text("from"))
                                             : std::optional(invocation.text("text"));
  if (!text) return;
  const auto sections = invocation.take(load_plan_sections(invocation.templates()));
  Book* book = invocation.book();
  if (!sections || !book) return;
  const std::string name = invocation.text("plan");
  const std::string section = invocation.text("section");
  if (!invocation.take(write_plan_section(*book, name, *sections, section, *text))) return;
  invocation.answer = {{"plan", name}, {"section", section}, {"words", words_of(*text)}};
  invocation.say("cli.said.plan_kept", {{"name", name}});
}

}  // namespace vireo::cli
