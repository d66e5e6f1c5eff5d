#include "app/desktop/widgets/form_grid.h"

#include <gtest/gtest.h>

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/date_field.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/text_undo.h"
#include "tests/desktop/support/window_testing.h"

namespace vireo::form_grid_test {

using namespace window_testing;

struct Fixture {
  Fixture() {
    grid = new FormGrid(frame.get(), look(), form, "expense");
    grid->add_text("supplier", "&Fournisseur");
    grid->add_choice("category", "Catégorie", {{"software", "Logiciels"}, {"travel", "Déplacements"}});
    amount = grid->add_money("amount", "Montant", Currency::of("EUR"));
    day = grid->add_date("day", "Date", *Date::of(2026, 11, 23));
    frame.show(grid);
  }
  FormModel form{{"supplier", "category", "amount", "day"}};
  TestFrame frame;
  FormGrid* grid;
  MoneyField* amount;
  DateField* day;
};

TEST(FormGrid, WhatIsTypedReachesTheModelAndWhatIsLoadedComesBack) {
  Fixture it;
  named<wxTextCtrl>("expense.supplier")->SetValue(U("Café"));
  EXPECT_EQ(it.form.text("supplier"), "Café");
  it.form.load({{"supplier", "Notion"}, {"category", "travel"}});
  EXPECT_EQ(S(named<wxTextCtrl>("expense.supplier")->GetValue()), "Notion");
  EXPECT_EQ(named<wxChoice>("expense.category")->GetSelection(), 1);
  EXPECT_FALSE(it.form.dirty());
}

TEST(FormGrid, AnErrorStandsBesideItsFieldAndGoesWithTyping) {
  Fixture it;
  it.form.show({in_field(problem("money.unreadable", {}, {{"typed", "x"}}), "amount")}, look().wording);
  EXPECT_TRUE(it.grid->focus_first_error());
#ifdef __WXGTK__
  EXPECT_TRUE(has_style_class(it.amount, "error"));
  EXPECT_NE(accessible_description(it.amount).find("x"), std::string::npos);
#endif
  it.amount->SetValue(wxS("12"));
  EXPECT_FALSE(has_style_class(it.amount, "error"));
}

TEST(FormGrid, FieldsSpeakTheirLabels) {
  Fixture it;
#ifdef __WXGTK__
  for (const auto& [name, spoken] :
       {std::pair("expense.supplier", "Fournisseur"), std::pair("expense.category", "Catégorie"),
        std::pair("expense.amount", "Montant"), std::pair("expense.day", "Date")})
    EXPECT_EQ(accessible_name(named<wxWindow>(name)), spoken);
#endif
}

TEST(MoneyField, WritesTheAmountInFullWhenItIsLeft) {
  Fixture it;
  it.amount->SetValue(wxS("1250,5"));
  wxFocusEvent left(wxEVT_KILL_FOCUS, it.amount->GetId());
  it.amount->GetEventHandler()->ProcessEvent(left);
  EXPECT_EQ(it.form.text("amount"), "1\u202F250,50\u00A0€");
  EXPECT_EQ(it.amount->value()->text(), "1250.50");
}

TEST(DateField, ReadsShortDaysAndMovesByArrows) {
  Fixture it;
  it.day->entry()->SetValue(wxS("+30"));
  EXPECT_EQ(it.day->value()->text(), "2026-12-23");
  press_key(it.day->entry(), WXK_UP);
  EXPECT_EQ(it.form.text("day"), "24/12/2026");
}

TEST(TextUndo, TakesBackTypingInAnEntry) {
  Fixture it;
  auto* entry = named<wxTextCtrl>("expense.supplier");
  entry->SetValue(wxS("Notion"));
  entry->SetValue(wxS("Notion Labs"));
  press_key(entry, 'Z', wxMOD_CONTROL);
  EXPECT_EQ(it.form.text("supplier"), "Notion");
  press_key(entry, 'Z', wxMOD_CONTROL | wxMOD_SHIFT);
  EXPECT_EQ(it.form.text("supplier"), "Notion Labs");
  EXPECT_NE(text_undo_of(entry), nullptr);
}

}  // namespace vireo::form_grid_test
