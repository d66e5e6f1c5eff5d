#pragma once
// DocumentsView: the list of quotes, invoices and credit notes with its filters. No wx; shown by
// documents_page.h.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/documents_table.h"

namespace vireo {

enum class DocumentsShown { all, drafts, open, overdue, quotes, credit_notes };

/// What a document's state is called, and its colour.
Status status_of(const DocumentRow& row, const Wording& wording);
/// Credit notes count against: their amounts are negative in lists.
Money signed_gross(const DocumentRow& row);

class DocumentsView {
 public:
  struct Choice {
    DocumentsShown shown;
    std::string_view id;  // of its message, "documents.shown.<id>"
  };
  static const std::array<Choice, 6>& choices();

  explicit DocumentsView(Session& session);

  void refresh();
  void show(DocumentsShown shown);
  DocumentsShown shown() const { return shown_; }
  bool empty_book() const { return all_.empty(); }
  /// "24 documents · 3 410,00 € still open".
  std::string note() const;

  TableOf<DocumentRow> table;

 private:
  void choose();
  Session& session_;
  DocumentsShown shown_ = DocumentsShown::all;
  std::vector<DocumentRow> all_;
};

}  // namespace vireo
