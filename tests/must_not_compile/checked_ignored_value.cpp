#include "core/base/checked.h"

using namespace vireo;

int main() {
  int right = Checked<int>(3).ok() ? 1 : 0;
  (void)right;
#ifdef WRONG
  int wrong = Checked<int>(3);
  (void)wrong;
#endif
}
