#include "reports/papers/epc_qr.h"

#include <cstddef>

namespace vireo {
namespace {

constexpr std::size_t holder_length = 70;
constexpr std::size_t text_length = 140;
constexpr std::int64_t largest_minor = 99'999'999'999;  // 999999999.99
constexpr std::size_t payload_bytes = 331;

/// At most `count` characters, cut between two of them.
std::string cut(const std::string& text, std::size_t count) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    if (!continues && characters++ == count) return text.substr(0, at);
  }
  return text;
}

/// A line end would begin the next field.
std::string one_line(std::string text) {
  for (auto& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
}

}  // namespace

std::optional<std::string> epc_payload(const IssuedDocument& document) {
  Money amount = document.totals().gross;
  if (!document.content().prepaid().is_zero()) amount -= document.content().prepaid();
  const auto& payment = document.facts().payment;
  const bool payable = document.kind() == DocumentKind::invoice &&
                       document.currency() == Currency::of("EUR") && amount.is_positive() &&
                       amount.minor() <= largest_minor && !payment.iban.empty() && !payment.holder.empty();
  if (!payable) return std::nullopt;
  std::string payload = "BCD\n002\n1\nSCT\n" + payment.bic + "\n" +
                        cut(one_line(payment.holder), holder_length) + "\n" + payment.iban + "\nEUR" +
                        amount.text() + "\n\n\n" + cut(document.number(), text_length);
  if (payload.size() > payload_bytes) return std::nullopt;
  return payload;
}

}  // namespace vireo
