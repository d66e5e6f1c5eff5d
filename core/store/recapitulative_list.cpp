#include "core/store/recapitulative_list.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/documents_table.h"
#include "core/store/taxed_sales.h"

namespace vireo {

std::vector<RecapitulativeRow> recapitulative_list(const Book& book, const Period& period) {
  std::vector<RecapitulativeRow> rows;
  for (const TaxedSale& sale : taxed_sales(book, period, true)) {
    if (sale.vat.category != VatCategory::reverse_charge || sale.links.empty()) continue;
    const auto document = issued_of(book, DocumentId(sale.links.front().id));
    expect(document.has_value(), "an issued document is there");
    const Date month = sale.date.first_of_month();
    auto row = std::find_if(rows.begin(), rows.end(), [&](const RecapitulativeRow& each) {
      return each.month == month && each.client == document->client();
    });
    if (row == rows.end())
      row = rows.insert(rows.end(),
                        {month, document->client(), sale.client, {}, Money(sale.base.currency()), {}});
    row->amount += sale.base;
    row->vat_number = document->facts().client.identifier("vat");
    row->documents.push_back(sale.links.front());
  }
  std::stable_sort(rows.begin(), rows.end(), [](const RecapitulativeRow& a, const RecapitulativeRow& b) {
    return std::pair(a.month, folded(a.client_name)) < std::pair(b.month, folded(b.client_name));
  });
  return rows;
}

}  // namespace vireo
