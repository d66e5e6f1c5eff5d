#include "app/desktop/pages/settings/settings_view.h"

#include <gtest/gtest.h>

#include "core/store/profile_table.h"
#include "core/store/series_table.h"
#include "tests/desktop/support/sample_session.h"

namespace vireo::settings_view_test {

using sample_session::Held;

std::string fact(const Held& it, const char* key, const char* day) {
  return profile_on(it.session.book(), *Date::parse(day)).get(key);
}

TEST(SettingsView, AChangeHoldsFromTheDayThatIsTyped) {
  Held it(false);
  SettingsView view(it.session);
  EXPECT_EQ(view.form.text("name"), "Atelier des Lilas EI");
  view.form.set("name", "Atelier des Roses EI");
  view.form.set("street", "3 place Bellecour");
  view.form.set("from", "01/12/2026");
  ASSERT_TRUE(view.save());
  EXPECT_EQ(fact(it, "name", "2026-11-30"), "Atelier des Lilas EI");
  EXPECT_EQ(fact(it, "name", "2026-12-01"), "Atelier des Roses EI");
  EXPECT_EQ(fact(it, "address", "2026-12-01"), "3 place Bellecour;69003;Lyon;FR");
  EXPECT_GE(view.history.size(), 3u);
}

TEST(SettingsView, AllThatIsWrongStandsBesideItsField) {
  Held it(false);
  SettingsView view(it.session);
  view.form.set("iban", "FR761234");
  view.form.set("id.siret", "73282932000075");
  view.form.set("invoice", "F {number}");
  EXPECT_FALSE(view.save());
  for (const char* field : {"iban", "id.siret", "invoice"}) EXPECT_NE(view.form.error(field), "") << field;
  EXPECT_EQ(fact(it, "iban", "2026-11-23"), "");
}

TEST(SettingsView, TheNextNumberFollowsTheNewPattern) {
  Held it(false);
  SettingsView view(it.session);
  view.form.set("invoice", "LILAS-{year}-{number:3}");
  ASSERT_TRUE(view.save());
  EXPECT_EQ(number_series(it.session.book(), DocumentKind::invoice).pattern, "LILAS-{year}-{number:3}");
  ASSERT_TRUE(it.session.undo());
  EXPECT_EQ(number_series(it.session.book(), DocumentKind::invoice).pattern, "F-{year}-{number:4}");
}

TEST(SettingsView, ClosedListsAreWordedInBothLanguages) {
  for (const char* language : {"fr", "en"}) {
    Held it(false, language);
    const SettingsView view(it.session);
    for (const char* field : {"regime", "activity", "legal_form", "vat_scheme", "declaration_period",
                              "flat_income_tax", "relief", "language"})
      for (const auto& [value, text] : view.choices(field))
        EXPECT_TRUE(!text.empty() && text.front() != '[') << field << "=" << value;
    for (const ProfileKey& key : profile_keys())
      EXPECT_NE(view.label(std::string(key.name)), key.name) << language;
  }
}

}  // namespace vireo::settings_view_test
