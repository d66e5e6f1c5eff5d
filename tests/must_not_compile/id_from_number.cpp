#include "core/base/id.h"

using namespace vireo;

int main() {
  PartyId right(1);
  (void)right;
#ifdef WRONG
  PartyId wrong = 1;
  (void)wrong;
#endif
}
