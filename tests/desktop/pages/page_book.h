#pragma once
// A small book behind a session, as the views of pages are given it: an assistant under the exemption, one
// client, 2 March 2026.
#include "app/desktop/session.h"
#include "core/store/catalog/wording_catalog.h"
#include "tests/core/actions/documents_book.h"

namespace vireo::page_book {

struct PageBook {
  documents_book::Folder folder{};
  InlineExecutor jobs{};
  Session session;

  explicit PageBook(const NewBookRequest& request = documents_book::exempt_business(),
                    const std::string& language = "fr", const std::string& today = "2026-03-02")
      : session(
            new_book(folder / "b.vireo", documents_book::world(), request, documents_book::on("2026-01-02"))
                .value(),
            load_wording({}, language).value(), {{}, documents_book::day(today), documents_book::world()},
            jobs) {}

  PartyId client(const std::string& name, const std::string& address, const std::string& vat = {}) {
    PartyRequest request;
    request.name = name;
    request.address = address;
    if (!vat.empty()) request.identifiers = {{"vat", vat}};
    return add_client(session.book(), request, session.context()).value();
  }
  PartyId noel() { return client("Ateliers Noël", "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR"); }

  /// An issued invoice over one line.
  DocumentId invoice(PartyId to, const std::string& line, const std::string& date) {
    DraftRequest request;
    request.client_id = to;
    request.lines = {parse_line(line).value()};
    const auto id = draft_document(session.book(), request, documents_book::on(date)).value();
    const auto issued = issue_document(session.book(), {id, {}}, documents_book::on(date),
                                       [](const IssuedDocument& made) { return "%PDF " + made.number(); });
    expect(issued.ok(), "the test's invoice is complete");
    return id;
  }
};

}  // namespace vireo::page_book
