#pragma once
// Entries and their lines: written as drafts, validated once, then only reversed. Sums by account and month
// follow by the schema's triggers. Used by actions; whoever reads many lines uses ledger_queries.h.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/entry.h"
#include "core/store/book.h"

namespace vireo {

/// The source of the entry that moves a closed year's result to the capital; its id: the next year's first
/// day.
constexpr std::string_view allocation_source = "allocation";

struct StoredEntry {
  EntryId id{};
  EntryHead head{};
  std::string journal_code{};
  std::string number{};  // empty while a draft
  std::optional<Date> valid_date{};
  std::optional<EntryId> reverses{};
  std::vector<EntryLine> lines{};
};

/// A draft, or problem "period.locked" {day}.
Checked<EntryId> add_entry(Book::Write& write, const Entry& entry);
/// Gives a draft its final number, the next of one gapless sequence per book. A validated one stays as it is.
/// The action says write.make_final(...).
void validate_entry(Book::Write& write, EntryId id, Date valid_date);
/// Validates every draft dated up to `last_day`, by date, and says how many.
std::int64_t validate_entries_until(Book::Write& write, Date last_day, Date valid_date);
/// Whether the lines of a reversal keep labels of their own, or take the reversal's.
enum class LineLabels { dropped, kept };
/// A draft with the sides exchanged, of the same journal and source. Problems: "period.locked" {day},
/// "entry.already_reversed".
Checked<EntryId> reverse_entry(Book::Write& write, EntryId id, Date date, std::string label,
                               LineLabels labels = LineLabels::dropped);
/// Problems: "entry.validated" {number} when one of them is final (then none is removed), "period.locked"
/// {day}.
Checked<Done> remove_draft_entries(Book::Write& write, std::string_view source_kind, std::int64_t source_id);

/// In the order they were written.
std::vector<EntryId> entries_of_source(const Book& book, std::string_view source_kind,
                                       std::int64_t source_id);
StoredEntry entry(const Book& book, EntryId id);
/// Whether one of them was validated, so that it can only be reversed.
bool any_is_final(const Book& book, const std::vector<EntryId>& entries);
/// The ids of the sources of a kind that have an entry.
std::vector<std::int64_t> sources_of_kind(const Book& book, std::string_view source_kind);
/// Days after that one can be written to again; entries that are final stay so.
void unlock_days_after(Book::Write& write, Date last_day);
/// The last day that is intangible, when there is one.
std::optional<Date> last_locked_day(const Book& book);
/// Makes all days up to `last_day` intangible. Entries, documents and expenses ask day_is_open before they
/// change.
void lock_days_until(Book::Write& write, Date last_day);
/// Done, or problem "period.locked" {day} naming the last locked day.
Checked<Done> day_is_open(const Book& book, Date day);

}  // namespace vireo
