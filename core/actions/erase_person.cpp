#include "core/actions/erase_person.h"

#include <algorithm>

#include "core/store/documents_table.h"
#include "core/store/parties_table.h"

namespace vireo {

Checked<ErasedPerson> erase_person(Book& book, PartyId id) {
  const auto known = party_if(book, id);
  if (!known) return problem("client.unknown", {"", 0, "client"}, {{"typed", ""}, {"nearest", ""}});
  const auto rows = documents(book, {.client = id}, Date());
  ErasedPerson erased{
      std::count_if(rows.begin(), rows.end(), [](const DocumentRow& row) { return !row.number.empty(); })};
  Party party = *known;
  party.email.clear();
  party.phone.clear();
  party.notes.clear();
  party.archived = true;
  if (erased.kept_documents == 0) {
    party.name = "#" + std::to_string(id.value());
    party.address = {};
    party.identifiers.clear();
  }
  return book.write({{"deed.person_erased", {{"id", id.value()}}}},
                    [&](Book::Write& write) -> Checked<ErasedPerson> {
                      change_party(write, party);
                      // What was erased must not come back by an undo.
                      write.make_final("undo.reversal.person_erased");
                      return erased;
                    });
}

}  // namespace vireo
