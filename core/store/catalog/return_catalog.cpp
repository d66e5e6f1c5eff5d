#include "core/store/catalog/return_catalog.h"

#include <filesystem>

#include "core/store/catalog/category_catalog.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

/// What a box may be fed from.
Checked<std::vector<std::string>> known_feeds(const TemplateSource& source) {
  std::vector<std::string> known{"receipts",          "receipts_exempt_scheme",
                                 "receipts_taxed",    "receipts_untaxed",
                                 "vat_collected",     "vat_input",
                                 "depreciation",      "asset_price",
                                 "asset_book_value",  "asset_gain",
                                 "asset_gain_beyond", "asset_loss"};
  const auto categories = load_categories(source);
  if (!categories) return categories.problems();
  for (const ExpenseCategory& each : *categories) known.push_back("category:" + each.id);
  return known;
}

}  // namespace

std::vector<std::string> receipts_return_ids(const TemplateSource& source) {
  std::vector<std::string> ids;
  for (const auto& path : template_paths(source, "returns"))
    ids.push_back(std::filesystem::path(path).stem().string());
  return ids;
}

Checked<ReceiptsReturn> load_receipts_return(const TemplateSource& source, const std::string& id) {
  const auto feeds = known_feeds(source);
  if (!feeds) return feeds.problems();
  TomlFile file(source, "returns/" + id + ".toml");
  const auto root = file.root();
  ReceiptsReturn form;
  form.id = root.text("id");
  form.country = root.text("country");
  form.names = read_names(root, "name");
  form.whole_units = root.boolean_if("whole_units", false);
  form.source = read_source(root);
  SeenIds codes;
  std::vector<std::string> known;
  for (const auto& row : root.tables("box")) {
    ReturnBox box;
    box.code = codes.read(row, "code");
    box.line = row.text("line");
    box.key = row.text_if("key").value_or("");
    box.label = read_names(row, "label");
    box.from = row.texts_if("from");
    box.plus = row.texts_if("plus");
    box.minus = row.texts_if("minus");
    box.not_below_zero = row.boolean_if("not_below_zero", false);
    for (const std::string& feed : box.from) refuse_unless_known(row, "from", feed, *feeds);
    known.push_back(box.code);
    form.boxes.push_back(std::move(box));
  }
  std::size_t at = 0;
  for (const auto& row : root.tables("box")) {
    for (const std::string& code : form.boxes[at].plus) refuse_unless_known(row, "plus", code, known);
    for (const std::string& code : form.boxes[at].minus) refuse_unless_known(row, "minus", code, known);
    ++at;
  }
  return file.finish(std::move(form));
}

std::optional<ReceiptsReturn> receipts_return_of(const TemplateSource& source, const std::string& country) {
  for (const std::string& id : receipts_return_ids(source))
    if (auto form = load_receipts_return(source, id); form && form->country == country)
      return std::move(form).value();
  return std::nullopt;
}

}  // namespace vireo
