#pragma once
// What a page of reports shows: which reports there are to choose from, and the chosen one as rows for a
// list. The same view serves Books, Forecast and Reports, each with its own list of report ids. No wx.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/table_model.h"
#include "app/desktop/session.h"
#include "reports/list.h"

namespace vireo {

struct ReportChoice {
  std::string id;
  std::string name;   // worded
  std::string about;  // one worded sentence
};

/// The periods one may look at; `whole` is what suits the report when nothing is chosen.
enum class ReportPeriod { this_year, last_year, whole };

class ReportView {
 public:
  ReportView(Session& session, std::vector<std::string> ids);

  const std::vector<ReportChoice>& choices() const { return choices_; }
  const std::string& chosen() const { return chosen_; }
  ReportPeriod period() const { return period_; }
  /// A report ("journals"), or a part of one ("general_ledger/account/12", "journals/entry/55"). False when
  /// there is no such report here.
  bool choose(const std::string& item);
  void set_period(ReportPeriod period);
  /// Makes the chosen report anew.
  void refresh();

  /// The rows of the report; its columns change with the report, so a page makes its list anew after
  /// `columns_changed`.
  TableModel& table() { return *table_; }
  const std::string& title() const { return title_; }
  /// Why the report cannot be made (worded), or empty.
  const std::string& refusal() const { return refusal_; }
  std::size_t row_count() const { return rows_.size(); }
  /// What a row rests on: an account, an entry, a document ...; a kind of "" where it is a sum or a heading.
  Link link_of(TableModel::RowId id) const;

  /// Writes the chosen report, by the ending of the name.
  Checked<Done> write(const std::filesystem::path& file) const;
  std::string proposed_file_name() const;

 private:
  ReportRequest request() const;
  void show(const Sheet& sheet);

  Session& session_;
  std::vector<ReportChoice> choices_;
  std::string chosen_;
  std::optional<AccountId> account_;   // the general ledger of one account
  std::optional<std::int64_t> entry_;  // the journal's lines of one entry
  ReportPeriod period_ = ReportPeriod::this_year;
  std::string title_;
  std::string refusal_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::vector<std::int64_t>> keys_;  // what a column sorts by, where it holds amounts or days
  std::vector<Link> links_;                      // by row
  std::unique_ptr<TableModel> table_;
};

}  // namespace vireo
