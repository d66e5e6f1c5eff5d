#include "core/actions/change_logo.h"

#include "core/store/attachments_table.h"
#include "core/store/blobs_table.h"
#include "core/store/profile_table.h"

namespace vireo {

Checked<Done> change_logo(Book& book, const std::string& bytes, Date from) {
  const std::string type = media_type_of("", bytes);
  if (!bytes.empty() && type != "image/png" && type != "image/jpeg")
    return problem("logo.not_a_picture", {"", 0, "logo"});
  if (bytes.size() > largest_logo)
    return problem("logo.too_large", {"", 0, "logo"},
                   {{"limit", static_cast<std::int64_t>(largest_logo / 1024 / 1024)}});
  return book.write({{"deed.logo_changed"}}, [&](Book::Write& write) -> Checked<Done> {
    set_profile_fact(write, "logo", bytes.empty() ? std::string() : put_blob(write, bytes), from);
    return Done{};
  });
}

}  // namespace vireo
