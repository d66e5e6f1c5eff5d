#include "core/actions/write_off_document.h"

#include "core/actions/settling_steps.h"

namespace vireo {

Checked<Money> write_off_document(Book& book, DocumentId document, Date date, Date) {
  const auto found = settleable(book, document);
  if (!found.ok()) return found.problems();
  const OpenBalance balance = open_balance(book, document);
  if (found->kind != "invoice" || !balance.open.is_positive())
    return problem("payment.nothing_open", {"", 0, "number"}, {{"number", found->number}});
  const SettlingPart part{document, balance.open, balance.tax, SettlementKind::bad_debt};
  const Deed deed{{"deed.written_off", {{"number", found->number}, {"amount", balance.open}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<Money> {
    const auto posted_part = part_to_post(book, part, found->client);
    const auto id =
        insert_settlement(write, {{}, std::nullopt, document, date, part.amount, part.tax, part.kind});
    const auto posted =
        post_lines(write,
                   {"general", date, found->number, date, found->number + " " + found->client_name, "normal",
                    "settlement", id.value()},
                   lines_without_money(at_home(book, {posted_part}).front(),
                                       settling_accounts(book, PaymentMethod::transfer)));
    if (!posted.ok()) return posted.problems();
    letter_if_settled(write, book, document, date);
    return balance.open;
  });
}

}  // namespace vireo
