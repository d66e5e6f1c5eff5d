#include "core/store/catalog/calculation_catalog.h"

#include <algorithm>
#include <map>

#include "core/formula/program.h"
#include "core/store/book_figures.h"
#include "core/store/catalog/knowledge_reader.h"
#include "core/store/catalog/regime_catalog.h"
#include "core/store/catalog/toml_reader.h"

namespace vireo {
namespace {

constexpr int deepest_use = 4;

/// Where each formula stands, for problems that are found once all names are known.
using FormulaPlaces = std::map<std::string, Place, std::less<>>;

Expression read_formula(const TomlTable& row, std::string_view key) {
  const std::string text = row.text(key);
  if (text.empty()) return {};
  const auto read = parse_expression(text);
  if (read) return *read;
  for (const auto& found : read.problems()) row.refuse(found.code(), key, found.message.arguments);
  return {};
}

std::vector<CalculationInput> read_questions(const TomlTable& root, FormulaPlaces& places) {
  std::vector<CalculationInput> inputs;
  SeenIds ids;
  for (const auto& row : root.tables_if("input")) {
    CalculationInput input;
    input.id = ids.read(row);
    input.unit = row.one_of<ValueUnit>("unit", value_unit_names());
    input.questions = read_names(row, "question");
    for (const auto& choice : row.tables_if("choice")) {
      input.choices.emplace_back(choice.text("id"), read_names(choice, "name"));
      for (const auto& word : choice.texts_if("also")) input.also.emplace_back(word, choice.text("id"));
    }
    if (input.unit == ValueUnit::choice && input.choices.empty())
      row.refuse("template.missing_key", "choice", {{"key", "choice"}});
    input.from_book = row.text_if("from_book").value_or("");
    if (!input.from_book.empty() && !is_book_figure(input.from_book))
      row.refuse("template.unknown_value", "from_book",
                 {{"key", "from_book"},
                  {"value", input.from_book},
                  {"nearest", nearest_book_figure(input.from_book)}});
    if (row.has("default")) {
      input.otherwise_text = row.text("default");
      input.otherwise = read_formula(row, "default");
      // The default of a choice is one of its words.
      if (input.otherwise->operation == Operation::word) {
        const auto found = std::find_if(input.choices.begin(), input.choices.end(), [&](const auto& choice) {
          return choice.first == input.otherwise->name;
        });
        if (found == input.choices.end())
          row.refuse("formula.not_a_choice", "default", {{"name", input.otherwise->name}, {"nearest", ""}});
        Expression place;
        place.number = FixedDecimal::of(found - input.choices.begin());
        input.otherwise = place;
      }
    }
    places[input.id] = row.place("default");
    inputs.push_back(std::move(input));
  }
  return inputs;
}

void read_version(const TomlTable& row, RuleTable& table) {
  RuleTable::Version version;
  version.from = row.date("from");
  version.until = row.date_if("until");
  version.source = read_source(row);
  for (const auto& line : row.texts("rows")) {
    std::vector<FixedDecimal> numbers;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('|', begin), line.size());
      std::string cell = line.substr(begin, end - begin);
      std::erase(cell, ' ');
      const auto number = Decimal::parse(cell);
      const auto fixed = number ? FixedDecimal::from(*number) : std::nullopt;
      if (!fixed)
        row.refuse("template.wrong_type", "rows",
                   {{"key", "rows"}, {"wanted", Argument::term("template.type.decimal")}});
      const std::size_t column = numbers.size();
      const bool is_percent = column < table.columns.size() && table.columns[column] == ValueUnit::percent;
      const FixedDecimal value = fixed.value_or(FixedDecimal{});
      numbers.push_back(is_percent ? value / FixedDecimal::of(100) : value);
      begin = end + 1;
    }
    version.rows.push_back(std::move(numbers));
  }
  if (const auto fault = fault_of(table, version))
    row.refuse(fault->code(), "rows", fault->message.arguments);
  if (!table.versions.empty() && version.from <= table.versions.back().from)
    row.refuse("template.ranges_unordered", "from", {{"id", table.id}});
  table.versions.push_back(std::move(version));
}

std::vector<RuleTable> read_tables(const TomlTable& root) {
  std::vector<RuleTable> tables;
  SeenIds ids;
  for (const auto& row : root.tables_if("table")) {
    RuleTable table;
    table.id = ids.read(row);
    table.names = read_names(row, "name");
    table.columns = row.some_of<ValueUnit>("columns", value_unit_names());
    for (const auto& version : row.tables_if("version")) read_version(version, table);
    tables.push_back(std::move(table));
  }
  return tables;
}

void read_version_rows(const TomlTable& root, std::vector<RuleTable>& tables) {
  std::vector<std::string> known;
  for (const auto& table : tables) known.push_back(table.id);
  for (const auto& row : root.tables_if("version")) {
    const std::string id = row.text("table");
    refuse_unless_known(row, "table", id, known);
    RuleTable unknown;
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const RuleTable& table) { return table.id == id; });
    read_version(row, found == tables.end() ? unknown : *found);
  }
}

std::vector<CalculationResult> read_formulas(const TomlTable& root, FormulaPlaces& places) {
  std::vector<CalculationResult> results;
  SeenIds ids;
  for (const auto& row : root.tables("result")) {
    CalculationResult result;
    result.id = ids.read(row);
    result.names = read_names(row, "name");
    result.unit = row.one_of<ValueUnit>("unit", value_unit_names());
    result.formula_text = row.text("formula");
    result.formula = read_formula(row, "formula");
    result.is_step = row.boolean_if("step", false);
    if (!result.is_step || row.has("source")) result.source = read_source(row);
    places[result.id] = row.place("formula");
    results.push_back(std::move(result));
  }
  return results;
}

std::vector<CalculationNotice> read_warnings(const TomlTable& root, FormulaPlaces& places) {
  std::vector<CalculationNotice> notices;
  SeenIds ids;
  for (const auto& row : root.tables_if("notice")) {
    CalculationNotice notice{ids.read(row), read_names(row, "text"), read_formula(row, "when"),
                             row.boolean_if("refuses", false)};
    places[notice.id] = row.place("when");
    notices.push_back(std::move(notice));
  }
  return notices;
}

void read_carries(const TomlTable& root, Calculation& pack) {
  std::vector<std::string> inputs;
  std::vector<std::string> results;
  for (const auto& each : pack.inputs) inputs.push_back(each.id);
  for (const auto& each : pack.results) results.push_back(each.id);
  for (const auto& row : root.tables_if("carry")) {
    CarriedResult carried{row.text("result"), row.text("input")};
    refuse_unless_known(row, "result", carried.result, results);
    refuse_unless_known(row, "input", carried.input, inputs);
    pack.carries.push_back(std::move(carried));
  }
}

class Loader {
 public:
  explicit Loader(const TemplateSource& source) : source_(source) {}

  Checked<std::shared_ptr<const Calculation>> load(std::string_view id, int depth) {
    const std::string folder = "rules/" + std::string(id);
    const std::string path = folder + "/pack.toml";
    TomlFile file(source_, path);
    const auto root = file.root();
    auto pack = std::make_shared<Calculation>();
    FormulaPlaces places;
    pack->id = root.text("id");
    pack->country = root.text("country");
    pack->names = read_names(root, "name");
    pack->currency = root.text("currency");
    pack->is_part = root.boolean_if("part", false);
    pack->verified_cases = root.integer_if("verified_cases").value_or(0);
    Problems problems;
    if (const auto regime = root.text_if("parameters_of")) {
      if (auto known = take(load_regime(source_, *regime), problems))
        pack->parameters = std::move(known->parameters);
      append(pack->parameters.parameters, read_parameters(root));
    } else {
      pack->parameters.checked = read_checked_days(root);
      pack->parameters.parameters = read_parameters(root);
    }
    pack->tables = read_tables(root);
    pack->inputs = read_questions(root, places);
    read_uses(root, *pack, depth, problems, places);
    pack->results = read_formulas(root, places);
    pack->notices = read_warnings(root, places);
    read_carries(root, *pack);
    append(problems, file.problems());
    for (const auto& beside : template_paths(source_, folder))
      if (beside != path) append(problems, read_beside(beside, *pack));
    if (problems.empty()) refuse_empty_parameters(pack->parameters, path, problems);
    if (problems.empty() && depth == 0) {
      const auto program = CalculationProgram::compile(*pack);
      if (!program) append(problems, placed(program.problems(), places, path));
    }
    if (!problems.empty()) return problems;
    return std::shared_ptr<const Calculation>(std::move(pack));
  }

 private:
  static void append(std::vector<Parameter>& all, std::vector<Parameter> more) {
    for (auto& each : more) all.push_back(std::move(each));
  }
  static void append(Problems& all, Problems more) { vireo::append(all, std::move(more)); }

  Problems read_beside(const std::string& path, Calculation& pack) const {
    TomlFile file(source_, path);
    read_value_rows(file.root(), pack.parameters);
    read_version_rows(file.root(), pack.tables);
    return file.problems();
  }

  void read_uses(const TomlTable& root, Calculation& pack, int depth, Problems& problems,
                 FormulaPlaces& places) {
    for (const auto& row : root.tables_if("use")) {
      UsedCalculation used;
      used.alias = row.text("alias");
      const std::string id = row.text("pack");
      const auto given = row.table("with");
      for (const auto& key : given.keys()) {
        used.inputs[key] = read_formula(given, key);
        places[used.alias + "." + key] = given.place(key);
      }
      if (depth >= deepest_use) {
        row.refuse("formula.circular", "pack", {{"result", id}});
        continue;
      }
      if (auto loaded = take(load(id, depth + 1), problems)) {
        used.pack = *loaded;
        std::vector<std::string> known;
        for (const auto& input : used.pack->inputs) known.push_back(input.id);
        for (const auto& key : given.keys()) refuse_unless_known(given, key, key, known);
        pack.uses.push_back(std::move(used));
      }
    }
  }

  static Problems placed(Problems problems, const FormulaPlaces& places, const std::string& path) {
    for (auto& each : problems) {
      each.place.file = path;
      for (const auto& [name, value] : each.message.arguments)
        if (const auto found = places.find(value.value);
            (name == "result" || name == "input") && found != places.end())
          each.place = found->second;
    }
    return problems;
  }

  const TemplateSource& source_;
};

}  // namespace

Checked<std::shared_ptr<const Calculation>> load_calculation(const TemplateSource& source,
                                                             std::string_view id) {
  return Loader(source).load(id, 0);
}

std::vector<std::string> calculation_ids(const TemplateSource& source) {
  return template_folders(source, "rules");
}

}  // namespace vireo
