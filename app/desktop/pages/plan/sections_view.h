#pragma once
// SectionsView: the written part of a business plan: its sections with how far each is, the questions and the
// text of one. No widget.
#include <map>
#include <string>
#include <vector>

#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/plan/sections.h"

namespace vireo {

struct SectionRow {
  std::string id{};
  std::string name{};   // worded
  std::string state{};  // worded: "écrit"
  std::string words{};  // how many
  Tone tone = Tone::normal;
};

class SectionsView {
 public:
  explicit SectionsView(Session& session);
  /// Of that plan; nothing when there is none.
  void show_plan(const std::string& plan);
  void choose(std::optional<TableModel::RowId> id);
  bool any_chosen() const { return chosen_ != nullptr; }

  std::string heading() const;
  /// Questions and an example, worded, one a line.
  std::string prompts() const;
  std::string text() const;
  /// "Rédigé à 45 %."
  std::string progress() const;
  bool is_changed(const std::string& typed) const { return chosen_ && typed != text(); }
  /// The worded sentence of what was done.
  Checked<std::string> save(const std::string& typed);

  TableOf<SectionRow> table;

 private:
  void fill();

  Session& session_;
  std::string plan_;
  std::vector<PlanSection> sections_;
  std::map<std::string, std::string> texts_;
  const PlanSection* chosen_ = nullptr;
  Decimal share_{};
};

}  // namespace vireo
