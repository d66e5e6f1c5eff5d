#include "app/desktop/model/step_rows.h"

namespace vireo {
namespace {

std::string source_text(const Source& source, const Wording& wording) {
  const auto day = Date::parse(source.dated);
  return day ? source.title + " (" + wording.date(*day) + ")" : source.title;
}

void add_rows(const Step& step, int depth, const Wording& wording, std::vector<StepRow>& rows) {
  StepRow row{depth, wording.text(step.label), wording.value(step.value), {}, {}, {}, step.links};
  if (step.rule) row.rule = wording.text(*step.rule);
  if (step.source) {
    row.source = source_text(*step.source, wording);
    row.source_link = step.source->link;
  } else if (!step.links.empty()) {
    row.source = step.links.front().label;
  }
  rows.push_back(std::move(row));
  for (const Step& child : step.children) add_rows(child, depth + 1, wording, rows);
}

}  // namespace

std::vector<StepRow> step_rows(const Step& root, const Wording& wording) {
  std::vector<StepRow> rows;
  add_rows(root, 0, wording, rows);
  return rows;
}

}  // namespace vireo
