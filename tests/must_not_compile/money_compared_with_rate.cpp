#include "core/base/money.h"

using namespace vireo;

int main() {
  bool right = Money{} < Money{};
  (void)right;
#ifdef WRONG
  bool wrong = Money{} < Rate{};
  (void)wrong;
#endif
}
