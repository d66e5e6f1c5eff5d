#include "core/base/money.h"

using namespace vireo;

int main() {
  Money right = Money::of_minor(150, Currency{});
  (void)right;
#ifdef WRONG
  Money wrong(1.50);
  (void)wrong;
#endif
}
