#include "reports/model/step_lines.h"

namespace vireo {
namespace {

void add_with(std::string& note, const std::string& part) {
  if (part.empty()) return;
  note += (note.empty() ? "" : " · ") + part;
}

std::string note_of(const Step& step, const Wording& wording) {
  std::string note;
  if (step.rule) add_with(note, wording.text(*step.rule));
  if (step.source) {
    add_with(note, step.source->title);
    add_with(note, step.source->link);
    if (step.source->confidence == Confidence::medium) add_with(note, wording.text("step.confidence.medium"));
    if (step.source->confidence == Confidence::low) add_with(note, wording.text("step.confidence.low"));
  }
  // A payment and its document are known by the same number: it is told once.
  std::string told;
  for (const auto& link : step.links)
    if (link.label != told) add_with(note, told = link.label);
  return note;
}

void add_lines(const Step& step, int depth, const Wording& wording, paper::StepTree& tree) {
  const std::string value = step.value.value.empty() ? "" : wording.value(step.value);
  tree.lines.push_back({depth, wording.text(step.label), value, note_of(step, wording)});
  for (const auto& child : step.children) add_lines(child, depth + 1, wording, tree);
}

}  // namespace

paper::StepTree step_lines(const Step& step, const Wording& wording) {
  paper::StepTree tree;
  add_lines(step, 0, wording, tree);
  return tree;
}

}  // namespace vireo
