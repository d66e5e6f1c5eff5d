// profile show, set, logo.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/actions/change_logo.h"
#include "core/actions/change_profile.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

void profile_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Profile profile = profile_on(*book, invocation.today());
  invocation.answer["day"] = profile.day().text();
  invocation.answer["facts"] = Json::object();
  Columns columns(invocation, {{"fact"}, {"value"}});
  for (const auto& [key, value] : profile.facts()) {
    invocation.answer["facts"][key] = value;
    columns.add({key, value});
  }
  columns.print();
  for (const ProfileFact& fact : profile_facts(*book))
    invocation.answer["history"].push_back(
        {{"key", fact.key}, {"value", fact.value}, {"from", fact.from.text()}});
}

void profile_set(Invocation& invocation) {
  ProfileChange change;
  change.from = invocation.date("from").value_or(invocation.today());
  change.facts = invocation.pairs("fact");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  if (!invocation.take(change_profile(*book, change, {invocation.templates(), invocation.today()}))) return;
  for (const auto& [key, value] : change.facts) {
    invocation.answer["facts"][key] = value;
    invocation.say("cli.said.profile_set", {{"key", key}, {"value", value}, {"from", change.from}});
  }
  invocation.answer["from"] = change.from.text();
}

void profile_logo(Invocation& invocation) {
  const Date from = invocation.date("from").value_or(invocation.today());
  const bool none = invocation.given("none");
  if (none == invocation.given("file")) return invocation.refuse(problem("cli.logo_or_none"));
  std::optional<std::string> bytes;
  if (!none) bytes = bytes_of_file(invocation, invocation.text("file"));
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !invocation.take(change_logo(*book, bytes.value_or(""), from))) return;
  invocation.answer = {{"logo", none ? Json(nullptr) : Json(invocation.text("file"))}, {"from", from.text()}};
  invocation.say(none ? "cli.said.logo_removed" : "cli.said.logo_set", {{"from", from}});
}

}  // namespace vireo::cli
