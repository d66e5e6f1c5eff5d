#pragma once
// Takes out of the book what it knows of a person on request, as far as the duty to keep invoices allows:
// contact, notes and language go; name and address go too when no issued document needs them. Issued
// documents stay as they are.
#include "core/base/checked.h"
#include "core/base/id.h"
#include "core/store/book.h"

namespace vireo {

struct ErasedPerson {
  std::int64_t kept_documents = 0;  // issued, which the law keeps
};

/// Problem "client.unknown". It cannot be undone.
Checked<ErasedPerson> erase_person(Book& book, PartyId id);

}  // namespace vireo
