#include "app/desktop/pages/clients/client_documents_view.h"

#include "app/desktop/pages/documents/documents_view.h"

namespace vireo {

ClientDocumentsView::ClientDocumentsView(Session& session)
    : table(session.wording(), [](const DocumentRow& row) { return row.id.value(); }), session_(session) {
  const Wording& wording = session.wording();
  table.text(
      "number", wording.text("documents.column.number"),
      [this](const DocumentRow& row) {
        if (!row.number.empty()) return row.number;
        return session_.wording().text("documents.kind." + std::string(name_of(row.kind)));
      },
      130);
  table.date("issued", wording.text("documents.column.issued"), &DocumentRow::issue_date);
  table.date("due", wording.text("documents.column.due"), &DocumentRow::due_date);
  table.amount("amount", wording.text("documents.column.amount"), signed_gross);
  table.status(
      "status", wording.text("documents.column.status"),
      [this](const DocumentRow& row) { return status_of(row, session_.wording()); }, 150);
  table.stretch("status");
}

void ClientDocumentsView::show(PartyId client) {
  DocumentFilter filter;
  filter.client = client;
  table.set(documents(session_.book(), filter, session_.today()));
}

}  // namespace vireo
