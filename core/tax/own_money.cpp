#include "core/tax/own_money.h"

namespace vireo {
namespace {

Figure part(const char* label, const Money& amount) {
  Step step;
  step.label = {label, {}};
  step.value = amount;
  return {amount, std::move(step)};
}

}  // namespace

Figure own_money(const OwnMoneyRequest& request) {
  std::vector<Figure> parts{part("mine.cash", request.cash)};
  if (!request.vat.is_zero()) parts.push_back(part("mine.vat", -request.vat));
  if (request.set_aside) {
    Figure levies = part("mine.levies", -request.set_aside->amount);
    levies.why.children.push_back(request.set_aside->why);
    parts.push_back(std::move(levies));
  }
  if (!request.advances.is_zero()) parts.push_back(part("mine.advances", -request.advances));
  return sum_of({"mine.total", {}}, request.cash.currency(), std::move(parts));
}

}  // namespace vireo
