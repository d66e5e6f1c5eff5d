#pragma once
// The few questions a window asks: yes or no, save before leaving, which file; and the telling of problems.
// Native dialogs with our own words on their buttons. Tests answer them with wxModalDialogHook.
//
//   if (confirm(this, look, {.title = "Supprimer ?", .text = "Le brouillon sera perdu.", .yes =
//   "Supprimer"})) remove(); switch (ask_unsaved(this, look)) { case Unsaved::save: ... } if (auto file =
//   choose_file(this, {.save = true, .proposed = "2026.xlsx", .pattern = "*.xlsx"})) write(*file);
#include <filesystem>
#include <optional>
#include <string>

#include "app/desktop/theme/look.h"
#include "core/base/checked.h"

class wxWindow;

namespace vireo {

struct Question {
  std::string title;
  std::string text = {};
  std::string yes;
  std::string no = {};  // without it: "Cancel"
};

/// Escape and closing mean no.
bool confirm(wxWindow* parent, const Look& look, const Question& question);

enum class Unsaved { save, discard, stay };
Unsaved ask_unsaved(wxWindow* parent, const Look& look);

/// All of them, each with what to do, under a title.
void tell_problems(wxWindow* parent, const Look& look, const std::string& title, const Problems& problems);
/// As a text; of a long list the first ones, and how many more there are.
std::string told(const Look& look, const Problems& problems);
void tell(wxWindow* parent, const Look& look, const std::string& title, const std::string& text);

struct FileQuestion {
  std::string title = {};
  bool save = false;
  std::filesystem::path folder = {};
  std::string proposed = {};  // a name
  std::string pattern = {};   // "*.vireo"
  std::string kind = {};      // worded, beside the pattern: "Livre Vireo"
};

/// Before an existing file is written over, the person is asked.
std::optional<std::filesystem::path> choose_file(wxWindow* parent, const FileQuestion& question);
std::optional<std::filesystem::path> choose_folder(wxWindow* parent, const std::string& title);

}  // namespace vireo
