#include "core/base/id.h"

using namespace vireo;

int main() {
  bool right = PartyId(1) == PartyId(2);
  (void)right;
#ifdef WRONG
  bool wrong = PartyId(1) == DocumentId(1);
  (void)wrong;
#endif
}
