#include "core/base/money.h"

using namespace vireo;

int main() {
  Money right;
  (void)right;
#ifdef WRONG
  Money wrong = 150;
  (void)wrong;
#endif
}
