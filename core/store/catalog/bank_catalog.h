#pragma once
// Reads templates/bank_files: what heads the columns of banks' CSV files, and the files of single banks.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/banking/bank_preset.h"
#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<BankKnowledge> load_bank_knowledge(const TemplateSource& source);

/// Where a person's own presets stand in the folder of own templates: read beside those of the program.
inline constexpr std::string_view own_presets_file = "bank_files/own.toml";
/// A preset as the lines of such a file. Roles that are none are left out.
std::string preset_text(const BankPreset& preset);
/// Adds it to the presets of one's own below that folder of templates; the file. Problems
/// "bank.preset_exists" {preset}, "file.unwritable".
Checked<std::filesystem::path> save_own_preset(const std::filesystem::path& folder, const BankPreset& preset);
/// "date", "amount" ... in the order they are offered.
std::vector<std::string> column_role_names();
std::string_view name_of(ColumnRole role);
/// "date", "amount" ...; problem "bank.role_unknown" {role, nearest}.
Checked<ColumnRole> column_role_named(std::string_view name);

}  // namespace vireo
