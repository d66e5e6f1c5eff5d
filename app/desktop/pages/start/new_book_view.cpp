#include "app/desktop/pages/start/new_book_view.h"

#include <algorithm>
#include <system_error>

#include "app/desktop/model/typed_date.h"
#include "core/base/text.h"

namespace vireo {
namespace {

std::string text_of(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

std::filesystem::path path_of(const std::string& text) {
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

/// What every file system takes in a name.
std::string file_name(const std::string& business) {
  std::string name;
  for (const char c : trimmed(business))
    name.push_back(std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos ? c : '-');
  return name;
}

bool is_first(const std::vector<NewBookView::Choice>& choices, const std::string& value) {
  return std::any_of(choices.begin(), choices.end(), [&](const auto& each) { return each.first == value; });
}

}  // namespace

NewBookView::NewBookView(Setting setting)
    : setting_(std::move(setting)), catalog_(setting_.context.templates) {
  const std::string& language = setting_.wording.language();
  for (const std::string& id : catalog_.regime_ids())
    if (auto pack = catalog_.regime(id)) packs_.push_back(std::move(pack).value());
  std::string home;
  for (const std::string& code : catalog_.country_codes()) {
    const auto country = catalog_.country(code);
    if (!country) continue;
    countries_.emplace_back(code, country->names.in(language));
    const auto& spoken = country->languages;
    const bool speaks = !spoken.empty() && spoken.front() == language;
    const bool has_rules =
        std::any_of(packs_.begin(), packs_.end(), [&](const RegimePack& p) { return p.country == code; });
    if (home.empty() || (speaks && has_rules)) home = code;
  }
  std::sort(countries_.begin(), countries_.end(),
            [](const Choice& a, const Choice& b) { return a.second < b.second; });
  form.load({{"start", setting_.wording.date(setting_.context.today)}});
  choose_country(home);
  propose_file();
}

void NewBookView::choose_country(const std::string& code) {
  form.set("country", code);
  country_.reset();
  if (auto country = catalog_.country(code)) country_ = std::move(country).value();
  form.set("regime", regimes().front().first);
  const auto known = activities();
  form.set("activity", known.empty() ? "" : known.front().first);
}

std::vector<NewBookView::Choice> NewBookView::regimes() const {
  std::vector<Choice> all;
  for (const RegimePack& pack : packs_)
    if (pack.country == form.text("country"))
      all.emplace_back(pack.id, pack.names.in(setting_.wording.language()));
  all.emplace_back("", setting_.wording.text("new_book.no_regime"));
  return all;
}

std::vector<NewBookView::Choice> NewBookView::activities() const {
  std::vector<Choice> all;
  for (const RegimePack& pack : packs_)
    if (pack.id == form.text("regime"))
      for (const RuleActivity& activity : pack.activities)
        all.emplace_back(activity.id, activity.names.in(setting_.wording.language()));
  return all;
}

const IdentifierKind* NewBookView::identifier_kind() const {
  return country_ && !country_->identifiers.empty() ? &country_->identifiers.front() : nullptr;
}

std::string NewBookView::identifier_label() const {
  const IdentifierKind* kind = identifier_kind();
  return kind ? kind->labels.in(setting_.wording.language()) : setting_.wording.text("new_book.identifier");
}

std::string NewBookView::identifier_example() const {
  const IdentifierKind* kind = identifier_kind();
  return kind ? kind->example : "";
}

bool NewBookView::settle(const std::string& changed_field) {
  if (changed_field == "name") propose_file();
  if (changed_field == "country") {
    choose_country(form.text("country"));
    return true;
  }
  if (changed_field != "regime") return false;
  const auto known = activities();
  if (!is_first(known, form.text("activity"))) form.set("activity", known.empty() ? "" : known.front().first);
  return true;
}

/// The file follows the name until a place of one's own is typed.
void NewBookView::propose_file() {
  if (form.text("file") != proposed_) return;
  std::string name = file_name(form.text("name"));
  if (name.empty()) name = setting_.wording.text("new_book.file_name");
  std::error_code ignored;
  auto path = setting_.folder / path_of(name + ".vireo");
  for (int number = 2; std::filesystem::exists(path, ignored); ++number)
    path = setting_.folder / path_of(name + " " + std::to_string(number) + ".vireo");
  proposed_ = text_of(path);
  form.set("file", proposed_);
}

NewBookRequest NewBookView::request() const {
  NewBookRequest request;
  request.name = trimmed(form.text("name"));
  request.country = form.text("country");
  request.regime = form.text("regime");
  request.activity = request.regime.empty() ? "" : form.text("activity");
  const IdentifierKind* kind = identifier_kind();
  if (kind && !trimmed(form.text("identifier")).empty())
    request.identifiers.push_back({kind->id, trimmed(form.text("identifier"))});
  const Address address{trimmed(form.text("street")), trimmed(form.text("postcode")),
                        trimmed(form.text("city")), request.country};
  if (!address.empty()) request.address = address.text();
  const auto start = parse_typed_date(form.text("start"), setting_.context.today, setting_.wording.style());
  request.start = start ? start->text() : form.text("start");
  return request;
}

std::filesystem::path NewBookView::path() const {
  return path_of(trimmed(form.text("file")));
}

bool NewBookView::check() {
  Problems found;
  const IdentifierKind* kind = identifier_kind();
  for (Problem each : problems_of(request(), setting_.context)) {
    if (kind && each.place.field == kind->id) each.place.field = "identifier";
    if (each.place.field == "address") each.place.field = "street";
    found.push_back(std::move(each));
  }
  std::error_code ignored;
  if (std::filesystem::exists(path(), ignored)) found.push_back(problem("book.exists", {"", 0, "file"}));
  form.show(found, setting_.wording);
  return found.empty();
}

}  // namespace vireo
