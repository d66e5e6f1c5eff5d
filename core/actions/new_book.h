#pragma once
// new_book: a book file with its first profile, chart of accounts and number series. Everything asked for is
// checked before the file is made: a refusal leaves no file behind.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/actions/context.h"
#include "core/parties/party.h"
#include "core/store/book.h"

namespace vireo {

struct NewBookRequest {
  std::string country{};   // ISO code
  std::string regime{};    // a pack's id; empty: none
  std::string activity{};  // one of the regime's activities
  std::string name{};
  std::vector<PartyIdentifier> identifiers{};  // as typed: {"vat", "..."}
  std::string address{};                       // "street;postcode;city;country"
  std::string start{};                         // first day of the business, ISO; empty: today
  std::string currency{};                      // empty: the country's
  std::string language{};                      // empty: the country's first
  std::string chart{};                         // empty: the country's, else the international one
  /// Further facts by profile key: {"iban", "FR76..."}, {"vat_scheme", "standard"}.
  std::vector<std::pair<std::string, std::string>> facts{};
  /// The last number given before this book began: {"invoice", "F-2026-0041"}.
  std::vector<std::pair<std::string, std::string>> last_numbers{};
};

/// All that is wrong with the request, without making anything.
Problems problems_of(const NewBookRequest& request, const Context& context);

/// Problems: those of the request (fields named as above; identifiers by their kind), or of the path
/// ("book.exists").
Checked<Book> new_book(const std::filesystem::path& path, BookWorld world, const NewBookRequest& request,
                       const Context& context);
/// The same for a book just created and still empty.
Checked<Done> set_up_book(Book& book, const NewBookRequest& request, const Context& context);

}  // namespace vireo
