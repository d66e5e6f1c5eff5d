#pragma once
// Documents as rows of an answer: JSON, and lines of a table. Used by document list and show, client show.
#include "app/cli/columns.h"
#include "core/store/documents_table.h"

namespace vireo::cli {

Json document_json(const DocumentRow& row);

class DocumentColumns {
 public:
  explicit DocumentColumns(Invocation& invocation);
  void add(const DocumentRow& row);
  void print() { columns_.print(); }

 private:
  const Wording& wording_;
  Columns columns_;
};

/// The document that a typed number, or the id of a draft, means; nothing after noting "document.unknown".
std::optional<DocumentId> document_named(Invocation& invocation, const Book& book, const std::string& typed);

}  // namespace vireo::cli
