#include "app/desktop/pages/work/letter_view.h"

#include "app/desktop/model/hour_text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/letter_catalog.h"
#include "core/store/engagements_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

/// Those of the letters that say no, or not now.
constexpr std::array<const char*, 4> offered{"refusal", "firm_no", "out_of_scope", "recap"};

}  // namespace

LetterView::LetterView(const Session& session, const WeekView& week, TaskId task)
    : session_(session), week_(week), task_(task), letter_("refusal") {
  if (auto letters = load_letters(session.templates())) book_ = std::move(letters).value();
  for (const WeekTask& row : week.table.rows())
    if (row.id == task && row.quadrant) letter_ = letter_for(*row.quadrant);
  write();
}

std::vector<NamedValue> LetterView::letters() const {
  std::vector<NamedValue> all;
  for (const char* id : offered)
    if (const Letter* each = book_.named(id))
      all.push_back({id, each->names.in(session_.wording().language())});
  return all;
}

std::vector<NamedValue> LetterView::tones() const {
  std::vector<NamedValue> all;
  for (const std::string_view name : tone_names())
    all.push_back({std::string(name), session_.wording().text("work_page.tone." + std::string(name))});
  return all;
}

void LetterView::choose(const std::string& letter, const std::string& tone) {
  letter_ = letter;
  tone_ = tone;
  write();
}

std::map<std::string, std::string> LetterView::known_values(const Wording& wording) const {
  const Date today = session_.today();
  const auto known = task(session_.book(), task_);
  const Date due = known && known->due ? *known->due : today.plus_days(7);
  std::map<std::string, std::string> values{{"client", wording.text("work_page.place.client")},
                                            {"sender", profile_on(session_.book(), today).get("name")},
                                            {"today", wording.date(today)},
                                            {"date", wording.date(due)},
                                            {"later_date", wording.date(due.plus_days(7))},
                                            {"rush_date", wording.date(today.plus_days(1))},
                                            {"answer_date", wording.date(today.plus_days(2))}};
  if (!known) return values;
  values["request"] = values["need"] = known->name;
  values["hours"] = wording.number(shown_hours(known->effort));
  for (const WeekTask& row : week_.table.rows())
    if (row.id != task_ && row.quadrant && !row.give_up) {
      values["priority"] = values["value"] = row.name;
      break;
    }
  if (!known->client) return values;
  values["client"] = party(session_.book(), *known->client).name;
  for (const Engagement& each : engagements(session_.book(), known->client))
    if (each.runs_on(today)) {
      values["contract_date"] = wording.date(each.first);
      values["scope"] = each.scope.empty() ? each.name : each.scope;
    }
  return values;
}

void LetterView::write() {
  written_ = {};
  const Letter* letter = book_.named(letter_);
  const auto tone = tone_named(tone_);
  if (!letter || !tone) return;
  std::string language = session_.wording().language();
  if (const auto known = task(session_.book(), task_); known && known->client) {
    const std::string theirs = party(session_.book(), *known->client).language;
    if (!theirs.empty()) language = theirs == "fr" ? "fr" : "en";
  }
  const auto wording = Catalog(session_.templates()).wording(language);
  if (!wording) return;
  const auto known = known_values(*wording);
  std::map<std::string, std::string> values;
  for (const char* own : {"client", "sender", "today"}) values[own] = known.at(own);
  for (const std::string& field : book_.fields(*letter, *tone, language)) {
    const auto value = known.find(field);
    values[field] = value == known.end() ? wording->text("work_page.place." + field) : value->second;
  }
  if (auto written = write_letter(book_, *letter, *tone, language, values))
    written_ = std::move(written).value();
}

}  // namespace vireo
