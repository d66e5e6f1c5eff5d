#include "core/actions/keep_contacts.h"

#include "core/base/text.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

/// "pass: hunter2" in any field: whoever types it is told that no secret is kept.
bool names_a_secret(const std::string& text) {
  const std::string read = folded(text);
  for (const char* word : {"password", "passwort", "mot de passe", "mdp:", "mdp =", "pwd", "passphrase"})
    if (read.find(word) != std::string::npos) return true;
  return false;
}

}  // namespace

Checked<Done> note_contact(Book& book, const ContactEvent& event) {
  Problems found;
  if (!event.client && !event.lead) found.push_back(problem("contact.nobody", {"", 0, "client"}));
  if (trimmed(event.text).empty()) found.push_back(problem("contact.text_missing", {"", 0, "text"}));
  if (!found.empty()) return found;
  const std::string name = event.client ? party(book, *event.client).name : std::string();
  return book.write({{"deed.contact_noted", {{"client", name}}}}, [&](Book::Write& write) -> Checked<Done> {
    add_contact_event(write, event);
    return Done{};
  });
}

Checked<Done> change_cadence(Book& book, PartyId client, int days) {
  if (days < 0 || days > 3660) return problem("contact.cadence_wrong", {"", 0, "days"});
  return book.write({{"deed.cadence_changed", {{"client", party(book, client).name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      set_contact_cadence(write, client, days);
                      return Done{};
                    });
}

Checked<AccessId> entrust_access(Book& book, const Access& access) {
  Problems found;
  if (trimmed(access.system).empty()) found.push_back(problem("access.system_missing", {"", 0, "system"}));
  for (const auto& [field, text] : {std::pair("system", access.system), std::pair("login", access.login),
                                    std::pair("rights", access.rights)})
    if (names_a_secret(text)) found.push_back(problem("access.looks_secret", {"", 0, field}));
  if (!found.empty()) return found;
  return book.write(
      {{"deed.access_entrusted", {{"system", access.system}, {"client", party(book, access.client).name}}}},
      [&](Book::Write& write) -> Checked<AccessId> { return add_access_row(write, access); });
}

Checked<Done> return_access(Book& book, AccessId id, Date day) {
  auto found = access(book, id);
  if (!found) return problem("access.unknown", {"", 0, "access"}, {{"access", id.value()}});
  if (found->returned) return problem("access.returned", {"", 0, "access"}, {{"day", *found->returned}});
  found->returned = day;
  return book.write({{"deed.access_returned", {{"system", found->system}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_access_row(write, *found);
                      return Done{};
                    });
}

}  // namespace vireo
