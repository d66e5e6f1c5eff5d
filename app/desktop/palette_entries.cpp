#include "app/desktop/palette_entries.h"

#include <algorithm>

#include "app/desktop/commands.h"
#include "app/desktop/page.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

/// Ranking looks at every entry at every key: of a large book the newest documents are offered, its list
/// finds the others.
constexpr int most_documents = 2000;
constexpr int most_clients = 2000;

std::string icon_of_page(const std::string& id) {
  for (const PageRow& row : pages())
    if (row.id == id) return row.icon;
  return "";
}

std::string title_of(const DocumentRow& row, const Wording& wording) {
  std::string title = row.number.empty() ? wording.text("palette.draft") : row.number;
  title += " · " + row.client_name + " · " + wording.money(row.total_gross);
  return title;
}

}  // namespace

std::vector<PaletteEntry> palette_entries(const Session& session, const std::vector<std::string>& page_ids) {
  const Wording& wording = session.wording();
  std::vector<PaletteEntry> entries;
  int number = 0;
  for (const std::string& id : page_ids)
    entries.push_back({id, wording.text("page." + id), wording.text("palette.pages"), "",
                       ++number <= 9 ? "Ctrl+" + std::to_string(number) : "", icon_of_page(id)});
  for (const FrameCommand& command : frame_commands())
    if (command.in_palette) {
      std::string title = wording.text("command." + command.id);
      std::erase(title, '&');
      entries.push_back({"command/" + command.id, title, wording.text("palette.commands"), "",
                         command.shortcut, command.icon});
    }
  const auto has = [&](const char* page) {
    return std::find(page_ids.begin(), page_ids.end(), page) != page_ids.end();
  };
  if (has("clients"))
    for (const Party& client : parties(session.book(), {.role = PartyRole::client, .at_most = most_clients}))
      entries.push_back({"clients/" + std::to_string(client.id.value()), client.name,
                         wording.text("palette.clients"), client.address.city + " " + client.email, "",
                         "user"});
  if (has("documents"))
    for (const DocumentRow& row : documents(session.book(), {.at_most = most_documents}, session.today()))
      entries.push_back({"documents/" + std::to_string(row.id.value()), title_of(row, wording),
                         wording.text("palette.documents"), row.reference, "", "file-invoice"});
  return entries;
}

}  // namespace vireo
