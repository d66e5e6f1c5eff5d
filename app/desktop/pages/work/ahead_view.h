#pragma once
// AheadView: the weeks to come: what is promised and due against the hours there are, limits in danger, and
// what was agreed with clients with the hours left of it. No widget; shown by ahead_panel.h.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/hour_statement.h"

namespace vireo {

struct AgreementRow {
  Engagement engagement{};
  std::string client{};
  std::optional<HoursLeft> hours{};  // of a retainer that runs
};

class AheadView {
 public:
  explicit AheadView(Session& session);
  void refresh();

  bool empty() const { return table.row_count() == 0; }
  const ChartData& chart() const { return chart_; }
  /// One warning a line; or that no limit is in danger.
  std::string warnings() const;
  bool has_warnings() const { return !warnings_.empty(); }

  /// The agreement of a row, to be changed.
  const Engagement* agreement(EngagementId id) const;
  /// Whether the row's hours can be told to its client.
  bool has_statement(EngagementId id) const;
  /// The letter that says what was agreed, in the client's language: PDF, text or mail draft by the ending.
  Checked<std::string> save_letter(EngagementId id, const std::filesystem::path& file) const;
  /// "Lettre de mission Ateliers Noël.pdf".
  std::string letter_name(EngagementId id) const;
  /// "Heures Ateliers Noël 2026-11.pdf".
  std::string file_name(EngagementId id) const;
  /// The statement of this month's cycle; PDF or a sheet by the file's ending.
  Checked<std::string> save_statement(EngagementId id, const std::filesystem::path& file) const;

  TableOf<AgreementRow> table;

 private:
  void make_columns();
  void fill_chart();
  Status status_of(const AgreementRow& row) const;

  Session& session_;
  ChartData chart_;
  std::vector<std::string> warnings_;
};

}  // namespace vireo
