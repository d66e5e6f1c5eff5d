#include "reports/standards/xml_reading.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "reports/standards/xml_node.h"

namespace vireo {
namespace {

/// No invoice nests deeper; a file that does means harm.
constexpr int deepest_element = 64;
constexpr std::size_t longest_reference = 10;

bool is_wide(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return first == 0 || second == 0 || (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
}

/// What the first line claims, in small letters; empty when it claims nothing.
std::string declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, bytes.find("?>"));
  const auto start = head.substr(0, 200).find("<?xml");
  const auto at = head.find("encoding");
  if (start == std::string_view::npos || at == std::string_view::npos) return {};
  const auto open = head.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const auto close = head.find(head[open], open + 1);
  std::string name(head.substr(open + 1, close == std::string_view::npos ? 0 : close - open - 1));
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

bool is_latin(const std::string& encoding) {
  return encoding == "iso-8859-1" || encoding == "latin1";
}

bool is_deeper(const pugi::xml_node& node, int left) {
  if (left == 0) return true;
  for (const pugi::xml_node& child : node.children())
    if (child.type() == pugi::node_element && is_deeper(child, left - 1)) return true;
  return false;
}

bool is_reference(std::string_view name) {
  for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"})
    if (name == known) return true;
  if (name.size() < 2 || name[0] != '#') return false;
  const bool is_hex = name[1] == 'x';
  const std::string_view digits = name.substr(is_hex ? 2 : 1);
  return !digits.empty() &&
         digits.find_first_not_of(is_hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string_view::npos;
}

/// The place of the first "&" that no reference begins at; npos when all is well.
std::size_t stray_ampersand(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = bytes.find_first_of("&<", at)) != std::string_view::npos) {
    if (bytes[at] == '&') {
      const auto end = bytes.substr(at + 1, longest_reference).find(';');
      if (end == std::string_view::npos || !is_reference(bytes.substr(at + 1, end))) return at;
      ++at;
      continue;
    }
    const std::string_view rest = bytes.substr(at);
    std::size_t skipped = at + 1;
    for (const auto& [from, to] :
         {std::pair<std::string_view, std::string_view>{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}})
      if (rest.starts_with(from)) skipped = std::min(bytes.find(to, at), bytes.size());
    at = skipped;
  }
  return std::string_view::npos;
}

std::string_view namespace_of(const pugi::xml_node& element) {
  const std::string_view name = element.name();
  const auto colon = name.find(':');
  const std::string key =
      colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  for (pugi::xml_node at = element; at; at = at.parent())
    if (const pugi::xml_attribute found = at.attribute(key.c_str())) return found.value();
  return {};
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Problems XmlReading::parse() {
  if (bytes_.find_first_not_of(" \t\r\n\0") == std::string_view::npos)
    return {problem("einvoice.empty_file")};
  const std::string encoding = declared_encoding(bytes_);
  const bool wide = is_wide(bytes_);
  is_plain_ = !wide && !is_latin(encoding);
  if (is_plain_) {
    if (!encoding.empty() && encoding != "utf-8" && encoding != "us-ascii" && encoding != "utf8")
      return {problem("einvoice.encoding", {"", 1, {}}, {{"value", encoding}})};
    if (const auto bad = first_broken_character(bytes_); bad != std::string_view::npos) {
      const int line = 1 + static_cast<int>(std::count(
                               bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(bad), '\n'));
      return {problem("einvoice.not_utf8", {"", line, {}}, {{"line", line}})};
    }
  }
  return parsed_problems();
}

Problems XmlReading::parsed_problems() {
  const auto refused = [&](std::size_t offset, const char* reason) {
    const auto end = std::min(offset, bytes_.size());
    const int line = 1 + static_cast<int>(std::count(
                             bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    return Problems{problem("einvoice.not_xml", {"", line, {}}, {{"reason", reason}, {"line", line}})};
  };
  const pugi::xml_parse_result parsed = document_.load_buffer(
      bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_fragment | pugi::parse_doctype);
  if (!parsed)
    return refused(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
                   parsed.description());
  int roots = 0;
  for (const pugi::xml_node& child : document_.children()) {
    if (child.type() == pugi::node_doctype) return {problem("einvoice.doctype", {"", line_of(child), {}})};
    if (child.type() == pugi::node_element && ++roots == 2)
      return {problem("einvoice.two_roots", {"", line_of(child), {}},
                      {{"value", std::string(local_name(child))}})};
    if ((child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) &&
        !trimmed(child.value()).empty())
      return refused(static_cast<std::size_t>(std::max<std::ptrdiff_t>(child.offset_debug(), 0)),
                     "text outside the root element");
  }
  if (roots == 0) return refused(0, "no element");
  if (is_plain_)
    if (const auto stray = stray_ampersand(bytes_); stray != std::string_view::npos)
      return refused(stray, "an ampersand or an entity that nothing defines");
  if (is_deeper(root(), deepest_element)) return {problem("einvoice.too_deep")};
  return {};
}

void XmlReading::expect_namespaces(const std::vector<std::string_view>& known, std::string_view free) {
  std::set<std::string_view> told;
  std::vector<pugi::xml_node> open{root()};
  while (!open.empty()) {
    const pugi::xml_node element = open.back();
    open.pop_back();
    const std::string_view space = namespace_of(element);
    if (std::find(known.begin(), known.end(), space) == known.end() && told.insert(space).second) {
      const int line = line_of(element);
      problems.push_back(problem("einvoice.namespace", {"", line, element.name()},
                                 {{"value", std::string(space)}, {"name", element.name()}, {"line", line}}));
    }
    if (local_name(element) == free) continue;
    for (const pugi::xml_node& child : element.children())
      if (child.type() == pugi::node_element) open.push_back(child);
  }
}

int XmlReading::line_of(const pugi::xml_node& node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  if (!is_plain_ || offset < 0) return 0;
  if (line_ends_.empty()) {
    for (std::size_t at = 0; at < bytes_.size(); ++at)
      if (bytes_[at] == '\n') line_ends_.push_back(at);
    line_ends_.push_back(bytes_.size());
  }
  const auto found = std::lower_bound(line_ends_.begin(), line_ends_.end(), static_cast<std::size_t>(offset));
  return 1 + static_cast<int>(found - line_ends_.begin());
}

}  // namespace vireo
