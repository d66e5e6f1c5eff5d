#include "core/ledger/entry.h"

using namespace vireo;

int main() {
  auto right = Entry::make(EntryHead{}, {});
  (void)right;
#ifdef WRONG
  Entry wrong(EntryHead{}, {});
  (void)wrong;
#endif
}
