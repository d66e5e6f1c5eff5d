// profile show, set.
#include "app/cli/commands/all.h"
#include "core/actions/change_profile.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

void profile_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Profile profile = profile_on(*book, invocation.today());
  invocation.answer["day"] = profile.day().text();
  invocation.answer["facts"] = Json::object();
  for (const auto& [key, value] : profile.facts()) {
    invocation.answer["facts"][key] = value;
    invocation.print(key + " = " + value);
  }
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

}  // namespace vireo::cli
