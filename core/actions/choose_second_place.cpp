#include "core/actions/choose_second_place.h"

#include "core/store/backup.h"

namespace vireo {

Checked<Done> choose_second_place(Book& book, const std::filesystem::path& folder,
                                  const std::string& passphrase) {
  return book.write({{"deed.second_place_set"}},
                    [&](Book::Write& write) { return set_up_second_place(write, folder, passphrase); });
}

Checked<Done> leave_second_place(Book& book) {
  return book.write({{"deed.second_place_forgotten"}}, [](Book::Write& write) -> Checked<Done> {
    forget_second_place(write);
    return Done{};
  });
}

}  // namespace vireo
