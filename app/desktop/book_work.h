#pragma once
// BookWork: the long work a person asks of an open book: the accountant's workbook, a backup, the check. Each
// runs on the worker with its own connection to the book, told by the status strip, and can be stopped.
#include <filesystem>
#include <memory>

#include "app/desktop/model/jobs.h"

namespace vireo {

class MainFrame;
class StatusStrip;

class BookWork {
 public:
  BookWork(MainFrame& frame, StatusStrip& status) : frame_(frame), status_(status) {}

  void export_workbook();
  void back_up();
  /// Asks for a supplier's electronic invoice and books it as an expense to pay.
  void receive_invoice();
  void receive_invoice(const std::filesystem::path& path);
  void check();

 private:
  void start(const char* doing, std::unique_ptr<Job> job);

  MainFrame& frame_;
  StatusStrip& status_;
};

}  // namespace vireo
