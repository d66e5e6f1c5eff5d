// book new: an empty book with its profile, or a sample year.
#include "app/cli/commands/all.h"
#include "app/cli/identifier_options.h"
#include "core/actions/make_sample_book.h"
#include "core/actions/new_book.h"
#include "core/store/catalog/catalog.h"
#include "reports/papers/document_pdf.h"

namespace vireo::cli {
namespace {

NewBookRequest new_book_of(Invocation& invocation) {
  NewBookRequest request;
  request.country = invocation.text("country");
  request.regime = invocation.text("regime");
  request.activity = invocation.text("activity");
  request.name = invocation.text("name");
  request.address = invocation.text("address");
  request.start = invocation.text("start");
  request.currency = invocation.text("currency");
  request.language = invocation.text("language");
  request.chart = invocation.text("chart");
  request.identifiers = typed_identifiers(invocation);
  request.facts = invocation.pairs("set");
  request.last_numbers = invocation.pairs("last-number");
  return request;
}

}  // namespace

void book_new(Invocation& invocation) {
  const std::filesystem::path path = invocation.text("file");
  const Context context{invocation.templates(), invocation.today()};
  const auto say_made = [&] {
    invocation.answer = {{"book", path.string()}};
    invocation.say("cli.said.book_made", {{"file", path.string()}});
  };
  if (invocation.given("sample")) {
    const PaperMaker paper = [&](const Book& book, const IssuedDocument& document) {
      return document_pdf(book, context.templates, document);
    };
    if (invocation.take(make_sample_book(path, world_of_this_process(), context, paper))) say_made();
    return;
  }
  const NewBookRequest request = new_book_of(invocation);
  if (invocation.refused()) return;
  if (invocation.take(new_book(path, world_of_this_process(), request, context))) say_made();
}

}  // namespace vireo::cli
