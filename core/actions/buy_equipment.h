#pragma once
// Something of the set-up checklist was bought: one step books the expense, and above the limit of small
// values registers the asset as well.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/store/book.h"
#include "core/work/equipment.h"

namespace vireo {

struct EquipmentPurchase {
  EquipmentItem item{};
  std::string label{};  // as the books shall name it
  Money gross{};
  Date date{};
  std::string supplier{};
};

struct BoughtEquipment {
  ExpenseId expense{};
  std::optional<std::int64_t> asset{};  // when it is depreciated
};

/// Problems of add_expense and add_asset. Beside the value: the warnings of the expense.
Checked<BoughtEquipment> buy_equipment(Book& book, const EquipmentPurchase& purchase, const Context& context);

struct EquipmentState {
  EquipmentItem item{};
  std::optional<Date> bought{};
  Money cost{};
};
/// What of the list was bought already: an expense or an asset bears its name, in any language it has.
std::vector<EquipmentState> equipment_states(const Book& book, const std::vector<EquipmentItem>& items);

}  // namespace vireo
