#include "reports/plans/plan_file.h"

#include <ostream>

#include "reports/papers/plan_paper.h"
#include "reports/plans/plan_workbook.h"
#include "reports/report_file.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {

std::string plan_format_of(const std::filesystem::path& file) {
  return report_format_of(file) == "pdf" ? "pdf" : "xlsx";
}

Checked<Done> write_plan_file(const PlanParameters& typed, const Plan& plan, const PlanFileFacts& facts,
                              const Wording& wording, const std::string& format,
                              const std::filesystem::path& file) {
  if (format == "pdf")
    return write_whole(file, [&](std::ostream& out) {
      out << write_pdf(
          plan_paper(typed, plan, {facts.name, facts.sender, facts.day, facts.sections, facts.texts},
                     wording),
          {fonts_folder(), facts.day, std::nullopt});
    });
  if (format != "xlsx") return problem("plan.file_format_unknown", {"", 0, "--format"}, {{"typed", format}});
  return write_formula_workbook(plan_workbook(typed, plan, {facts.name, facts.sender, facts.day}, wording),
                                file);
}

}  // namespace vireo
