#pragma once
// Reads the rows of a regime's pack.toml one kind at a time. Only regime_catalog.cpp uses it.
#include <optional>
#include <string>
#include <vector>

#include "core/rules/regime_pack.h"
#include "core/store/catalog/toml_reader.h"

namespace vireo {

/// [statement], when the pack has it.
std::optional<StatementRounding> read_statement(const TomlTable& root);
std::vector<RuleActivity> read_activities(const TomlTable& root);
std::vector<RuleInput> read_inputs(const TomlTable& root);
/// The results, each row's operands checked against the pack's inputs and parameters and the rows above it.
std::vector<DeclaredResult> read_results(const TomlTable& root, const RegimePack& pack);
std::vector<DateRule> read_date_rules(const TomlTable& root, const RegimePack& pack);
std::vector<DeclarationRhythm> read_rhythms(const TomlTable& root);
std::vector<Threshold> read_thresholds(const TomlTable& root, const RegimePack& pack);
/// [[duty]]: what is to be done besides the regime's declaration.
std::vector<Duty> read_duties(const TomlTable& root);
std::vector<RuleNotice> read_notices(const TomlTable& root, const RegimePack& pack);

}  // namespace vireo
