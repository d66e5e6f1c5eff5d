#pragma once
// Figure: a value together with the tree of steps that made it, so that every number can answer "why?". The
// window, the PDF and the terminal print the same tree.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/argument.h"
#include "core/base/money.h"

namespace vireo {

enum class Confidence { high, medium, low };

/// Where a rule or a rate was read.
struct Source {
  std::string title{};
  std::string link{};
  std::string dated{};  // ISO day on which it was read or published, or empty
  Confidence confidence = Confidence::high;
};

/// A book's own thing a step rests on: kind "document", "payment", "expense", "entry", "account" ... and its
/// id.
struct Link {
  std::string kind{};
  std::int64_t id = 0;
  std::string label{};  // its number or title as people know it
};

/// One step: what it is, what it gives, by which rule, from which source, out of which other steps.
struct Step {
  Message label{};
  Argument value{};
  std::optional<Message> rule{};  // how the value follows from the children, in words
  std::optional<Source> source{};
  std::optional<Rounding> rounding{};  // set where this step rounded
  std::vector<Link> links{};
  std::vector<Step> children{};
};

struct Figure {
  Money amount{};
  Step why{};

  /// The lowest confidence among this figure's sources: anything below high is shown as an estimate.
  Confidence confidence() const;
};

/// A figure that adds others up.
Figure sum_of(Message label, Currency currency, std::vector<Figure> parts);

}  // namespace vireo
