#include "core/base/date.h"

using namespace vireo;

int main() {
  Date right = Date{}.plus_days(1);
  (void)right;
#ifdef WRONG
  Date wrong = Date{} + 1;
  (void)wrong;
#endif
}
