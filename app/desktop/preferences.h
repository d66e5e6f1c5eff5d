#pragma once
// Preferences: what this person likes on this machine (language, theme, books opened last, the window's
// size), kept in one small file of the configuration folder. Nothing of a business stands here.
#include <filesystem>
#include <string>
#include <vector>

namespace vireo {

struct Preferences {
  std::string language{};                             // empty: the system's
  std::string theme{};                                // "light", "dark"; empty: the system's
  std::vector<std::filesystem::path> recent_books{};  // newest first
  int width = 1280;
  int height = 820;
  bool maximized = false;
  // Who began an exercise last.
  std::string trainee{};
  std::string trainee_email{};
  std::string trainee_class{};
};

inline constexpr std::size_t recent_books_kept = 6;

/// A missing or broken file gives the defaults.
Preferences read_preferences(const std::filesystem::path& file);
/// False when the file cannot be written; nobody is stopped by that.
bool write_preferences(const Preferences& preferences, const std::filesystem::path& file);
/// Puts `book` first among the books opened last.
void remember_book(Preferences& preferences, const std::filesystem::path& book);

}  // namespace vireo
