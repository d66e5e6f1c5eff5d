#include "reports/standards/xml_shape.h"

#include <algorithm>

#include "core/base/text.h"

namespace vireo {
namespace {

XmlChild child_of(std::string_view word) {
  XmlChild child;
  while (!word.empty() && (word.back() == '!' || word.back() == '*' || word.back() == '+')) {
    if (word.back() == '!') child.is_required = true;
    if (word.back() == '*') child.occurrence = Occurrence::repeated;
    if (word.back() == '+') child.occurrence = Occurrence::first;
    word.remove_suffix(1);
  }
  child.name = word;
  return child;
}

class ShapeCheck {
 public:
  ShapeCheck(XmlReading& reading, const XmlShape& shape, std::string_view free)
      : reading_(reading), shape_(shape), free_(free) {}

  void run() {
    std::vector<pugi::xml_node> open{reading_.root()};
    while (!open.empty()) {
      const pugi::xml_node element = open.back();
      open.pop_back();
      if (local_name(element) == free_) continue;
      if (const auto known = shape_.find(local_name(element)); known != shape_.end())
        check_children(element, known->second);
      bool is_leaf = true;
      for (pugi::xml_node child = element.last_child(); child; child = child.previous_sibling())
        if (child.type() == pugi::node_element) {
          is_leaf = false;
          open.push_back(child);
        }
      if (is_leaf && trimmed(element.text().get()).empty() && !may_be_empty(element))
        remark("einvoice.empty_element", element, {{"name", std::string(local_name(element))}});
    }
  }

 private:
  /// What must be there although nothing in it must be: it is empty where there is nothing to say.
  bool may_be_empty(const pugi::xml_node& element) const {
    const auto around = shape_.find(local_name(element.parent()));
    const auto within = shape_.find(local_name(element));
    if (around == shape_.end() || within == shape_.end()) return false;
    const std::size_t at = place_of(local_name(element), around->second);
    return at < around->second.size() && around->second[at].is_required &&
           std::none_of(within->second.begin(), within->second.end(),
                        [](const XmlChild& child) { return child.is_required; });
  }
  void check_children(const pugi::xml_node& element, const std::vector<XmlChild>& children) {
    std::vector<int> counts(children.size());
    std::size_t last = 0;
    bool is_ordered = true;
    for (const pugi::xml_node& node : element.children()) {
      const std::size_t at = place_of(local_name(node), children);
      if (at == children.size()) continue;
      if (at < last && is_ordered) {
        is_ordered = false;
        remark("einvoice.order", node,
               {{"name", children[at].name}, {"parent", std::string(local_name(element))}});
      }
      last = std::max(last, at);
      if (++counts[at] == 2) check_second(node, children[at]);
    }
    for (std::size_t at = 0; at < children.size(); ++at)
      if (children[at].is_required && counts[at] == 0)
        refuse("einvoice.element_missing", element,
               {{"name", children[at].name}, {"parent", std::string(local_name(element))}});
  }

  static std::size_t place_of(std::string_view name, const std::vector<XmlChild>& children) {
    std::size_t at = 0;
    while (at < children.size() && children[at].name != name) ++at;
    return at;
  }

  void check_second(const pugi::xml_node& node, const XmlChild& child) {
    if (child.occurrence == Occurrence::once) refuse("einvoice.twice", node, {{"name", child.name}});
    if (child.occurrence == Occurrence::first) remark("einvoice.first_counts", node, {{"name", child.name}});
  }

  void refuse(const char* code, const pugi::xml_node& node, Arguments arguments) {
    reading_.problems.push_back(problem(code, {"", reading_.line_of(node), {}}, std::move(arguments)));
  }

  void remark(const char* code, const pugi::xml_node& node, Arguments arguments) {
    reading_.remarks.push_back(warning(code, {"", reading_.line_of(node), {}}, std::move(arguments)));
  }

  XmlReading& reading_;
  const XmlShape& shape_;
  std::string_view free_;
};

}  // namespace

XmlShape shape_of(const std::vector<std::string_view>& rows) {
  XmlShape shape;
  for (const std::string_view row : rows) {
    const auto colon = row.find(':');
    std::vector<XmlChild> children;
    for (const std::string& word : split(row.substr(colon + 1), ' '))
      if (!word.empty()) children.push_back(child_of(word));
    for (const std::string& parent : split(row.substr(0, colon), '/')) shape[parent] = children;
  }
  return shape;
}

void check_shape(XmlReading& reading, const XmlShape& shape, std::string_view free) {
  ShapeCheck(reading, shape, free).run();
}

}  // namespace vireo
