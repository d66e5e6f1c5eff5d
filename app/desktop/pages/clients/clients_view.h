#pragma once
// ClientsView: the list of clients with what they owe and what they brought this year. No wx; shown by
// clients_page.h.
#include <string>
#include <vector>

#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"

namespace vireo {

struct ClientRow {
  PartyId id{};
  std::string name{};
  std::string city{};
  Money open{};
  Money overdue{};
  Money turnover{};  // issued in the year of today, without VAT
  bool archived = false;
};

class ClientsView {
 public:
  explicit ClientsView(Session& session);

  /// Reads the book again; order, filter and what is hidden stay.
  void refresh();
  void show_archived(bool shown);
  bool archived_shown() const { return archived_shown_; }
  /// "24 clients"; how many the filter leaves while one types.
  std::string note() const;

  TableOf<ClientRow> table;

 private:
  Session& session_;
  bool archived_shown_ = false;
};

}  // namespace vireo
