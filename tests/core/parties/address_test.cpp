#include "core/parties/address.h"

#include <gmock/gmock.h>

namespace vireo::address_test {

TEST(Address, IsReadFromItsFourParts) {
  const auto address = parse_address("12 rue des Lilas; 69003 ;Lyon;fr", "DE");
  ASSERT_TRUE(address.ok());
  EXPECT_EQ(*address, (Address{"12 rue des Lilas", "69003", "Lyon", "FR"}));
  EXPECT_EQ(parse_address("Königstraße 7;70173;Stuttgart", "DE")->country, "DE");
}

TEST(Address, AQuotedPartKeepsItsSemicolonAndComesBack) {
  const auto address = parse_address("\"Bât. 2; 12 rue \"\"A\"\"\";69003;Lyon;FR", "FR");
  ASSERT_TRUE(address.ok());
  EXPECT_EQ(address->street, "Bât. 2; 12 rue \"A\"");
  EXPECT_EQ(*parse_address(address->text(), "DE"), *address);
}

TEST(Address, WhatIsNoAddressIsRefused) {
  EXPECT_EQ(parse_address("12 rue des Lilas", "FR").problems().front().code(), "address.wrong_parts");
  EXPECT_EQ(parse_address("a;b;c;France", "FR").problems().front().code(), "address.country_unreadable");
}

TEST(Address, LinesFollowTheCountrysPatterns) {
  const Address address{"1 Main St", "10001", "New York", "US"};
  EXPECT_THAT(address_lines(address, {}), ::testing::ElementsAre("1 Main St", "10001 New York"));
  EXPECT_THAT(address_lines(address, {"{street}", "{city} {postcode}"}),
              ::testing::ElementsAre("1 Main St", "New York 10001"));
  EXPECT_TRUE(address_lines({}, {}).empty());
}

}  // namespace vireo::address_test
