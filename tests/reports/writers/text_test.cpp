#include "reports/writers/text.h"

#include <gtest/gtest.h>

#include "reports/writers/display_width.h"

namespace vireo::text_writer_test {

Money euros(const char* text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

Wording french() {
  LanguageStyle style;
  style.code = "fr";
  style.decimal_mark = ",";
  style.thousands_mark = " ";
  style.date_pattern = "{day2}/{month2}/{year}";
  style.money_pattern = "{amount} {sign}";
  style.percent_pattern = "{number} %";
  style.months.assign(12, "mois");
  style.months_short.assign(12, "m");
  style.weekdays.assign(7, "jour");
  style.currency_signs = {{"EUR", "€"}};
  auto patterns = std::make_shared<Wording::Patterns>();
  (*patterns)["step.total"] = "Total à provisionner";
  (*patterns)["step.share"] = "Cotisations";
  (*patterns)["step.rule"] = "recettes × taux";
  return {style, patterns};
}

TEST(TextTable, columns_are_as_wide_as_their_texts_and_amounts_stand_at_the_right) {
  Sheet sheet;
  sheet.title = "Balance";
  sheet.columns = {{"Compte"}, {"Libellé"}, {"Solde", CellKind::money}};
  sheet.rows = {{{"512", "Banque", euros("1250.50")}}, {{"706", "Prestations\n日本", euros("-38")}}};
  sheet.totals = {{}, "Total", sum_of_column(euros("1212.50"))};
  EXPECT_EQ(write_text(sheet, french()),
            "Balance\n\n"
            "Compte  Libellé                Solde\n"
            "──────  ────────────────  ──────────\n"
            "512     Banque            1 250,50 €\n"
            "706     Prestations 日本    −38,00 €\n"
            "──────  ────────────────  ──────────\n"
            "        Total             1 212,50 €\n");
}

TEST(TextTable, a_control_character_does_not_reach_the_terminal) {
  Sheet sheet{.name = "T", .columns = {{"T"}}};
  sheet.rows = {{{"\x1B[31mred"}}};
  EXPECT_EQ(write_text(sheet, french()), "T\n────────\n [31mred\n");
}

TEST(TextTree, steps_are_indented_and_tell_rule_and_source) {
  Figure figure{euros("256"), {{"step.total", {}}, euros("256"), {}, {}, {}, {}, {}}};
  figure.why.children.push_back({{"step.share", {}},
                                 euros("256"),
                                 Message{"step.rule", {}},
                                 Source{"Barème", "https://exemple.fr", "2026-01-01", Confidence::high},
                                 {},
                                 {},
                                 {}});
  EXPECT_EQ(explain(figure, french()),
            "Total à provisionner  256,00 €\n"
            "  Cotisations         256,00 €\n"
            "    · recettes × taux · Barème · https://exemple.fr\n");
}

TEST(DisplayWidth, counts_what_a_terminal_shows) {
  EXPECT_EQ(display_width("Œuvre"), 5);
  EXPECT_EQ(display_width("e\xCC\x81"), 1);
  EXPECT_EQ(display_width("日本"), 4);
  EXPECT_GE(display_width("\xFF\xE2"), 0);
}

}  // namespace vireo::text_writer_test
