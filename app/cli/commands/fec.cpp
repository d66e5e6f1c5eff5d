// fec check: the validator of accounting files.
#include "reports/standards/fec_check.h"

#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

const char* name_of(FecGrade grade) {
  switch (grade) {
    case FecGrade::refused:
      return "refused";
    case FecGrade::error:
      return "error";
    case FecGrade::absent:
      return "absent";
    case FecGrade::alert:
      return "alert";
  }
  return "error";
}

}  // namespace

void fec_check(Invocation& invocation) {
  const std::string level = invocation.given("level") ? invocation.text("level") : "law";
  const std::string form = invocation.given("form") ? invocation.text("form") : "bic";
  const auto refuse = [&](const char* option, const std::string& typed, const char* known) {
    invocation.refuse(problem("cli.format_unknown", {{}, 0, option}, {{"typed", typed}, {"known", known}}));
  };
  if (level != "tool" && level != "law") return refuse("--level", level, "tool, law");
  if (form != "bic" && form != "ba" && form != "bnc") return refuse("--form", form, "bic, ba, bnc");
  const std::string path = invocation.text("file");
  const auto verdict = invocation.take(check_fec(path, level == "tool" ? FecLevel::tool : FecLevel::law,
                                                 form == "bnc"  ? FecForm::bnc
                                                 : form == "ba" ? FecForm::ba
                                                                : FecForm::bic));
  if (!verdict) return;
  invocation.answer = {{"file", path},
                       {"level", level},
                       {"form", form},
                       {"accepted", verdict->accepted},
                       {"refused", verdict->refused},
                       {"errors", verdict->errors},
                       {"absent", verdict->absent},
                       {"alerts", verdict->alerts},
                       {"lines", verdict->lines},
                       {"entries", verdict->entries},
                       {"findings", Json::array()}};
  Problems told;
  for (const FecFinding& each : verdict->findings) {
    invocation.answer["findings"].push_back({{"grade", name_of(each.grade)},
                                             {"code", each.problem.code()},
                                             {"line", each.problem.place.line},
                                             {"field", each.problem.place.field},
                                             {"message", invocation.wording().text(each.problem.message)}});
    told.push_back(each.problem);
  }
  if (!told.empty()) invocation.find(told);
  const Arguments arguments{{"file", path},
                            {"level", level},
                            {"lines", verdict->lines},
                            {"entries", verdict->entries},
                            {"errors", verdict->errors},
                            {"absent", verdict->absent},
                            {"alerts", verdict->alerts}};
  invocation.say(verdict->accepted ? "cli.said.fec_accepted" : "cli.said.fec_refused", arguments);
}

}  // namespace vireo::cli
