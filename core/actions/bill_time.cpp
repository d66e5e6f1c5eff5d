#include "core/actions/bill_time.h"

#include "core/actions/draft_document.h"
#include "core/store/catalog/catalog.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

/// The unit a clock measures in hours, as documents name it.
Checked<std::string> hour_unit(const Context& context) {
  const auto units = Catalog(context.templates).units();
  if (!units) return units.problems();
  for (const Unit& each : *units)
    if (each.minutes == 60) return each.id;
  return problem("unit.unknown", {}, {{"typed", std::string("60 min")}, {"nearest", std::string()}});
}

Checked<std::string> line_text(const UnbilledLine& line, const Party& client, const Context& context) {
  if (!line.beyond_retainer) return line.text;
  const auto wording =
      Catalog(context.templates).document_wording(client.language.empty() ? "fr" : client.language);
  if (!wording) return wording.problems();
  return wording->text("time.beyond_retainer", {{"name", line.text}});
}

}  // namespace

Checked<BilledTime> bill_time(Book& book, const BillRequest& request, const Context& context) {
  std::vector<UnbilledLine> lines = unbilled_time(book, request.client, request.until);
  const Party client = party(book, request.client);
  if (lines.empty()) return problem("time.nothing_to_bill", {"", 0, "client"}, {{"client", client.name}});
  Problems found;
  const auto unit = take(hour_unit(context), found);
  DraftRequest draft;
  draft.client_id = request.client;
  draft.lines.emplace();
  BilledTime billed;
  Date first = lines.front().first;
  Date last = lines.front().last;
  for (UnbilledLine& line : lines) {
    if (!line.price) line.price = request.rate;
    if (!line.price) found.push_back(problem("time.no_rate", {"", 0, "rate"}, {{"what", line.text}}));
    const auto text = take(line_text(line, client, context), found);
    if (!line.price || !text || !unit) continue;
    first = std::min(first, line.first);
    last = std::max(last, line.last);
    billed.worked.count += line.worked.count;
    billed.billed.count += line.billed.count;
    billed.entries += static_cast<std::int64_t>(line.entries.size());
    draft.currency = line.price->currency().code();
    LineRequest typed;
    typed.text = text->empty() ? client.name : *text;
    typed.quantity = line.hours.value().shortest();
    typed.unit = *unit;
    typed.unit_price = line.price->value().text();
    draft.lines->push_back(std::move(typed));
  }
  if (!found.empty()) return found;
  for (const LineRequest& each : request.more) draft.lines->push_back(each);
  draft.service_first = first.text();
  draft.service_last = last.text();
  const auto preview = preview_draft(book, draft, context);
  if (!preview) return preview.problems();
  return book.write({{"deed.time_billed", {{"client", client.name}, {"count", billed.entries}}}},
                    [&](Book::Write& write) -> Checked<BilledTime> {
                      DraftDocument kept = *preview;
                      for (std::size_t at = 0; at < lines.size(); ++at) {
                        kept.lines[at].time_group = write.new_ids(1);
                        put_into_group(write, lines[at].entries, *kept.lines[at].time_group);
                      }
                      billed.draft = add_draft(write, kept);
                      return billed;
                    });
}

}  // namespace vireo
