#include "reports/standards/xml_node.h"

#include <algorithm>
#include <sstream>

namespace vireo {
namespace {

/// How many bytes a character of UTF-8 has by its first one; 0 when it begins none.
std::size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

bool is_whole(std::string_view character) {
  for (const char next : character.substr(1))
    if ((static_cast<unsigned char>(next) & 0xC0U) != 0x80U) return false;
  // Surrogates and overlong forms are no characters.
  const auto second = character.size() > 1 ? static_cast<unsigned char>(character[1]) : 0U;
  switch (static_cast<unsigned char>(character[0])) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

/// How many bytes the character at that place has; 0 when XML 1.0 cannot hold it.
std::size_t length_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = length_of(first);
  if (length == 0 || at + length > text.size() || !is_whole(text.substr(at, length))) return 0;
  const bool is_control = first < 0x20 && first != '\t' && first != '\n' && first != '\r';
  const std::string_view character = text.substr(at, length);
  return is_control || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF" ? 0 : length;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    // A carriage return would come back as a line feed: it is dropped with the control characters.
    if (length > 0 && text[at] != '\r' && text[at] != '\x7F') kept += text.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return kept;
}

std::size_t first_broken_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

XmlNode XmlNode::text(const char* name, std::string_view value) const {
  const std::string kept = xml_text(value);
  if (kept.find_first_not_of(" \t\n") == std::string::npos) return XmlNode(pugi::xml_node());
  pugi::xml_node made = pugi::xml_node(node_).append_child(name);
  made.text().set(kept.c_str());
  return XmlNode(made);
}

XmlNode XmlNode::text(const char* name, std::string_view value, const char* attribute,
                      std::string_view attribute_value) const {
  XmlNode made = text(name, value);
  return attribute_value.empty() ? made : made.with(attribute, attribute_value);
}

XmlNode XmlNode::with(const char* attribute, std::string_view value) const {
  if (pugi::xml_node node = node_) node.append_attribute(attribute).set_value(xml_text(value).c_str());
  return *this;
}

void XmlNode::drop_if_empty() const {
  if (node_ && !node_.first_child()) node_.parent().remove_child(node_);
}

std::string xml_bytes(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

}  // namespace vireo
