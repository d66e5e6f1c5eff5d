// templates check, list, install, remove: rule packs of one's own, and newer ones than the program's.
#include <algorithm>
#include <fstream>
#include <random>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/user_templates.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/toml_reader.h"

namespace vireo::cli {
namespace {

namespace fs = std::filesystem;

/// A folder that goes away with its owner.
class ScratchFolder {
 public:
  ScratchFolder()
      : path_(fs::temp_directory_path() / ("vireo-templates-" + std::to_string(std::random_device{}()))) {
    fs::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

fs::path own_folder(const Invocation& invocation) {
  return invocation.templates().folder ? *invocation.templates().folder : user_templates_folder();
}

/// Puts what was given where the catalogue looks for it: a pack's file, or a folder of templates.
Problems place(const fs::path& given, const fs::path& folder) {
  constexpr auto over = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  if (fs::is_directory(given)) {
    fs::create_directories(folder);
    fs::copy(given, folder, over);
    return {};
  }
  // A pack alone: its id says where it belongs.
  const TemplateSource beside{given.parent_path()};
  const TomlFile file(beside, given.filename().string());
  const std::string id = file.root().text("id");
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_';
  });
  if (!plain) return {problem("templates.no_id", {given.string()})};
  fs::create_directories(folder / "rules" / id);
  fs::copy_file(given, folder / "rules" / id / "pack.toml", fs::copy_options::overwrite_existing);
  return {};
}

}  // namespace

void template_check(Invocation& invocation) {
  const std::string given = invocation.text("path");
  Problems found;
  if (given.empty()) {
    found = Catalog(invocation.templates()).check_all();
  } else if (!fs::exists(given)) {
    found = {problem("file.unreadable", {given})};
  } else {
    const ScratchFolder scratch;
    found = place(given, scratch.path());
    if (found.empty()) found = Catalog(TemplateSource{scratch.path()}).check_all();
  }
  invocation.answer["sound"] = found.empty();
  if (!found.empty()) return invocation.refuse(found);
  invocation.say("cli.said.templates_good");
}

void template_list(Invocation& invocation) {
  const Catalog catalog(invocation.templates());
  const fs::path own = own_folder(invocation);
  Columns columns(invocation, {{"id"}, {"name"}, {"kind"}, {"to", CellKind::date}});
  invocation.answer["folder"] = own.string();
  invocation.answer["rows"] = Json::array();
  for (const std::string& id : catalog.calculation_ids()) {
    const auto pack = invocation.take(catalog.calculation(id));
    if (!pack || (*pack)->is_part) continue;
    const bool installed = fs::is_directory(own / "rules" / id);
    const Date until = (*pack)->parameters.checked.last;
    const std::string name = (*pack)->names.in(invocation.wording().language());
    invocation.answer["rows"].push_back(
        {{"id", id}, {"title", name}, {"installed", installed}, {"verified_until", until.text()}});
    columns.add({id, name,
                 invocation.wording().text(installed ? "templates.installed" : "templates.built_in"), until});
  }
  columns.print();
}

void template_install(Invocation& invocation) {
  const fs::path given = invocation.text("file");
  const fs::path own = own_folder(invocation);
  if (!fs::exists(given)) return invocation.refuse(problem("file.unreadable", {given.string()}));
  if (own.empty()) return invocation.refuse(problem("templates.no_folder"));
  // What is there already and what comes are checked together before anything is changed.
  const ScratchFolder scratch;
  if (fs::is_directory(own)) fs::copy(own, scratch.path(), fs::copy_options::recursive);
  Problems found = place(given, scratch.path());
  if (found.empty()) found = Catalog(TemplateSource{scratch.path()}).check_all();
  if (!found.empty()) return invocation.refuse(found);
  place(given, own);
  invocation.answer["folder"] = own.string();
  invocation.say("cli.said.template_installed", {{"folder", own.string()}});
}

void template_remove(Invocation& invocation) {
  const std::string id = invocation.text("pack");
  const fs::path folder = own_folder(invocation) / "rules" / id;
  const bool plain = id.find_first_of("/\\.") == std::string::npos;
  if (id.empty() || !plain || !fs::is_directory(folder))
    return invocation.refuse(problem("templates.not_installed", {}, {{"pack", id}}));
  fs::remove_all(folder);
  invocation.answer["removed"] = id;
  invocation.say("cli.said.template_removed", {{"pack", id}});
}

}  // namespace vireo::cli
