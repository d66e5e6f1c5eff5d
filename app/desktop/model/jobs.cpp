#include "app/desktop/model/jobs.h"

#include <chrono>
#include <utility>

namespace vireo {
namespace {

/// Twenty tellings a second are as many as a person can see; more would only keep the window busy.
constexpr auto shortest_between_progress = std::chrono::milliseconds(50);

JobEnd processed(Job& job, const Progress& progress, const std::stop_token& stop) {
  JobEnd end;
  try {
    if (!stop.stop_requested()) job.process(progress, stop);
  } catch (...) {
    end.error = std::current_exception();
  }
  end.cancelled = stop.stop_requested();
  if (end.cancelled) end.error = nullptr;
  return end;
}

}  // namespace

void InlineExecutor::start(std::unique_ptr<Job> job) {
  stop_ = std::stop_source();
  busy_ = true;
  const JobEnd end = processed(
      *job, [this](JobProgress step) { progressed.emit(std::move(step)); }, stop_.get_token());
  busy_ = false;
  job->finish(end);
}

ThreadExecutor::ThreadExecutor(Post post)
    : post_(std::move(post)), thread_([this](std::stop_token closing) { work(closing); }) {}

ThreadExecutor::~ThreadExecutor() {
  *alive_ = false;
  thread_.request_stop();
  {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
    running_.request_stop();
  }
  thread_.join();
}

void ThreadExecutor::start(std::unique_ptr<Job> job) {
  ++unfinished_;
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({std::move(job), std::stop_source()});
  }
  arrived_.notify_one();
}

void ThreadExecutor::cancel() {
  const std::lock_guard lock(mutex_);
  running_.request_stop();
  for (Waiting& waiting : waiting_) waiting.stop.request_stop();
}

void ThreadExecutor::work(std::stop_token closing) {
  for (;;) {
    Waiting next;
    {
      std::unique_lock lock(mutex_);
      if (!arrived_.wait(lock, closing, [this] { return !waiting_.empty(); }) || closing.stop_requested())
        return;
      next = std::move(waiting_.front());
      waiting_.pop_front();
      running_ = next.stop;
    }
    run(next);
  }
}

void ThreadExecutor::run(const Waiting& waiting) {
  auto last = std::chrono::steady_clock::time_point();
  const auto progress = [&](JobProgress step) {
    const auto now = std::chrono::steady_clock::now();
    if (step.percent < 100 && now - last < shortest_between_progress) return;
    last = now;
    post([this, step = std::move(step)] { progressed.emit(step); });
  };
  const JobEnd end = processed(*waiting.job, progress, waiting.stop.get_token());
  post([this, job = waiting.job, end] {
    --unfinished_;
    job->finish(end);
  });
}

void ThreadExecutor::post(std::function<void()> work) {
  post_([alive = alive_, work = std::move(work)] {
    if (*alive) work();
  });
}

}  // namespace vireo
