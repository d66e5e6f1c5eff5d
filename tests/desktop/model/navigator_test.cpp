#include "app/desktop/model/navigator.h"

#include <gtest/gtest.h>

namespace vireo::navigator_test {

TEST(Navigator, GoesBackAndForwardThroughWhatWasSeen) {
  Navigator navigator({"home", {}});
  navigator.go({"clients", {}});
  navigator.go({"documents", "31"});
  EXPECT_TRUE(navigator.back());
  EXPECT_EQ(navigator.current().text(), "clients");
  EXPECT_TRUE(navigator.back());
  EXPECT_FALSE(navigator.back());
  EXPECT_TRUE(navigator.forward());
  EXPECT_TRUE(navigator.forward());
  EXPECT_FALSE(navigator.forward());
  EXPECT_EQ(navigator.current(), (Route{"documents", "31"}));
}

TEST(Navigator, ANewWayForgetsTheWayForward) {
  Navigator navigator({"home", {}});
  navigator.go({"clients", {}});
  navigator.back();
  navigator.go({"books", {}});
  EXPECT_FALSE(navigator.can_go_forward());
}

TEST(Navigator, TellsOnlyWhenThePlaceChanges) {
  Navigator navigator({"home", {}});
  int told = 0;
  const Connection connection = navigator.changed.connect([&] { ++told; });
  navigator.go({"home", {}});
  EXPECT_EQ(told, 0);
  navigator.go({"clients", {}});
  navigator.replace({"clients", "4"});
  EXPECT_EQ(told, 2);
  navigator.back();
  EXPECT_EQ(navigator.current().text(), "home");
}

TEST(Navigator, AGuardKeepsThePersonUntilItLetsGo) {
  Navigator navigator({"home", {}});
  bool may = false;
  navigator.set_guard([&](const Route&) { return may; });
  EXPECT_FALSE(navigator.go({"clients", {}}));
  EXPECT_EQ(navigator.current().page, "home");
  may = true;
  EXPECT_TRUE(navigator.go({"clients", {}}));
  may = false;
  EXPECT_TRUE(navigator.back()) << "the guard belonged to the page that was left";
}

TEST(Navigator, RoutesReadBackFromTheirText) {
  EXPECT_EQ(Route::parse("documents/31"), (Route{"documents", "31"}));
  EXPECT_EQ(Route::parse("home"), (Route{"home", ""}));
}

TEST(Signal, AConnectionEndsWithItsOwnerAndMayEndWhileTold) {
  Signal<int> signal;
  int sum = 0;
  auto first = signal.connect([&](int value) { sum += value; });
  auto second = signal.connect([&](int) { first.disconnect(); });
  signal.emit(1);
  signal.emit(10);
  EXPECT_EQ(sum, 1);
}

}  // namespace vireo::navigator_test
