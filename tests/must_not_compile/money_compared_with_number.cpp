#include "core/base/money.h"

using namespace vireo;

int main() {
  bool right = Money{}.is_zero();
  (void)right;
#ifdef WRONG
  bool wrong = Money{} == 0;
  (void)wrong;
#endif
}
