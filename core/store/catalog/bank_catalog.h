#pragma once
// Reads templates/bank_files: what heads the columns of banks' CSV files, and the files of single banks.
#include "core/banking/bank_preset.h"
#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<BankKnowledge> load_bank_knowledge(const TemplateSource& source);

}  // namespace vireo
