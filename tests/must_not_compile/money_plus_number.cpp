#include "core/base/money.h"

using namespace vireo;

int main() {
  Money a;
  Money right = a + a;
  (void)right;
#ifdef WRONG
  Money wrong = a + 5;
  (void)wrong;
#endif
}
