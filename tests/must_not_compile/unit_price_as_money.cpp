#include "core/base/money.h"

using namespace vireo;

int main() {
  Money right = UnitPrice{}.times(Quantity{});
  (void)right;
#ifdef WRONG
  Money wrong = UnitPrice{};
  (void)wrong;
#endif
}
