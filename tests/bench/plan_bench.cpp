// How long a whole plan takes to be reckoned anew: the aim is less than 5 ms, so that typing feels live.
#include <benchmark/benchmark.h>

#include <fstream>

#include "core/plan/advice.h"
#include "core/plan/invariants.h"
#include "core/store/plan_json.h"

namespace vireo::bench {

std::string worked_case() {
  std::ifstream file(VIREO_SOURCE_ROOT "/tests/books/plan_case.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// From the kept text to the figures, with checks and advice.
void whole_plan(benchmark::State& state) {
  const std::string text = worked_case();
  for (auto _ : state) {
    const auto typed = read_plan(text, Currency::of("EUR"));
    const Plan plan = reckon_plan(*typed);
    benchmark::DoNotOptimize(plan_invariants(*typed, plan));
    benchmark::DoNotOptimize(plan_advice(*typed, plan));
  }
}
BENCHMARK(whole_plan)->Unit(benchmark::kMicrosecond);

}  // namespace vireo::bench
