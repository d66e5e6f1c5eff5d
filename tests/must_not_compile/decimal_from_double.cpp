#include "core/base/decimal.h"

using namespace vireo;

int main() {
  Decimal right = Decimal::of(15, 1);
  (void)right;
#ifdef WRONG
  Decimal wrong = 1.5;
  (void)wrong;
#endif
}
