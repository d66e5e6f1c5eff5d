#pragma once
// A session on the sample book of a fixed day, or on a book just begun, for tests of views and pages. No
// window.
#include <memory>

#include "app/desktop/session.h"
#include "core/actions/make_sample_book.h"
#include "core/actions/new_book.h"
#include "core/store/catalog/wording_catalog.h"
#include "tests/support/temporary_folder.h"

namespace vireo::sample_session {

inline Date today() {
  return *Date::of(2026, 11, 23);
}

/// Owns its folder, its worker and the session. Papers are not drawn: the archive holds a word.
struct Held {
  explicit Held(bool sample, const std::string& language = "fr")
      : session(sample ? sample_book() : small_book(), load_wording({}, language).value(),
                Session::Setting{{}, today(), test::test_world(true)}, jobs) {}

  test::TemporaryFolder folder;
  InlineExecutor jobs;
  Session session;

 private:
  Book sample_book() const {
    const PaperMaker paper = [](const Book&, const IssuedDocument&) { return std::string("paper"); };
    return make_sample_book(folder / "sample.vireo", test::test_world(true), {{}, today()}, paper).value();
  }
  Book small_book() const {
    NewBookRequest request;
    request.country = "FR";
    request.regime = "fr-micro";
    request.activity = "bnc_ssi";
    request.name = "Atelier des Lilas EI";
    request.identifiers = {{"siret", "73282932000074"}};
    request.address = "12 rue des Lilas;69003;Lyon;FR";
    request.start = "2026-09-01";
    return new_book(folder / "small.vireo", test::test_world(true), request, {{}, today()}).value();
  }
};

}  // namespace vireo::sample_session
