#pragma once
// THE TABLE of the window's commands: the menus, their shortcuts and the palette are made from it. What a
// command does is a method of the frame. Its title is message "command.<id>", a menu's "menu.<id>".
#include <string>
#include <string_view>
#include <vector>

namespace vireo {

class MainFrame;

struct FrameCommand {
  std::string id;        // "book.export"
  std::string menu;      // "file"; the menus stand in the order of their first command
  std::string shortcut;  // "Ctrl+O"; as wx reads it
  std::string icon;      // in the palette
  void (*run)(MainFrame&) = nullptr;
  bool begins_group = false;  // a line above it in the menu
  bool in_palette = true;
  bool (*possible)(const MainFrame&) = nullptr;  // always when empty
};

const std::vector<FrameCommand>& frame_commands();
const FrameCommand* frame_command(std::string_view id);

}  // namespace vireo
