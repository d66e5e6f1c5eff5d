#include "core/actions/keep_second_place.h"

#include "core/store/backup.h"

namespace vireo {

Checked<Done> keep_second_place(Book& book, const std::filesystem::path& folder,
                                const std::string& passphrase) {
  const auto kept = book.write({{"deed.second_place_set", {}}}, [&](Book::Write& write) {
    return set_up_second_place(write, folder, passphrase);
  });
  if (!kept) return kept.problems();
  return {Done{}, write_second_copy(book)};
}

Checked<Done> drop_second_place(Book& book) {
  if (!second_place(book)) return problem("backup.no_second_place");
  return book.write({{"deed.second_place_forgotten", {}}}, [&](Book::Write& write) {
    forget_second_place(write);
    return Checked(Done{});
  });
}

}  // namespace vireo
