#include "core/billing/payment.h"

#include <gtest/gtest.h>

namespace vireo::payment_test {

TEST(Payment, methods_are_read_by_name_and_a_slip_is_mended) {
  EXPECT_EQ(payment_method("cheque").value(), PaymentMethod::cheque);
  const auto refused = payment_method("tranfer");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.problems().front().code(), "payment.method_unknown");
  EXPECT_EQ(refused.problems().front().message.arguments.at(1).second.value, "transfer");
  for (const auto& [name, method] : payment_method_names()) EXPECT_EQ(name_of(method), name);
}

}  // namespace vireo::payment_test
