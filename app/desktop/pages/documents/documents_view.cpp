#include "app/desktop/pages/documents/documents_view.h"

namespace vireo {
namespace {

bool belongs(const DocumentRow& row, DocumentsShown shown) {
  switch (shown) {
    case DocumentsShown::drafts:
      return row.state == DocumentState::draft;
    case DocumentsShown::open:
      return row.kind == DocumentKind::invoice && row.open.is_positive();
    case DocumentsShown::overdue:
      return row.overdue;
    case DocumentsShown::quotes:
      return row.kind == DocumentKind::quote;
    case DocumentsShown::credit_notes:
      return row.kind == DocumentKind::credit_note;
    case DocumentsShown::all:
      break;
  }
  return true;
}

Status invoice_status(const DocumentRow& row, const Wording& wording) {
  const auto said = [&](const char* id, Tone tone) {
    return Status{wording.text("document.state." + std::string(id)), tone};
  };
  if (row.overdue) return said("overdue", Tone::bad);
  if (!row.open.is_positive()) return said("paid", Tone::good);
  if (!row.settled.is_zero()) return said("partly_paid", Tone::warning);
  return said("open", Tone::accent);
}

}  // namespace

Status status_of(const DocumentRow& row, const Wording& wording) {
  const std::string named = wording.text("document.state." + std::string(name_of(row.state)));
  switch (row.state) {
    case DocumentState::draft:
    case DocumentState::refused:
    case DocumentState::cancelled:
      return {named, Tone::muted};
    case DocumentState::accepted:
      return {named, Tone::good};
    case DocumentState::issued:
      break;
  }
  if (row.kind == DocumentKind::invoice) return invoice_status(row, wording);
  if (row.kind == DocumentKind::credit_note && row.open.is_zero())
    return {wording.text("document.state.used"), Tone::good};
  return {named, Tone::accent};
}

Money signed_gross(const DocumentRow& row) {
  return row.kind == DocumentKind::credit_note ? -row.total_gross.abs() : row.total_gross;
}

const std::array<DocumentsView::Choice, 6>& DocumentsView::choices() {
  static constexpr std::array<Choice, 6> all{{{DocumentsShown::all, "all"},
                                              {DocumentsShown::drafts, "drafts"},
                                              {DocumentsShown::open, "open"},
                                              {DocumentsShown::overdue, "overdue"},
                                              {DocumentsShown::quotes, "quotes"},
                                              {DocumentsShown::credit_notes, "credit_notes"}}};
  return all;
}

DocumentsView::DocumentsView(Session& session)
    : table(session.wording(), [](const DocumentRow& row) { return row.id.value(); }), session_(session) {
  const Wording& wording = session.wording();
  table.text(
      "number", wording.text("documents.column.number"),
      [this](const DocumentRow& row) {
        if (!row.number.empty()) return row.number;
        return session_.wording().text("documents.kind." + std::string(name_of(row.kind)));
      },
      130);
  table.text("client", wording.text("documents.column.client"), &DocumentRow::client_name, 200);
  table.text("reference", wording.text("documents.column.reference"), &DocumentRow::reference, 96);
  table.date("issued", wording.text("documents.column.issued"), &DocumentRow::issue_date);
  table.date("due", wording.text("documents.column.due"), &DocumentRow::due_date);
  table.amount("amount", wording.text("documents.column.amount"), signed_gross);
  table.amount("open", wording.text("documents.column.open"),
               [](const DocumentRow& row) -> std::optional<Money> {
                 if (row.open.is_zero()) return std::nullopt;
                 return row.kind == DocumentKind::credit_note ? -row.open.abs() : row.open;
               });
  table.status(
      "status", wording.text("documents.column.status"),
      [this](const DocumentRow& row) { return status_of(row, session_.wording()); }, 150);
  table.stretch("client");
  table.tint("number",
             [](const DocumentRow& row) { return row.number.empty() ? Tone::muted : Tone::normal; });
  table.tint("reference", [](const DocumentRow&) { return Tone::muted; });
  table.tint("due", [](const DocumentRow& row) { return row.overdue ? Tone::bad : Tone::normal; });
  refresh();
}

void DocumentsView::refresh() {
  all_ = documents(session_.book(), {}, session_.today());
  choose();
}

void DocumentsView::show(DocumentsShown shown) {
  shown_ = shown;
  choose();
}

void DocumentsView::choose() {
  std::vector<DocumentRow> rows;
  for (const DocumentRow& row : all_)
    if (belongs(row, shown_)) rows.push_back(row);
  table.set(std::move(rows));
}

std::string DocumentsView::note() const {
  Money open(session_.currency());
  for (std::size_t place = 0; place < table.size(); ++place) {
    const DocumentRow& row = table.rows()[table.row_at(place)];
    if (row.kind == DocumentKind::invoice && row.open.currency() == open.currency()) open += row.open;
  }
  const std::string count =
      session_.wording().text("documents.count", {{"count", static_cast<std::int64_t>(table.size())}});
  if (open.is_zero()) return count;
  return count + " · " + session_.wording().text("documents.still_open", {{"amount", open}});
}

}  // namespace vireo
