#pragma once
// Jobs: long work (import, export, simulation, backup) off the window's thread. A Job works in process() on a
// worker with its own connection to the book, and tells its result in finish() on the window's thread.
//
//   struct ImportJob : Job {
//     void process(const Progress& progress, std::stop_token stop) override { ... progress({40,
//     {"import.reading"}}); } void finish(const JobEnd& end) override { if (end.error) show(end.error); else
//     if (!end.cancelled) reload(); }
//   };
//   executor.start(std::make_unique<ImportJob>());
//
// InlineExecutor runs a job at once (tests, command line); ThreadExecutor runs one job after another on a
// worker.
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "app/desktop/model/signal.h"
#include "core/base/argument.h"

namespace vireo {

struct JobProgress {
  int percent = 0;
  Message doing = {};
};

using Progress = std::function<void(JobProgress)>;

/// How a job ended: done (neither), cancelled, or stopped by an exception, which is carried here.
struct JobEnd {
  bool cancelled = false;
  std::exception_ptr error = {};
};

class Job {
 public:
  virtual ~Job() = default;
  virtual void process(const Progress& progress, std::stop_token stop) = 0;
  virtual void finish(const JobEnd& end) = 0;
};

class JobExecutor {
 public:
  virtual ~JobExecutor() = default;
  virtual void start(std::unique_ptr<Job> job) = 0;
  /// Asks the running job to stop and forgets the waiting ones (each still hears finish with cancelled).
  virtual void cancel() = 0;
  virtual bool busy() const = 0;

  Signal<JobProgress> progressed;  // on the window's thread
};

class InlineExecutor : public JobExecutor {
 public:
  void start(std::unique_ptr<Job> job) override;
  void cancel() override { stop_.request_stop(); }
  bool busy() const override { return busy_; }

 private:
  std::stop_source stop_;
  bool busy_ = false;
};

class ThreadExecutor : public JobExecutor {
 public:
  /// Hands work to the window's thread: wxTheApp->CallAfter in the app. Must outlive this executor.
  using Post = std::function<void(std::function<void()>)>;
  explicit ThreadExecutor(Post post);
  /// Asks the job to stop and waits for it; its finish() is not called any more.
  ~ThreadExecutor() override;

  void start(std::unique_ptr<Job> job) override;
  void cancel() override;
  bool busy() const override { return unfinished_ > 0; }

 private:
  struct Waiting {
    std::shared_ptr<Job> job;
    std::stop_source stop;
  };
  void work(std::stop_token closing);
  void run(const Waiting& waiting);
  void post(std::function<void()> work);

  Post post_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  // read and written on the window's thread
  std::atomic<int> unfinished_ = 0;
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<Waiting> waiting_;
  std::stop_source running_{std::nostopstate};
  std::jthread thread_;  // last: it must end before what it uses
};

}  // namespace vireo
