#include "core/base/argument.h"

using namespace vireo;

int main() {
  Argument right = 3;
  (void)right;
#ifdef WRONG
  Argument wrong = 1.5;
  (void)wrong;
#endif
}
