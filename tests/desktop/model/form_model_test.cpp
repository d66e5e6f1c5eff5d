#include "app/desktop/model/form_model.h"

#include <gtest/gtest.h>

#include "tests/desktop/model/small_wording.h"

namespace vireo::form_model_test {

TEST(FormModel, IsDirtyOnlyWhileItDiffersFromWhatWasThere) {
  FormModel form({"client", "amount"});
  form.load({{"client", "3"}});
  EXPECT_FALSE(form.dirty());
  form.set("amount", "12,50");
  EXPECT_TRUE(form.dirty());
  EXPECT_TRUE(form.dirty("amount"));
  form.set("amount", "");
  EXPECT_FALSE(form.dirty());
  form.set("client", "4");
  form.mark_saved();
  EXPECT_FALSE(form.dirty());
}

TEST(FormModel, PutsEveryProblemBesideItsFieldWithWhatToDo) {
  FormModel form({"client", "amount"});
  form.show({problem("amount.zero", {"", 0, "amount"}), problem("client.missing", {"", 0, "client"}),
             problem("client.missing")},
            small_wording::french());
  EXPECT_EQ(form.error("amount"), "Le montant est nul. Écrivez un montant.");
  EXPECT_EQ(form.first_error(), "client");
  ASSERT_EQ(form.general_errors().size(), 1U);
  EXPECT_TRUE(form.has_errors());
}

TEST(FormModel, AnErrorGoesWhenItsFieldIsTypedIn) {
  FormModel form({"client", "amount"});
  form.show({problem("amount.zero", {"", 0, "amount"}), problem("client.missing", {"", 0, "client"})},
            small_wording::french());
  int told = 0;
  const auto connection = form.errors_changed.connect([&] { ++told; });
  form.set("amount", "5");
  EXPECT_EQ(form.error("amount"), "");
  EXPECT_NE(form.error("client"), "");
  EXPECT_EQ(told, 1);
}

TEST(FormModel, TellsWhichFieldWasTyped) {
  FormModel form({"client"});
  std::vector<std::string> told;
  const auto connection = form.typed.connect([&](const std::string& field) { told.push_back(field); });
  form.set("client", "a");
  form.set("client", "a");
  EXPECT_EQ(told, std::vector<std::string>{"client"});
}

TEST(FormModel, AFieldItDoesNotHaveIsABug) {
  FormModel form({"client"});
  EXPECT_THROW(form.text("amont"), Bug);
}

}  // namespace vireo::form_model_test
