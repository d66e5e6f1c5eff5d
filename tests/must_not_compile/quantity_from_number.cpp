#include "core/base/money.h"

using namespace vireo;

int main() {
  auto right = Quantity::of(Decimal::of(3));
  (void)right;
#ifdef WRONG
  Quantity wrong(3);
  (void)wrong;
#endif
}
