#include "core/store/book.h"

using namespace vireo;

int main() {
  Book (*right)(Book) = [](Book book) { return book; };
  (void)right;
#ifdef WRONG
  Book (*wrong)(const Book&) = [](const Book& book) { return Book(book); };
  (void)wrong;
#endif
}
