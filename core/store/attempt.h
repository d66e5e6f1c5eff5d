#pragma once
// attempt: one part of an action that may be refused alone, inside the action's own Book::write. A refusal
// takes back what the part wrote and nothing else, so that an action over many things leaves one undo step.
// Used by actions that go through a list; an exception goes on and takes back the whole action.
#include <type_traits>
#include <utility>

#include "core/store/book.h"

namespace vireo {

/// What is written from its making on is dropped at its end, unless kept.
class Attempt {
 public:
  explicit Attempt(Book::Write& write);
  ~Attempt();
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;
  void keep();

 private:
  Book::Write& write_;
  bool kept_ = false;
};

template <typename Work>
auto attempt(Book::Write& write, Work&& work) -> std::invoke_result_t<Work> {
  Attempt part(write);
  auto result = work();
  if (result.ok()) part.keep();
  return result;
}

}  // namespace vireo
