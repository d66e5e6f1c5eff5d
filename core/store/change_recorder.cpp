#include "core/store/change_recorder.h"

#include <sqlite3.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace vireo {
namespace {

constexpr std::array<std::string_view, 57> tables{"asset",
                                                  "loan",
                                                  "import_batch",
                                                  "bank_account",
                                                  "bank_line",
                                                  "bank_rule",
                                                  "reconciliation",
                                                  "reconciled_line",
                                                  "reminder",
                                                  "recurring_invoice",
                                                  "profile_fact",
                                                  "party",
                                                  "party_identifier",
                                                  "service",
                                                  "account",
                                                  "account_role",
                                                  "subaccount",
                                                  "journal",
                                                  "entry",
                                                  "line",
                                                  "line_detail",
                                                  "number_series",
                                                  "document",
                                                  "document_line",
                                                  "document_tax",
                                                  "payment",
                                                  "settlement",
                                                  "expense",
                                                  "attachment",
                                                  "recurring",
                                                  "start_figure",
                                                  "period_lock",
                                                  "declared_period",
                                                  "business_plan",
                                                  "plan_section",
                                                  "client_price",
                                                  "engagement",
                                                  "hour_bank",
                                                  "task",
                                                  "task_step",
                                                  "time_entry",
                                                  "day_off",
                                                  "campaign",
                                                  "campaign_step",
                                                  "campaign_expense",
                                                  "lead",
                                                  "contact_event",
                                                  "contact_cadence",
                                                  "trainee_exercise",
                                                  "exercise_answer",
                                                  "forecast_item",
                                                  "forecast_change",
                                                  "scenario",
                                                  "scenario_change",
                                                  "kept_forecast",
                                                  "kept_forecast_item",
                                                  "access"};

void require(int code, const char* what) {
  if (code != SQLITE_OK) throw std::runtime_error(std::string(what) + ": " + sqlite3_errstr(code));
}

struct Freed {
  void operator()(void* memory) const { sqlite3_free(memory); }
};

int refuse_conflict(void*, int, sqlite3_changeset_iter*) {
  return SQLITE_CHANGESET_ABORT;
}

}  // namespace

std::span<const std::string_view> undoable_tables() {
  return tables;
}

void ChangeRecorder::End::operator()(sqlite3_session* session) const {
  sqlite3session_delete(session);
}

ChangeRecorder::ChangeRecorder(SQLite::Database& database) {
  sqlite3_session* session = nullptr;
  require(sqlite3session_create(database.getHandle(), "main", &session), "recording changes");
  session_.reset(session);
  for (const auto table : tables) require(sqlite3session_attach(session, table.data()), "recording a table");
}

void ChangeRecorder::stop() {
  sqlite3session_enable(session_.get(), 0);
}

std::string ChangeRecorder::changeset() const {
  int size = 0;
  void* memory = nullptr;
  require(sqlite3session_changeset(session_.get(), &size, &memory), "reading the recorded changes");
  const std::unique_ptr<void, Freed> owner(memory);
  return std::string(static_cast<const char*>(memory), static_cast<std::size_t>(size));
}

bool apply_changeset(SQLite::Database& database, const std::string& changeset, bool inverse) {
  std::string bytes = changeset;
  if (inverse) {
    int size = 0;
    void* memory = nullptr;
    require(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size, &memory),
            "inverting a step");
    const std::unique_ptr<void, Freed> owner(memory);
    bytes.assign(static_cast<const char*>(memory), static_cast<std::size_t>(size));
  }
  const int code = sqlite3changeset_apply(database.getHandle(), static_cast<int>(bytes.size()), bytes.data(),
                                          nullptr, refuse_conflict, nullptr);
  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT) return false;
  require(code, "applying a step");
  return true;
}

}  // namespace vireo
