#include "app/desktop/commands.h"

#include "app/desktop/book_work.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/program.h"

namespace vireo {
namespace {

bool can_write(const MainFrame& frame) {
  return frame.session().book().access() == Book::Access::write;
}
bool is_idle(const MainFrame& frame) {
  return !frame.session().jobs().busy();
}
bool can_go_back(const MainFrame& frame) {
  return frame.navigator().can_go_back();
}
bool can_go_forward(const MainFrame& frame) {
  return frame.navigator().can_go_forward();
}

}  // namespace

const std::vector<FrameCommand>& frame_commands() {
  using F = MainFrame;
  static const std::vector<FrameCommand> table{
      {"book.new", "file", "Ctrl+Shift+N", "file-plus", [](F& f) { f.program().ask_new_book(); }},
      {"book.open", "file", "Ctrl+O", "folder-open", [](F& f) { f.program().ask_open(); }},
      {"book.exercise", "file", "", "school", [](F& f) { f.program().ask_exercise(); }},
      {"exercise.write", "file", "", "pencil", [](F& f) { f.program().write_exercise(); }},
      {"book.restore", "file", "", "restore", [](F& f) { f.program().ask_restore(); }},
      {"book.sample", "file", "", "book", [](F& f) { f.program().open_sample(); }},
      {"book.back_up", "file", "Ctrl+Shift+B", "database", [](F& f) { f.work().back_up(); }, true, true,
       is_idle},
      {"book.export", "file", "Ctrl+E", "file-spreadsheet", [](F& f) { f.work().export_workbook(); }, false,
       true, is_idle},
      {"invoice.receive", "file", "", "file-invoice", [](F& f) { f.work().receive_invoice(); }, true, true,
       can_write},
      {"book.close", "file", "Ctrl+W", "x", [](F& f) { f.program().close_book(); }, true},
      {"quit", "file", "Ctrl+Q", "x", [](F& f) { f.Close(); }},
      {"edit.undo", "edit", "Ctrl+Z", "arrow-back-up", [](F& f) { f.undo(); }},
      {"edit.redo", "edit", "Ctrl+Shift+Z", "arrow-forward-up", [](F& f) { f.redo(); }},
      {"edit.cut", "edit", "Ctrl+X", "", [](F& f) { f.cut(); }, true, false},
      {"edit.copy", "edit", "Ctrl+C", "", [](F& f) { f.copy(); }, false, false},
      {"edit.paste", "edit", "Ctrl+V", "", [](F& f) { f.paste(); }, false, false},
      {"edit.new", "edit", "Ctrl+N", "plus", [](F& f) { f.make_new(); }, true, true, can_write},
      {"edit.find", "edit", "Ctrl+F", "search", [](F& f) { f.find(); }},
      {"palette", "edit", "Ctrl+K", "command", [](F& f) { f.open_palette(); }, false, false},
      {"go.back", "go", "Alt+Left", "arrow-left", [](F& f) { f.navigator().back(); }, true, true,
       can_go_back},
      {"go.forward", "go", "Alt+Right", "arrow-right", [](F& f) { f.navigator().forward(); }, false, true,
       can_go_forward},
      {"timer.toggle", "tools", "Ctrl+T", "clock", [](F& f) { f.toggle_timer(); }, false, true, can_write},
      {"bank.reconcile", "tools", "", "building-bank", [](F& f) { f.run_on_page("bank", "bank.reconcile"); },
       false, true, can_write},
      {"book.check", "tools", "", "list-check", [](F& f) { f.work().check(); }, false, true, is_idle},
      {"help.about", "help", "", "info-circle", [](F& f) { f.show_about(); }},
      {"help.licences", "help", "", "file-text", [](F& f) { f.show_licences(); }},
      {"look.light", "", "", "sun", [](F& f) { f.program().choose_theme("light"); }},
      {"look.dark", "", "", "moon", [](F& f) { f.program().choose_theme("dark"); }},
  };
  return table;
}

const FrameCommand* frame_command(std::string_view id) {
  for (const FrameCommand& command : frame_commands())
    if (command.id == id) return &command;
  return nullptr;
}

}  // namespace vireo
