#include "app/cli/commands/book_case.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/book_rules.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

std::vector<BookAnswer> answers_for(Invocation& invocation, const Calculation& pack, Date day,
                                    const CalculationCase& typed, BookSums sums) {
  std::vector<BookAnswer> answers;
  if (invocation.globals().book.empty()) {
    for (const auto& [id, value] : typed) answers.push_back({id, value, AnswerOrigin::typed, {}});
    return answers;
  }
  const Book* book = invocation.book(BookUse::read);
  if (!book) return answers;
  auto categories = invocation.take(Catalog(invocation.templates()).categories());
  if (!categories) return answers;
  answers = book_answers(*book, {&pack, Period::year(day.year()), std::move(*categories), typed});
  if (sums == BookSums::without)
    std::erase_if(answers, [](const BookAnswer& answer) { return answer.origin == AnswerOrigin::books; });
  for (const auto& [id, value] : typed)
    if (!pack.input(id)) answers.push_back({id, value, AnswerOrigin::typed, {}});
  return answers;
}

std::optional<std::shared_ptr<const Calculation>> pack_for(Invocation& invocation, const std::string& id) {
  const Catalog catalog(invocation.templates());
  const auto known = catalog.calculation_ids();
  if (std::find(known.begin(), known.end(), id) == known.end()) {
    invocation.refuse(
        problem("formula.unknown_pack", {"", 0, "--pack"}, {{"pack", id}, {"nearest", nearest(id, known)}}));
    return std::nullopt;
  }
  if (invocation.globals().book.empty()) return invocation.take(catalog.calculation(id));
  const Book* book = invocation.book(BookUse::read);
  if (!book) return std::nullopt;
  return invocation.take(calculation_for(*book, catalog, id));
}

std::string usual_pack(Invocation& invocation) {
  if (invocation.given("pack")) return invocation.text("pack");
  if (invocation.globals().book.empty()) {
    invocation.refuse(problem("usage.missing", {"", 0, "--pack"},
                              {{"what", "--pack PACK"}, {"about", Argument::term("cli.option.pack")}}));
    return {};
  }
  const Book* book = invocation.book(BookUse::read);
  return book ? profile_on(*book, invocation.today()).get("regime") : std::string();
}

}  // namespace vireo::cli
