#pragma once
// LineDetails: what an imported line says beyond the ledger's own columns, as JSON in line_detail. Most lines
// need none. Private to core/store.
#include <map>
#include <string>
#include <string_view>

namespace vireo {

class LineDetails {
 public:
  void clear() { json_.clear(); }
  bool empty() const { return json_.empty(); }
  void add(std::string_view name, std::string_view text);
  /// Adds `text` when it differs from what the ledger's columns would give back.
  void add_if_other(std::string_view name, std::string_view text, std::string_view known) {
    if (text != known) add(name, text);
  }
  void add_if_any(std::string_view name, std::string_view text) {
    if (!text.empty()) add(name, text);
  }
  /// The JSON object; the view lives until the next change.
  std::string_view json();

 private:
  std::string json_;
};

std::map<std::string, std::string, std::less<>> read_line_details(std::string_view json);

}  // namespace vireo
