#include "core/store/book.h"

using namespace vireo;

int main() {
  int right = 1;
  (void)sizeof(Book::Write*);
  (void)right;
#ifdef WRONG
  void (*wrong)(Book&) = [](Book& book) { Book::Write write(book); };
  (void)wrong;
#endif
}
