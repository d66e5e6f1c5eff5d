// How many cases of a sole trader's year a second: the aim is 20,000 on one core.
#include <benchmark/benchmark.h>

#include "core/formula/program.h"
#include "core/store/catalog/catalog.h"

namespace vireo::bench {

void sole_trader_cases(benchmark::State& state) {
  const auto pack = Catalog().calculation("fr-ei").value();
  const auto program = CalculationProgram::compile(*pack).value();
  const Date day = *Date::of(2026, 7, 1);
  std::int64_t turnover = 1000;
  for (auto _ : state) {
    const CalculationCase given{{"turnover", std::to_string(turnover)},
                                {"expenses", "1200"},
                                {"creation_date", "2025-06-01"},
                                {"acre", "1"},
                                {"family", "couple"},
                                {"children", "2"},
                                {"income_year", "2025"}};
    benchmark::DoNotOptimize(program.run(given, day));
    turnover = turnover % 200'000 + 37;
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(sole_trader_cases)->Unit(benchmark::kMicrosecond);

}  // namespace vireo::bench
