#include "core/base/figure.h"

#include <algorithm>

namespace vireo {
namespace {

Confidence lowest(const Step& step) {
  Confidence found = step.source ? step.source->confidence : Confidence::high;
  for (const Step& child : step.children) found = std::max(found, lowest(child));
  return found;
}

}  // namespace

Confidence Figure::confidence() const {
  return lowest(why);
}

Figure sum_of(Message label, Currency currency, std::vector<Figure> parts) {
  Figure total{Money(currency), {}};
  for (Figure& part : parts) {
    total.amount += part.amount;
    total.why.children.push_back(std::move(part.why));
  }
  total.why.label = std::move(label);
  total.why.value = total.amount;
  total.why.rule = Message{"step.sum", {}};
  return total;
}

}  // namespace vireo
