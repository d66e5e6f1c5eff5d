#include "core/store/catalog/letter_catalog.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

std::array<LocalText, 3> read_tones(const TomlTable& root, const char* name) {
  std::array<LocalText, 3> all;
  const TomlTable table = root.table(name);
  for (std::size_t at = 0; at < all.size(); ++at) all[at] = read_names(table, tone_names()[at]);
  return all;
}

}  // namespace

Checked<LetterBook> load_letters(const TemplateSource& source) {
  TomlFile file(source, "letters/letters.toml");
  const TomlTable root = file.root();
  LetterBook book;
  book.greetings = read_tones(root, "greeting");
  book.closings = read_tones(root, "closing");
  SeenIds ids;
  for (const auto& row : root.tables("letter")) {
    Letter letter;
    letter.id = ids.read(row);
    letter.names = read_names(row, "name");
    letter.subjects = read_names(row, "subject");
    const LocalText usual = read_names(row, "text");
    for (std::size_t at = 0; at < letter.texts.size(); ++at) {
      const std::string key = "text_" + std::string(tone_names()[at]);
      letter.texts[at] = row.has(key) ? read_names(row, key) : usual;
    }
    book.letters.push_back(std::move(letter));
  }
  return file.finish(std::move(book));
}

}  // namespace vireo
