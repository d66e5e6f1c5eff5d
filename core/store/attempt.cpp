#include "core/store/attempt.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

Attempt::Attempt(Book::Write& write) : write_(write) {
  write_.connection().exec("SAVEPOINT attempt");
}

Attempt::~Attempt() {
  if (kept_) return;
  try {
    write_.connection().exec("ROLLBACK TO attempt; RELEASE attempt");
  } catch (const std::exception&) {
    return;  // on the way out of a failure that ended the whole transaction
  }
}

void Attempt::keep() {
  write_.connection().exec("RELEASE attempt");
  kept_ = true;
}

}  // namespace vireo
