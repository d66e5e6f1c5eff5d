#include "core/base/money.h"

using namespace vireo;

int main() {
  Rate right = Rate::percent(Decimal::of(20));
  (void)right;
#ifdef WRONG
  Rate wrong = Rate::percent(0.2);
  (void)wrong;
#endif
}
