#pragma once
// ClientDocumentsView: the documents of one client, newest first. No wx; shown on the page of clients.
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/documents_table.h"

namespace vireo {

class ClientDocumentsView {
 public:
  explicit ClientDocumentsView(Session& session);
  void show(PartyId client);

  TableOf<DocumentRow> table;

 private:
  Session& session_;
};

}  // namespace vireo
