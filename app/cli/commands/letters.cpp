// message list, show, write: the messages of the trade, filled in and logged.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "app/cli/files.h"
#include "core/actions/keep_contacts.h"
#include "core/base/text.h"
#include "core/store/catalog/letter_catalog.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "reports/standards/mail_text.h"

namespace vireo::cli {
namespace {

const Letter* typed_letter(Invocation& invocation, const LetterBook& letters) {
  if (const Letter* found = letters.named(invocation.text("message"))) return found;
  std::vector<std::string> known;
  for (const Letter& each : letters.letters) known.push_back(each.id);
  invocation.refuse(problem(
      "letter.unknown", {"", 0, "message"},
      {{"typed", invocation.text("message")}, {"nearest", nearest(invocation.text("message"), known)}}));
  return nullptr;
}

LetterTone typed_tone(Invocation& invocation) {
  if (!invocation.given("tone")) return LetterTone::neutral;
  if (const auto tone = tone_named(invocation.text("tone"))) return *tone;
  invocation.refuse(problem("work.unknown_choice", {"", 0, "--tone"}, {{"typed", invocation.text("tone")}}));
  return LetterTone::neutral;
}

}  // namespace

void message_list(Invocation& invocation) {
  const auto letters = invocation.take(load_letters(invocation.templates()));
  if (!letters) return;
  const std::string language = invocation.wording().language();
  Columns columns(invocation, {{"message"}, {"name"}, {"fields"}});
  invocation.answer["rows"] = Json::array();
  for (const Letter& each : letters->letters) {
    const auto fields = letters->fields(each, LetterTone::neutral, language);
    invocation.answer["rows"].push_back(
        {{"message", each.id}, {"name", each.names.in(language)}, {"fields", fields}});
    std::string listed;
    for (const std::string& field : fields) listed += (listed.empty() ? "" : ", ") + field;
    columns.add({each.id, each.names.in(language), listed});
  }
  columns.print();
}

void message_show(Invocation& invocation) {
  const auto letters = invocation.take(load_letters(invocation.templates()));
  if (!letters) return;
  const Letter* letter = typed_letter(invocation, *letters);
  const LetterTone tone = typed_tone(invocation);
  if (!letter || invocation.refused()) return;
  const std::string language = invocation.wording().language();
  const std::string& text = letter->texts[static_cast<std::size_t>(tone)].in(language);
  invocation.answer = {{"message", letter->id},
                       {"name", letter->names.in(language)},
                       {"subject", letter->subjects.in(language)},
                       {"text", text},
                       {"fields", letters->fields(*letter, tone, language)}};
  invocation.print(letter->subjects.in(language) + "\n\n" + text);
}

void message_write(Invocation& invocation) {
  const auto letters = invocation.take(load_letters(invocation.templates()));
  Book* book = invocation.book();
  if (!letters || !book) return;
  const Letter* letter = typed_letter(invocation, *letters);
  const LetterTone tone = typed_tone(invocation);
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::any));
  std::map<std::string, std::string> values;
  for (auto& [name, value] : invocation.pairs("field")) values[name] = value;
  if (!letter || !client || invocation.refused()) return;
  const auto wording = letter_wording(invocation, client->language);
  if (!wording) return;
  const Profile own = profile_on(*book, invocation.today());
  values["client"] = client->name;
  values["sender"] = own.get("name");
  values["today"] = wording->date(invocation.today());
  const auto written = invocation.take(write_letter(*letters, *letter, tone, wording->language(), values));
  if (!written) return;
  invocation.answer = {{"message", letter->id},
                       {"client", client->name},
                       {"subject", written->subject},
                       {"text", written->text}};
  invocation.print(written->subject + "\n\n" + written->text);
  if (invocation.given("log")) {
    const std::string told = letter->names.in(invocation.wording().language()) + ": " + written->subject;
    if (!invocation.take(note_contact(*book, {client->id, {}, invocation.today(), "message", told}))) return;
    invocation.answer["logged"] = true;
  }
  if (!invocation.given("o")) return;
  const std::string path = invocation.text("o");
  const std::string bytes =
      path.ends_with(".eml")
          ? mail_text({own.get("email"), client->email, written->subject, written->text, {}})
          : written->subject + "\n\n" + written->text + "\n";
  if (write_file(invocation, path, bytes)) invocation.answer["file"] = path;
}

}  // namespace vireo::cli
