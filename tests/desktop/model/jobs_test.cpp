#include "app/desktop/model/jobs.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace vireo::jobs_test {

struct Trace {
  std::vector<std::string> steps;
  JobEnd end;
  bool finished = false;
};

struct TracedJob : Job {
  TracedJob(Trace& a_trace, std::function<void(const Progress&, std::stop_token)> a_work)
      : trace(a_trace), work(std::move(a_work)) {}
  void process(const Progress& progress, std::stop_token stop) override { work(progress, stop); }
  void finish(const JobEnd& end) override {
    trace.end = end;
    trace.finished = true;
  }
  Trace& trace;
  std::function<void(const Progress&, std::stop_token)> work;
};

/// Stands for the window's thread: work handed to it runs when the test lets it.
class Desk {
 public:
  void post(std::function<void()> work) {
    const std::lock_guard lock(mutex_);
    work_.push_back(std::move(work));
    arrived_.notify_all();
  }
  void run_until(const std::function<bool()>& done) {
    while (!done()) {
      std::unique_lock lock(mutex_);
      ASSERT_TRUE(arrived_.wait_for(lock, std::chrono::seconds(10), [this] { return !work_.empty(); }));
      auto next = std::move(work_.front());
      work_.pop_front();
      lock.unlock();
      next();
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::function<void()>> work_;
};

TEST(Jobs, InlineRunsAtOnceAndTellsProgress) {
  InlineExecutor executor;
  Trace trace;
  int last = 0;
  const auto connection = executor.progressed.connect([&](const JobProgress& step) { last = step.percent; });
  executor.start(std::make_unique<TracedJob>(trace, [](const Progress& progress, std::stop_token) {
    progress({40, {}});
  }));
  EXPECT_TRUE(trace.finished);
  EXPECT_FALSE(trace.end.cancelled);
  EXPECT_EQ(last, 40);
  EXPECT_FALSE(executor.busy());
}

TEST(Jobs, AnExceptionIsCarriedToFinish) {
  InlineExecutor executor;
  Trace trace;
  executor.start(std::make_unique<TracedJob>(
      trace, [](const Progress&, std::stop_token) { throw std::runtime_error("disk full"); }));
  ASSERT_TRUE(trace.end.error);
  EXPECT_THROW(std::rethrow_exception(trace.end.error), std::runtime_error);
}

TEST(Jobs, AThreadRunsOneJobAfterAnotherAndFinishesOnTheDesk) {
  Desk desk;
  ThreadExecutor executor([&](std::function<void()> work) { desk.post(std::move(work)); });
  Trace first;
  Trace second;
  std::thread::id worker;
  executor.start(std::make_unique<TracedJob>(
      first, [&](const Progress&, std::stop_token) { worker = std::this_thread::get_id(); }));
  executor.start(std::make_unique<TracedJob>(second, [](const Progress&, std::stop_token) {}));
  EXPECT_TRUE(executor.busy());
  desk.run_until([&] { return first.finished && second.finished; });
  EXPECT_NE(worker, std::this_thread::get_id());
  EXPECT_FALSE(executor.busy());
}

TEST(Jobs, CancellingStopsTheRunningJobAndTheWaitingOnes) {
  Desk desk;
  ThreadExecutor executor([&](std::function<void()> work) { desk.post(std::move(work)); });
  Trace running;
  Trace waiting;
  bool waited_ran = false;
  std::atomic<bool> begun = false;
  executor.start(std::make_unique<TracedJob>(running, [&](const Progress&, std::stop_token stop) {
    begun = true;
    begun.notify_all();
    while (!stop.stop_requested()) std::this_thread::yield();
  }));
  executor.start(
      std::make_unique<TracedJob>(waiting, [&](const Progress&, std::stop_token) { waited_ran = true; }));
  begun.wait(false);
  executor.cancel();
  desk.run_until([&] { return running.finished && waiting.finished; });
  EXPECT_TRUE(running.end.cancelled);
  EXPECT_TRUE(waiting.end.cancelled);
  EXPECT_FALSE(waited_ran);
}

TEST(Jobs, ClosingTheExecutorWaitsForTheWorkerAndTellsNobody) {
  Desk desk;
  Trace trace;
  std::atomic<bool> begun = false;
  {
    ThreadExecutor executor([&](std::function<void()> work) { desk.post(std::move(work)); });
    executor.start(std::make_unique<TracedJob>(trace, [&](const Progress&, std::stop_token stop) {
      begun = true;
      begun.notify_all();
      while (!stop.stop_requested()) std::this_thread::yield();
    }));
    begun.wait(false);
  }
  bool reached = false;
  desk.post([&] { reached = true; });
  desk.run_until([&] { return reached; });
  EXPECT_FALSE(trace.finished);
}

}  // namespace vireo::jobs_test
