#include "core/base/money.h"

using namespace vireo;

int main() {
  Money right = Money{}.times(Rate{}, Rounding::half_even);
  (void)right;
#ifdef WRONG
  Money wrong = right * 2;
  (void)wrong;
#endif
}
