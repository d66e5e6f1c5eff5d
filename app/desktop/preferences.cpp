#include "app/desktop/preferences.h"

#include <algorithm>

#include <wx/fileconf.h>
#include <wx/log.h>

#include "app/desktop/strings.h"

namespace vireo {
namespace {

wxString shown_path(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return U({reinterpret_cast<const char*>(text.data()), text.size()});
}

std::filesystem::path path_of(const wxString& text) {
  const std::string bytes = S(text);
  return std::filesystem::path(std::u8string(bytes.begin(), bytes.end()));
}

wxString recent_key(std::size_t at) {
  return wxS("/recent/book") + wxString::Format(wxS("%d"), static_cast<int>(at));
}

}  // namespace

Preferences read_preferences(const std::filesystem::path& file) {
  const wxLogNull quiet;
  wxFileConfig config(wxS("vireo"), wxString(), shown_path(file), wxString(), wxCONFIG_USE_LOCAL_FILE);
  Preferences found;
  found.language = S(config.Read(wxS("/language"), wxString()));
  found.theme = S(config.Read(wxS("/theme"), wxString()));
  found.width = std::clamp(static_cast<int>(config.ReadLong(wxS("/window/width"), found.width)), 640, 10000);
  found.height =
      std::clamp(static_cast<int>(config.ReadLong(wxS("/window/height"), found.height)), 480, 10000);
  found.maximized = config.ReadBool(wxS("/window/maximized"), false);
  found.trainee = S(config.Read(wxS("/trainee/name"), wxString()));
  found.trainee_email = S(config.Read(wxS("/trainee/email"), wxString()));
  found.trainee_class = S(config.Read(wxS("/trainee/class"), wxString()));
  for (std::size_t at = 0; at < recent_books_kept; ++at)
    if (const wxString path = config.Read(recent_key(at), wxString()); !path.empty())
      found.recent_books.push_back(path_of(path));
  return found;
}

bool write_preferences(const Preferences& preferences, const std::filesystem::path& file) {
  const wxLogNull quiet;
  wxFileConfig config(wxS("vireo"), wxString(), shown_path(file), wxString(), wxCONFIG_USE_LOCAL_FILE);
  config.Write(wxS("/language"), U(preferences.language));
  config.Write(wxS("/theme"), U(preferences.theme));
  config.Write(wxS("/window/width"), static_cast<long>(preferences.width));
  config.Write(wxS("/window/height"), static_cast<long>(preferences.height));
  config.Write(wxS("/window/maximized"), preferences.maximized);
  config.Write(wxS("/trainee/name"), U(preferences.trainee));
  config.Write(wxS("/trainee/email"), U(preferences.trainee_email));
  config.Write(wxS("/trainee/class"), U(preferences.trainee_class));
  config.DeleteGroup(wxS("/recent"));
  for (std::size_t at = 0; at < preferences.recent_books.size(); ++at)
    config.Write(recent_key(at), shown_path(preferences.recent_books[at]));
  return config.Flush();
}

void remember_book(Preferences& preferences, const std::filesystem::path& book) {
  auto& recent = preferences.recent_books;
  std::erase(recent, book);
  recent.insert(recent.begin(), book);
  if (recent.size() > recent_books_kept) recent.resize(recent_books_kept);
}

}  // namespace vireo
