#pragma once
// OpenBook: a book that stands open in the window, with what lives and dies with it: the worker of its long
// jobs, its session, and where one is in it. It outlives the frame that shows it (a change of theme makes a
// new frame).
#include <utility>

#include "app/desktop/model/jobs.h"
#include "app/desktop/model/navigator.h"
#include "app/desktop/session.h"

namespace vireo {

struct OpenBook {
  struct Setting {
    Wording wording;
    Session::Setting session;
    ThreadExecutor::Post post;  // to the window's thread
    Route first;
  };
  OpenBook(Book book, Setting setting)
      : jobs(std::move(setting.post)),
        session(std::move(book), std::move(setting.wording), std::move(setting.session), jobs),
        navigator(std::move(setting.first)) {}

  ThreadExecutor jobs;  // first made, last gone: the session names it
  Session session;
  Navigator navigator;
};

}  // namespace vireo
