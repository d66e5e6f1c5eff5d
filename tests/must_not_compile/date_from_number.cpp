#include "core/base/date.h"

using namespace vireo;

int main() {
  Date right = Date::of_days(20000);
  (void)right;
#ifdef WRONG
  Date wrong = 20000;
  (void)wrong;
#endif
}
