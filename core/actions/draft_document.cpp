#include "core/actions/draft_document.h"

#include "core/actions/document_setting.h"
#include "core/base/text.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

Checked<Party> client_of(const Book& book, const DraftRequest& request,
                         const std::optional<DraftDocument>& before) {
  const auto id = request.client_id           ? request.client_id
                  : before && !request.client ? std::optional<PartyId>(before->client)
                                              : std::nullopt;
  if (!id) return find_party(book, request.client.value_or(""), PartyRole::client);
  if (auto found = party_if(book, *id)) return std::move(*found);
  return problem("client.unknown", {"", 0, "client"}, {{"typed", ""}, {"nearest", ""}});
}

std::optional<Date> read_day(const std::optional<std::string>& typed, std::optional<Date> before,
                             const char* field, Problems& found) {
  if (!typed) return before;
  if (trimmed(*typed).empty()) return std::nullopt;
  return take(Date::checked(trimmed(*typed)), found, field);
}

void read_facts(const DraftRequest& request, DraftDocument& draft, Problems& found) {
  if (request.language)
    if (const auto language = take(check_profile_value("language", *request.language), found, "language"))
      draft.language = *language;
  if (request.reference) draft.reference = trimmed(*request.reference);
  if (request.notes) draft.notes = trimmed(*request.notes);
  draft.service_first = read_day(request.service_first, draft.service_first, "service_first", found);
  draft.service_last = read_day(request.service_last, draft.service_last, "service_last", found);
  if (draft.service_first && draft.service_last && *draft.service_last < *draft.service_first)
    found.push_back(problem("document.service_reversed", {"", 0, "service_last"},
                            {{"first", *draft.service_first}, {"last", *draft.service_last}}));
  if (request.payment_term_days) {
    const auto days = take(check_profile_value("payment_term_days", *request.payment_term_days), found);
    if (days) draft.payment_term_days = days->empty() ? std::nullopt : std::optional<int>(std::stoi(*days));
  }
}

void read_currency(const DraftRequest& request, const DocumentSetting& setting, bool is_new,
                   DraftDocument& draft, Problems& found) {
  if (is_new) draft.currency = setting.profile.currency();
  if (!request.currency || trimmed(*request.currency).empty()) return;
  const auto currency = take(Currency::parse(trimmed(*request.currency)), found, "currency");
  if (!currency) return;
  if (!is_new && *currency != draft.currency && !request.lines)
    found.push_back(problem("document.currency_with_lines", {"", 0, "currency"}));
  draft.currency = *currency;
}

/// Lines whose VAT followed from the former client follow the new one; what was typed stays.
void follow_client(const Book& book, PartyId former, const DocumentSetting& setting, const Context& context,
                   DraftDocument& draft, Problems& found) {
  const auto before = take(document_setting(book, former, context), found);
  if (!before) return;
  const auto was = vat_of(before->vat_situation());
  const auto is = vat_of(setting.vat_situation());
  if (!was || !is) return;
  for (auto& line : draft.lines)
    if (line.vat == *was) line.vat = *is;
}

/// The document after the request. Without `before` it begins empty.
Checked<DraftDocument> merged(const Book& book, const std::optional<DraftDocument>& before,
                              const DraftRequest& request, const Context& context) {
  Problems found;
  const auto client = take(client_of(book, request, before), found, "client");
  DraftDocument draft = before.value_or(DraftDocument{});
  if (!before) draft.kind = request.kind;
  read_facts(request, draft, found);
  if (!client) return found;
  if (client->archived && (!before || before->client != client->id))
    found.push_back(problem("client.archived", {"", 0, "client"}, {{"name", client->name}}));
  draft.client = client->id;
  const auto setting = take(document_setting(book, client->id, context), found);
  if (!setting) return found;
  read_currency(request, *setting, !before, draft, found);
  if (request.lines) {
    // Lines written here are this program's own arithmetic from now on.
    draft.given.reset();
    draft.lines.clear();
    for (std::size_t at = 0; at < request.lines->size(); ++at)
      if (auto line = take(read_line((*request.lines)[at], at + 1, *setting, draft.currency), found))
        draft.lines.push_back(std::move(*line));
  } else if (before && before->client != client->id) {
    follow_client(book, before->client, *setting, context, draft, found);
  }
  if (!found.empty()) return found;
  return draft;
}

/// The draft, or why it cannot be changed.
Checked<DraftDocument> draft_to_change(const Book& book, DocumentId id) {
  if (auto draft = draft_of(book, id)) return std::move(*draft);
  const auto row = document_row(book, id, Date());
  if (!row) return problem("document.unknown", {"", 0, "document"}, {{"document", id.value()}});
  return problem("document.issued", {"", 0, "document"}, {{"number", row->number}});
}

}  // namespace

Checked<DraftDocument> preview_draft(const Book& book, const DraftRequest& request, const Context& context) {
  return merged(book, std::nullopt, request, context);
}

Checked<DocumentId> draft_document(Book& book, const DraftRequest& request, const Context& context) {
  expect(request.kind != DocumentKind::credit_note, "a credit note begins with credit_document");
  const auto draft = merged(book, std::nullopt, request, context);
  if (!draft) return draft.problems();
  const std::string client = party(book, draft->client).name;
  return book.write({{"deed." + std::string(name_of(draft->kind)) + "_drafted", {{"client", client}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> { return add_draft(write, *draft); });
}

Checked<Done> change_draft(Book& book, DocumentId id, const DraftRequest& request, const Context& context) {
  const auto before = draft_to_change(book, id);
  if (!before) return before.problems();
  const auto draft = merged(book, *before, request, context);
  if (!draft) return draft.problems();
  const std::string client = party(book, draft->client).name;
  return book.write({{"deed.draft_changed", {{"client", client}}}}, [&](Book::Write& write) -> Checked<Done> {
    change_draft_rows(write, *draft);
    return Done{};
  });
}

Checked<Done> discard_draft(Book& book, DocumentId id) {
  const auto before = draft_to_change(book, id);
  if (!before) return before.problems();
  const std::string client = party(book, before->client).name;
  return book.write({{"deed.draft_discarded", {{"client", client}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      remove_draft(write, id);
                      return Done{};
                    });
}

}  // namespace vireo
