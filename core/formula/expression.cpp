#include "core/formula/expression.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr std::size_t many = 64;
constexpr int deepest = 60;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Checked<Expression> whole() {
    Expression read = either();
    if (!found_ && at_ < text_.size()) unexpected();
    if (found_) return *found_;
    return read;
  }

 private:
  void skip() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
  }
  bool take(std::string_view sign) {
    skip();
    if (found_ || !text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    skip();
    return true;
  }
  /// A word of the language, not the beginning of a name.
  bool take_word(std::string_view word) {
    skip();
    if (found_ || !text_.substr(at_).starts_with(word)) return false;
    const std::size_t end = at_ + word.size();
    if (end < text_.size() && is_name_letter(text_[end])) return false;
    at_ = end;
    skip();
    return true;
  }
  static bool is_name_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.';
  }
  void refuse(Problem problem) {
    if (!found_) found_ = std::move(problem);
  }
  void unexpected() {
    skip();
    refuse(problem(
        "formula.unreadable", {},
        {{"found", std::string(text_.substr(at_, 20))}, {"column", static_cast<std::int64_t>(at_) + 1}}));
  }
  static Expression made(Operation operation, std::vector<Expression> of) {
    Expression whole;
    whole.operation = operation;
    whole.of = std::move(of);
    return whole;
  }

  using Level = Expression (Parser::*)();
  struct Sign {
    std::string_view text;
    Operation operation;
  };
  Expression chain(Level below, std::initializer_list<Sign> signs, bool words = false) {
    Expression left = (this->*below)();
    for (bool more = true; more && !found_;) {
      more = false;
      for (const Sign& sign : signs) {
        if (!(words ? take_word(sign.text) : take(sign.text))) continue;
        Expression right = (this->*below)();
        left = made(sign.operation, {std::move(left), std::move(right)});
        more = true;
        break;
      }
    }
    return left;
  }
  Expression either() {
    if (++depth_ > deepest) unexpected();
    Expression read = chain(&Parser::both, {{"or", Operation::either}}, true);
    --depth_;
    return read;
  }
  Expression both() { return chain(&Parser::compared, {{"and", Operation::both}}, true); }
  Expression compared() {
    Expression left = sum();
    for (const Sign& sign : {Sign{"<=", Operation::less_or_equal}, Sign{">=", Operation::greater_or_equal},
                             Sign{"!=", Operation::different}, Sign{"<", Operation::less},
                             Sign{">", Operation::greater}, Sign{"=", Operation::equal}})
      if (take(sign.text)) return made(sign.operation, {std::move(left), sum()});
    return left;
  }
  Expression sum() { return chain(&Parser::product, {{"+", Operation::add}, {"-", Operation::subtract}}); }
  Expression product() {
    return chain(&Parser::signed_one, {{"*", Operation::multiply}, {"/", Operation::divide}});
  }
  Expression signed_one() {
    if (++depth_ > deepest) unexpected();
    Expression read = take("-")          ? made(Operation::negate, {signed_one()})
                      : take_word("not") ? made(Operation::no, {signed_one()})
                                         : single();
    --depth_;
    return read;
  }

  Expression single() {
    skip();
    if (found_) return {};
    if (take("(")) {
      Expression inner = either();
      if (!take(")")) unexpected();
      return inner;
    }
    const char c = at_ < text_.size() ? text_[at_] : '\0';
    if (c == '"' || c == '\'') return word(c);
    if (std::isdigit(static_cast<unsigned char>(c))) return number();
    if (std::isalpha(static_cast<unsigned char>(c))) return named();
    unexpected();
    return {};
  }
  Expression word(char quote) {
    const std::size_t end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos) {
      unexpected();
      return {};
    }
    Expression read;
    read.operation = Operation::word;
    read.name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return read;
  }
  Expression number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (std::isdigit(static_cast<unsigned char>(text_[at_])) || text_[at_] == '.'))
      ++at_;
    const auto value = Decimal::parse(text_.substr(begin, at_ - begin));
    const auto fixed = value ? FixedDecimal::from(*value) : std::nullopt;
    Expression read;
    if (!fixed) {
      at_ = begin;
      unexpected();
      return read;
    }
    read.number = take("%") ? *fixed / FixedDecimal::of(100) : *fixed;
    return read;
  }
  std::string name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_letter(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }
  Expression named() {
    Expression read;
    read.operation = Operation::name;
    read.name = name();
    if (take("(")) return call(read.name);
    if (take("[")) {
      read.index = name();
      if (read.index.empty() || !take("]")) unexpected();
    }
    if (take("@")) {
      read.at = name();
      if (read.at.empty()) unexpected();
    }
    return read;
  }
  Expression call(const std::string& name) {
    std::vector<Expression> arguments;
    do arguments.push_back(either());
    while (take(","));
    if (!take(")")) unexpected();
    const auto& known = formula_functions();
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& row) { return row.first == name; });
    if (found == known.end()) {
      std::vector<std::string> names;
      for (const auto& row : known) names.push_back(row.first);
      refuse(problem("formula.unknown_function", {}, {{"name", name}, {"nearest", nearest(name, names)}}));
      return {};
    }
    const FormulaFunction& function = found->second;
    if (arguments.size() < function.least || arguments.size() > function.most)
      refuse(problem("formula.wrong_count", {},
                     {{"name", name},
                      {"least", static_cast<std::int64_t>(function.least)},
                      {"most", static_cast<std::int64_t>(function.most)}}));
    return made(function.operation, std::move(arguments));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::optional<Problem> found_;
};

}  // namespace

const std::vector<std::pair<std::string, FormulaFunction>>& formula_functions() {
  static const std::vector<std::pair<std::string, FormulaFunction>> table{
      {"min", {Operation::minimum, 1, many}},
      {"max", {Operation::maximum, 1, many}},
      {"clamp", {Operation::clamp, 3, 3}},
      {"abs", {Operation::absolute, 1, 1}},
      {"round", {Operation::round, 1, 2}},
      {"round_up", {Operation::round_up, 1, 2}},
      {"round_down", {Operation::round_down, 1, 2}},
      {"if", {Operation::choose, 3, 3}},
      {"brackets", {Operation::brackets, 2, 2}},
      {"points", {Operation::points, 2, 2}},
      {"slab", {Operation::slab, 2, 3}},
      {"zones", {Operation::zones, 2, 2}},
      {"taper", {Operation::taper, 4, 4}},
      {"cliff", {Operation::cliff, 3, 3}},
      {"blend", {Operation::blend, 3, 3}},
      {"solve", {Operation::solve, 4, 4}},
      {"date", {Operation::date, 3, 3}},
      {"year", {Operation::year, 1, 1}},
      {"month", {Operation::month, 1, 1}},
      {"day", {Operation::day, 1, 1}},
      {"days", {Operation::days, 2, 2}},
      {"months", {Operation::months, 2, 2}},
      {"quarter_end", {Operation::quarter_end, 2, 2}},
      {"month_end", {Operation::month_end, 2, 2}},
  };
  return table;
}

Checked<Expression> parse_expression(std::string_view text) {
  return Parser(text).whole();
}

}  // namespace vireo
