#include "app/cli/commands/step_json.h"

#include <array>

namespace vireo::cli {
namespace {

constexpr std::array<const char*, 3> confidences{"high", "medium", "low"};

}  // namespace

Json step_json(const Step& step, const Wording& wording) {
  Json json{{"label", wording.text(step.label)}, {"value", step.value.value}};
  if (!step.value.unit.empty()) json["currency"] = step.value.unit;
  if (step.rule) json["rule"] = wording.text(*step.rule);
  if (step.source)
    json["source"] = {{"title", step.source->title},
                      {"link", step.source->link},
                      {"dated", step.source->dated},
                      {"confidence", confidences[static_cast<std::size_t>(step.source->confidence)]}};
  if (step.rounding) json["rounding"] = name_of(*step.rounding);
  for (const Link& link : step.links)
    json["links"].push_back({{"kind", link.kind}, {"id", link.id}, {"label", link.label}});
  for (const Step& child : step.children) json["steps"].push_back(step_json(child, wording));
  return json;
}

}  // namespace vireo::cli
