#include "reports/standards/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text.h"

namespace vireo {
namespace {

struct HtmlEntity {
  std::string_view name;
  std::string_view letter;
};
constexpr std::array html_entities{
    HtmlEntity{"amp", "&"},    HtmlEntity{"lt", "<"},     HtmlEntity{"gt", ">"},
    HtmlEntity{"quot", "\""},  HtmlEntity{"apos", "'"},   HtmlEntity{"nbsp", "\u00A0"},
    HtmlEntity{"euro", "€"},   HtmlEntity{"eacute", "é"}, HtmlEntity{"egrave", "è"},
    HtmlEntity{"ecirc", "ê"},  HtmlEntity{"euml", "ë"},   HtmlEntity{"agrave", "à"},
    HtmlEntity{"acirc", "â"},  HtmlEntity{"ccedil", "ç"}, HtmlEntity{"ugrave", "ù"},
    HtmlEntity{"ucirc", "û"},  HtmlEntity{"ocirc", "ô"},  HtmlEntity{"icirc", "î"},
    HtmlEntity{"iuml", "ï"},   HtmlEntity{"Eacute", "É"}, HtmlEntity{"laquo", "«"},
    HtmlEntity{"raquo", "»"},  HtmlEntity{"rsquo", "’"},  HtmlEntity{"lsquo", "‘"},
    HtmlEntity{"ldquo", "“"},  HtmlEntity{"rdquo", "”"},  HtmlEntity{"ndash", "–"},
    HtmlEntity{"mdash", "—"},  HtmlEntity{"hellip", "…"}, HtmlEntity{"times", "×"},
    HtmlEntity{"divide", "÷"}, HtmlEntity{"minus", "−"},  HtmlEntity{"deg", "°"},
    HtmlEntity{"pound", "£"},  HtmlEntity{"oelig", "œ"},  HtmlEntity{"rarr", "→"},
    HtmlEntity{"le", "≤"},     HtmlEntity{"ge", "≥"},     HtmlEntity{"frac12", "½"}};

std::string utf8(std::uint32_t code) {
  const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x20 || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) return {};
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0U | code >> 6U), byte(0x80U | (code & 0x3FU))};
  if (code < 0x10000)
    return {byte(0xE0U | code >> 12U), byte(0x80U | (code >> 6U & 0x3FU)), byte(0x80U | (code & 0x3FU))};
  return {byte(0xF0U | code >> 18U), byte(0x80U | (code >> 12U & 0x3FU)), byte(0x80U | (code >> 6U & 0x3FU)),
          byte(0x80U | (code & 0x3FU))};
}

/// Of what stands between & and ;, or nothing.
std::string letter_of(std::string_view name) {
  if (name.starts_with("#")) {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? utf8(code) : std::string();
  }
  const auto found = std::find_if(html_entities.begin(), html_entities.end(),
                                  [&](const HtmlEntity& each) { return each.name == name; });
  return found == html_entities.end() ? std::string() : std::string(found->letter);
}

/// What a tag leaves in the text.
std::string_view left_by(std::string_view tag) {
  const bool ends = tag.starts_with("/");
  const std::string name = folded(tag.substr(ends ? 1 : 0, tag.substr(ends ? 1 : 0).find_first_of(" \t\n/")));
  if (name == "br") return "\n";
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (ends && is({"p", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})) return "\n";
  if (!ends && name == "li") return "\n– ";
  return ends && is({"td", "th"}) ? " | " : "";
}

/// One blank where there were several, lines without blanks at their ends, no more than one empty line.
std::string tidied(const std::string& text) {
  std::string tidy;
  int empty = 0;
  for (const std::string& line : split(text, '\n')) {
    std::string words;
    for (const char letter : line) {
      const bool blank = letter == ' ' || letter == '\t' || letter == '\r';
      if (!blank || (!words.empty() && words.back() != ' ')) words += blank ? ' ' : letter;
    }
    while (words.ends_with(' ') || words.ends_with('|')) words.pop_back();
    empty = words.empty() ? empty + 1 : 0;
    if (empty < 2) tidy += words + "\n";
  }
  return trimmed(tidy);
}

}  // namespace

std::string text_of_html(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') {
      const auto end = html.find('>', at);
      if (end == std::string_view::npos) {
        text += html.substr(at);
        break;
      }
      text += left_by(html.substr(at + 1, end - at - 1));
      at = end;
    } else if (html[at] == '&') {
      const auto end = html.substr(at, 12).find(';');
      const std::string letter =
          end == std::string_view::npos ? std::string() : letter_of(html.substr(at + 1, end - 1));
      text += letter.empty() ? "&" : letter;
      if (!letter.empty()) at += end;
    } else {
      // A line's end is a blank in HTML.
      text += html[at] == '\n' ? ' ' : html[at];
    }
  }
  return tidied(text);
}

}  // namespace vireo
