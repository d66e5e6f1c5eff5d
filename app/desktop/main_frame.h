#pragma once
// MainFrame: the window of an open book: menus, sidebar, the visible page, messages above it and the line
// below it. It decides nothing about the book: pages and actions do.
#include <map>
#include <memory>
#include <string>

#include <wx/frame.h>

#include "app/desktop/open_book.h"
#include "app/desktop/page.h"

class wxSimplebook;

namespace vireo {

class BookWork;
class InfoBar;
class PageRoom;
class Program;
class Sidebar;
class StatusStrip;

struct MainFrameSetting {
  Program& program;
  std::shared_ptr<OpenBook> open;
  std::shared_ptr<const Look> look;
  LookChoice look_choice = {};
};

class MainFrame : public wxFrame {
 public:
  explicit MainFrame(const MainFrameSetting& setting);
  ~MainFrame() override;

  Program& program() const { return program_; }
  Session& session() const { return open_->session; }
  Navigator& navigator() const { return open_->navigator; }
  const Look& look() const { return *look_; }
  BookWork& work() const { return *work_; }
  /// Null while another page is being made.
  Page* visible_page() const { return visible_; }
  /// Ids of the pages this book needs, in the sidebar's order.
  std::vector<std::string> page_ids() const;

  void tell(const std::string& text, bool offer_undo);
  void tell_problems(const Problems& problems);
  void run_command(const std::string& id);

  // What the commands of the table do.
  void undo();
  void redo();
  void cut();
  void copy();
  void paste();
  void make_new();
  void find();
  void open_palette();
  void toggle_timer();
  /// Shows a page and has it do a command of its own.
  void run_on_page(const std::string& page, const std::string& command);
  void show_about();
  void show_licences();

  /// The page may keep one here while something half-typed would be lost.
  bool may_leave();

 private:
  struct Made {
    PageRoom* room = nullptr;
    Page* page = nullptr;
    std::int64_t revision = -1;  // of the book, as last shown
  };
  PageWorld page_world();
  void make_menus();
  void make_go_menu(wxMenuBar* bar);
  void make_sidebar();
  void show_route();
  Made& page_named(const std::string& id);
  void refresh_visible();
  void show_title();
  void name_undo();
  void on_key(wxKeyEvent& event);
  void take_from_palette(const std::string& id);

  Program& program_;
  std::shared_ptr<OpenBook> open_;
  std::shared_ptr<const Look> look_;
  LookChoice look_choice_;
  Sidebar* sidebar_ = nullptr;
  InfoBar* bar_ = nullptr;
  wxSimplebook* host_ = nullptr;
  StatusStrip* status_ = nullptr;
  std::unique_ptr<BookWork> work_;
  Page* visible_ = nullptr;
  std::map<std::string, Made> made_;
  std::map<std::string, wxMenuItem*> items_;
  Connection chosen_;
  Connection routed_;
  Connection changed_;
};

}  // namespace vireo
