#include "core/base/date.h"

using namespace vireo;

int main() {
  Minutes right{60};
  (void)right;
#ifdef WRONG
  Minutes wrong = 60;
  (void)wrong;
#endif
}
