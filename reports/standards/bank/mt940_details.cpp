#include "reports/standards/bank/mt940_details.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string_view>

#include "core/base/text.h"

namespace vireo::bank {
namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string on_one_line(const std::string& text, bool with_blanks) {
  std::string line;
  for (const char c : text)
    if (c != '\n')
      line += c;
    else if (with_blanks)
      line += ' ';
  return line;
}

/// What parts "166?00GUTSCHRIFT": three digits, a mark, two digits; nothing when the text is no such list.
char mark_of(const std::string& raw) {
  constexpr std::string_view marks = "?<>~*|";
  const bool fits = raw.size() > 6 && are_digits(std::string_view(raw).substr(0, 3)) &&
                    marks.find(raw[3]) != std::string_view::npos &&
                    are_digits(std::string_view(raw).substr(4, 2));
  return fits ? raw[3] : '\0';
}

Mt940Details by_number(const std::string& raw, char mark) {
  Mt940Details found;
  const std::string text = on_one_line(raw, false);
  for (std::size_t at = 3; at != std::string::npos && at < text.size();) {
    const auto next = text.find(mark, at + 1);
    const std::string part = text.substr(at + 1, next == std::string::npos ? next : next - at - 1);
    at = next;
    if (part.size() < 2 || !are_digits(part.substr(0, 2))) continue;
    const int code = std::atoi(part.substr(0, 2).c_str());
    const std::string value = part.substr(2);
    if (code == 0) found.kind = trimmed(value);
    if ((code >= 20 && code <= 29) || (code >= 60 && code <= 63)) found.purpose += value;
    if (code == 31) found.account = trimmed(value);
    if (code == 32 || code == 33) found.name += value;
  }
  // What the payer wrote stands behind SVWZ+ among the marks of SEPA.
  if (const auto purpose = found.purpose.find("SVWZ+"); purpose != std::string::npos)
    found.purpose = found.purpose.substr(purpose + 5);
  found.name = trimmed(found.name);
  return found;
}

/// "/TRTP/SEPA/IBAN/NL00.../NAME/X/REMI/Y": from each known word to the next one.
std::map<std::string, std::string> parts_by_name(const std::string& text) {
  static constexpr std::array<std::string_view, 15> words{"TRTP", "IBAN", "BIC",  "NAME", "REMI",
                                                          "EREF", "MARF", "CSID", "CNTP", "ORDP",
                                                          "BENM", "TRCD", "PREF", "RTRN", "ISDT"};
  std::map<std::string, std::string> parts;
  std::string word;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto end = text[at] == '/' ? text.find('/', at + 1) : std::string::npos;
    if (end == std::string::npos || end - at > 5) continue;
    const std::string_view named = std::string_view(text).substr(at + 1, end - at - 1);
    if (std::find(words.begin(), words.end(), named) == words.end()) continue;
    if (!word.empty()) parts.emplace(word, trimmed(text.substr(from, at - from)));
    word = named;
    from = end + 1;
    at = end - 1;
  }
  if (!word.empty()) parts.emplace(word, trimmed(text.substr(from)));
  return parts;
}

/// "USTD//Invoice 7/" -> "Invoice 7".
std::string remittance(std::string text) {
  if (text.starts_with("USTD//")) text.erase(0, 6);
  while (!text.empty() && text.back() == '/') text.pop_back();
  return trimmed(text);
}

Mt940Details by_name(const std::map<std::string, std::string>& parts) {
  const auto part = [&](const char* word) {
    const auto found = parts.find(word);
    return found == parts.end() ? std::string() : found->second;
  };
  Mt940Details found{part("TRTP"), remittance(part("REMI")), part("NAME"), part("IBAN")};
  // "account/bank/name///"
  const std::string other = part("CNTP");
  const auto bank = other.find('/');
  const auto name = bank == std::string::npos ? bank : other.find('/', bank + 1);
  if (found.account.empty()) found.account = trimmed(other.substr(0, bank));
  if (found.name.empty() && name != std::string::npos) {
    const auto end = other.find('/', name + 1);
    found.name = trimmed(other.substr(name + 1, end == std::string::npos ? end : end - name - 1));
  }
  const std::string id = part("EREF");
  if (!id.empty() && id != "NOTPROVIDED" && id != "/")
    found.purpose += (found.purpose.empty() ? "" : " ") + remittance(id);
  return found;
}

}  // namespace

Mt940Details mt940_details(const std::string& raw) {
  if (const char mark = mark_of(raw); mark != '\0') return by_number(raw, mark);
  if (raw.starts_with('/'))
    if (const auto parts = parts_by_name(on_one_line(raw, false)); !parts.empty()) return by_name(parts);
  return {{}, on_one_line(raw, true), {}, {}};
}

}  // namespace vireo::bank
