#pragma once
// Palette: finds what a person means by a few typed letters among pages, commands, clients, documents.
// Ranking only; CommandPalette is its window.
//
//   const auto matches = ranked("nf", entries, 12);   // "Nouvelle facture" first
//   entries[matches[0].entry].title
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vireo {

struct PaletteEntry {
  std::string id;             // "page.clients", "invoice.new", "client/3"
  std::string title;          // worded
  std::string group = {};     // "Pages", "Commandes", "Clients": shown beside the title
  std::string keywords = {};  // other words that find it, not shown
  std::string shortcut = {};  // "Ctrl+N", shown
  std::string icon = {};      // a Tabler name
};

struct PaletteMatch {
  std::size_t entry = 0;
  int score = 0;
};

/// How well `typed` fits `text`, or -1 when its letters do not occur in order. Word beginnings and runs count
/// most.
int fuzzy_score(std::string_view typed, std::string_view text);

/// The best `limit` entries, best first, ties in the order given. With nothing typed: the first ones.
std::vector<PaletteMatch> ranked(std::string_view typed, const std::vector<PaletteEntry>& entries,
                                 std::size_t limit);

}  // namespace vireo
