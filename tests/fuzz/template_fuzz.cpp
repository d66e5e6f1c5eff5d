// Templates that a person may put before those of the program: the first line is a comment that names the
// path
// ("# rules/own/pack.toml"), the rest is the file; one of a known folder is read by its loader.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "core/store/catalog/asset_catalog.h"
#include "core/store/catalog/bank_catalog.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/tax_key_catalog.h"
#include "tests/fuzz/fuzzed_file.h"

namespace {

using namespace vireo;

struct FuzzedKind {
  const char* path;
  std::function<void(const TemplateSource&)> load;
};

const std::vector<FuzzedKind>& fuzzed_kinds() {
  static const std::vector<FuzzedKind> all{
      {"rules/own/pack.toml", [](const auto& from) { static_cast<void>(Catalog(from).calculation("own")); }},
      {"bank_files/own.toml", [](const auto& from) { static_cast<void>(load_bank_knowledge(from)); }},
      {"tax_keys/own.toml", [](const auto& from) { static_cast<void>(load_tax_keys(from, "own")); }},
      {"charts/own.toml", [](const auto& from) { static_cast<void>(Catalog(from).chart("own")); }},
      {"regimes/own/pack.toml", [](const auto& from) { static_cast<void>(Catalog(from).regime("own")); }},
      {"countries/xx.toml", [](const auto& from) { static_cast<void>(Catalog(from).country("XX")); }},
      {"documents/xx.toml", [](const auto& from) { static_cast<void>(Catalog(from).document_rules("XX")); }},
      {"holidays/xx.toml", [](const auto& from) { static_cast<void>(Catalog(from).holidays("XX")); }},
      {"assets/accounts.toml", [](const auto& from) { static_cast<void>(load_asset_accounts(from)); }},
  };
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view first = text.substr(0, text.find('\n'));
  static const std::filesystem::path folder = fuzz::fuzzed_folder();
  for (const FuzzedKind& each : fuzzed_kinds()) {
    if (first.find(each.path) == std::string_view::npos) continue;
    const std::filesystem::path path = folder / each.path;
    std::filesystem::create_directories(path.parent_path());
    fuzz::write_fuzzed(path, text);
    each.load(TemplateSource{folder});
    std::filesystem::remove(path);
  }
  return 0;
}
