#pragma once
// Reads templates/bank_files: what heads the columns of banks' CSV files, and the files of single banks.
#include <string>
#include <string_view>

#include "core/banking/bank_preset.h"
#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<BankKnowledge> load_bank_knowledge(const TemplateSource& source);

/// Where a person's own presets stand in the folder of own templates: read beside those of the program.
inline constexpr std::string_view own_presets_file = "bank_files/own.toml";
/// A preset as the lines of such a file. Roles that are none are left out.
std::string preset_text(const BankPreset& preset);
/// "date", "amount" ...; problem "bank.role_unknown" {role, nearest}.
Checked<ColumnRole> column_role_named(std::string_view name);

}  // namespace vireo
