#pragma once
// A business plan as a file: the workbook that recalculates, or the dossier on paper. Asked for by the window
// and the command line.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/wording.h"
#include "core/plan/plan.h"
#include "core/plan/sections.h"

namespace vireo {

struct PlanFileFacts {
  std::string name{};    // of the plan
  std::string sender{};  // the business
  Date day{};
  std::vector<PlanSection> sections{};  // of the dossier
  std::map<std::string, std::string> texts{};
};

/// "pdf" for a name that ends so, else "xlsx".
std::string plan_format_of(const std::filesystem::path& file);

/// Problems: "plan.file_format_unknown" {typed}, "file.unwritable". A failure leaves no half file.
Checked<Done> write_plan_file(const PlanParameters& typed, const Plan& plan, const PlanFileFacts& facts,
                              const Wording& wording, const std::string& format,
                              const std::filesystem::path& file);

}  // namespace vireo
