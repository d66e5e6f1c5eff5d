#include "core/store/invoice_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/einvoice/invoice_totals.h"
#include "core/store/json_depth.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

/// Keys of a scenario that say nothing of the invoice itself.
constexpr std::string_view passed_over[] = {"id", "title", "flavours", "fr_ctc", "expected"};

/// A JSON object read strictly: whoever asks for a key makes it known.
class Reader {
 public:
  Reader(const Json& json, std::string path, Problems& problems)
      : json_(json), path_(std::move(path)), problems_(problems) {
    if (!json.is_object()) refuse("json.wrong_type", "", "object");
  }

  std::string text(const char* key) {
    const Json* value = find(key);
    if (!value || value->is_null()) return {};
    if (!value->is_string()) {
      refuse("json.wrong_type", key, "text");
      return {};
    }
    // Blanks alone say nothing, and no element may be empty.
    const auto typed = value->get<std::string>();
    return trimmed(typed).empty() ? std::string() : typed;
  }
  std::optional<Decimal> decimal(const char* key) {
    const std::string typed = text(key);
    if (typed.empty()) return std::nullopt;
    return fitting(typed, key, plausible_amount);
  }
  std::optional<Decimal> percent(const char* key) {
    const std::string typed = text(key);
    return typed.empty() ? std::nullopt : fitting(typed, key, plausible_percent);
  }
  std::optional<Date> day(const char* key) { return day_of(text(key), key); }
  bool boolean(const char* key) {
    const Json* value = find(key);
    if (!value || value->is_null()) return false;
    if (!value->is_boolean()) refuse("json.wrong_type", key, "boolean");
    return value->is_boolean() && value->get<bool>();
  }
  /// A list of texts, some of which may be null.
  std::vector<std::string> texts(const char* key) {
    const Json* value = find(key);
    return !value || value->is_null() ? std::vector<std::string>{} : texts_of(*value, key);
  }
  /// A list of lists of texts.
  std::vector<std::vector<std::string>> rows(const char* key) {
    std::vector<std::vector<std::string>> all;
    for (const Json* row : items(key)) all.push_back(texts_of(*row, key));
    return all;
  }
  std::vector<Reader> objects(const char* key) {
    std::vector<Reader> all;
    std::size_t at = 0;
    for (const Json* item : items(key))
      all.emplace_back(*item, path_ + key + "[" + std::to_string(++at) + "].", problems_);
    return all;
  }
  std::optional<Reader> object(const char* key) {
    const Json* value = find(key);
    if (!value || value->is_null()) return std::nullopt;
    return Reader(*value, path_ + key + ".", problems_);
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> all;
    if (json_.is_object())
      for (const auto& [key, value] : json_.items()) all.push_back(key);
    return all;
  }
  std::optional<Date> day_of(const std::string& typed, const char* key) {
    if (typed.empty()) return std::nullopt;
    const auto day = Date::parse(typed);
    if (!day) refuse("json.wrong_type", key, "day");
    return day;
  }
  void need(const char* key) { find(key) ? void() : refuse("json.missing", key, ""); }
  void refuse(const char* code, const std::string& key, const char* wanted,
              const std::string& nearest_key = {}) {
    problems_.push_back(
        problem(code, {"", 0, path_ + key},
                {{"key", path_ + key},
                 {"wanted", Argument::term(std::string("json.type.") + (*wanted ? wanted : "text"))},
                 {"nearest", nearest_key}}));
  }
  /// Whatever nobody asked for.
  void end() {
    for (const std::string& key : keys())
      if (std::find(known_.begin(), known_.end(), key) == known_.end() &&
          std::find(std::begin(passed_over), std::end(passed_over), key) == std::end(passed_over))
        refuse("json.unknown_key", key, "", nearest(key, known_));
  }

 private:
  std::optional<Decimal> fitting(const std::string& typed, const char* key,
                                 std::optional<Decimal> (*fits)(const Decimal&)) {
    const auto value = Decimal::parse(typed);
    const auto kept = value ? fits(*value) : std::nullopt;
    if (!kept) refuse("json.wrong_type", key, "decimal");
    return kept;
  }
  const Json* find(const char* key) {
    known_.emplace_back(key);
    if (!json_.is_object()) return nullptr;
    const auto found = json_.find(key);
    return found == json_.end() ? nullptr : &*found;
  }
  std::vector<const Json*> items(const char* key) {
    std::vector<const Json*> all;
    const Json* value = find(key);
    if (!value || value->is_null()) return all;
    if (!value->is_array()) {
      refuse("json.wrong_type", key, "list");
      return all;
    }
    for (const Json& item : *value) all.push_back(&item);
    return all;
  }
  std::vector<std::string> texts_of(const Json& list, const char* key) {
    std::vector<std::string> all;
    if (!list.is_array()) {
      refuse("json.wrong_type", key, "list");
      return all;
    }
    for (const Json& item : list) {
      if (!item.is_string() && !item.is_null()) refuse("json.wrong_type", key, "text");
      all.push_back(item.is_string() ? item.get<std::string>() : std::string());
    }
    return all;
  }

  const Json& json_;
  std::string path_;
  Problems& problems_;
  std::vector<std::string> known_;
};

/// IBAN and BIC are often typed in groups of four.
std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
  return text;
}

std::string part(const std::vector<std::string>& texts, std::size_t at) {
  return at < texts.size() ? texts[at] : std::string();
}

SchemedId id_of(const std::vector<std::string>& texts) {
  return {part(texts, 0), part(texts, 1)};
}

InvoiceParty read_party(Reader& from) {
  InvoiceParty party;
  from.need("name");
  party.name = from.text("name");
  party.trade_name = from.text("trade");
  party.legal_id = {from.text("legal_scheme"), from.text("legal_id")};
  for (const auto& row : from.rows("ids")) party.ids.push_back(id_of(row));
  party.vat_id = from.text("vat");
  party.tax_id = from.text("tax_id");
  party.legal_form = from.text("legal_form");
  const auto address = from.texts("address");
  party.address = {part(address, 0), part(address, 4), part(address, 1), part(address, 2), part(address, 3)};
  party.endpoint = id_of(from.texts("endpoint"));
  if (const auto peppol = from.texts("peppol"); !peppol.empty()) party.peppol = id_of(peppol);
  const auto contact = from.texts("contact");
  party.contact = {part(contact, 0), part(contact, 1), part(contact, 2)};
  from.end();
  return party;
}

InvoiceAdjustment read_adjustment(Reader& from, bool of_document) {
  InvoiceAdjustment adjustment;
  adjustment.is_charge = from.boolean("charge");
  adjustment.percent = from.percent("percent");
  adjustment.amount = from.decimal("amount").value_or(Decimal{});
  adjustment.base = from.decimal("base");
  adjustment.reason_code = from.text("code");
  adjustment.reason = from.text("reason");
  if (of_document) {
    // What the percentage rests on follows from the category; it may be said.
    from.texts("base_cat");
    adjustment.category = from.text("cat");
    adjustment.rate = from.percent("rate");
  }
  from.end();
  return adjustment;
}

InvoiceLine read_line(Reader& from, std::size_t number) {
  InvoiceLine line;
  for (const char* key : {"name", "qty", "unit", "price", "cat"}) from.need(key);
  line.id = from.text("line_id");
  if (line.id.empty()) line.id = std::to_string(number);
  line.name = from.text("name");
  line.description = from.text("description");
  line.note = from.text("note");
  line.seller_item = from.text("item_id");
  line.order_line = from.text("order_line");
  line.quantity = from.decimal("qty").value_or(Decimal{});
  line.unit = from.text("unit");
  line.net_price = from.decimal("price").value_or(Decimal{});
  line.gross_price = from.decimal("gross");
  line.price_base = from.decimal("base");
  line.category = from.text("cat");
  line.rate = from.percent("rate");
  const auto period = from.texts("period");
  line.first = from.day_of(part(period, 0), "period");
  line.last = from.day_of(part(period, 1), "period");
  for (Reader& row : from.objects("allow")) line.adjustments.push_back(read_adjustment(row, false));
  from.end();
  return line;
}

void read_payment(Reader& from, InvoicePayment& payment) {
  payment.means = from.text("means");
  payment.means_text = from.text("means_text");
  payment.remittance = from.text("remittance");
  payment.iban = without_blanks(from.text("iban"));
  payment.bic = without_blanks(from.text("bic"));
  payment.holder = from.text("holder");
  payment.terms = from.text("terms");
  payment.mandate = from.text("mandate");
  payment.creditor = from.text("creditor");
  payment.debited = without_blanks(from.text("debited"));
  payment.card = from.text("card");
  from.end();
}

/// The reasons by category become groups without amounts; reckon() fills them.
void read_reasons(Reader& root, InvoiceData& invoice) {
  auto reasons = root.object("vat");
  if (!reasons) return;
  for (const std::string& category : reasons->keys()) {
    const auto texts = reasons->texts(category.c_str());
    InvoiceTax tax;
    tax.category = category;
    tax.reason_code = part(texts, 0);
    tax.reason = part(texts, 1);
    invoice.taxes.push_back(std::move(tax));
  }
}

InvoiceData read_invoice(Reader& root) {
  InvoiceData invoice;
  for (const char* key : {"type", "issue", "currency", "seller", "buyer", "lines"}) root.need(key);
  invoice.number = root.text("number");
  invoice.type = root.text("type");
  invoice.issue_date = root.day("issue");
  invoice.due_date = root.day("due");
  invoice.currency = root.text("currency");
  invoice.tax_currency = root.text("tax_currency");
  invoice.tax_total_home = root.decimal("tax_total_home");
  invoice.exchange_rate = root.decimal("exchange_rate");
  invoice.process = root.text("process");
  const auto period = root.texts("period");
  invoice.first = root.day_of(part(period, 0), "period");
  invoice.last = root.day_of(part(period, 1), "period");
  invoice.buyer_reference = root.text("buyer_ref");
  invoice.order = root.text("order_ref");
  invoice.contract = root.text("contract_ref");
  invoice.project = root.text("project_ref");
  invoice.vat_point_code = root.text("vat_due_code");
  invoice.vat_point = root.day("vat_point");
  invoice.delivery = root.day("delivery");
  const std::string delivery_country = root.text("delivery_country");
  const auto place = root.texts("delivered_to");
  invoice.delivered_to = {part(place, 0), part(place, 4), part(place, 1), part(place, 2), part(place, 3)};
  if (invoice.delivered_to.country.empty()) invoice.delivered_to.country = delivery_country;
  for (const auto& row : root.rows("notes")) invoice.notes.push_back({part(row, 0), part(row, 1)});
  for (const auto& row : root.rows("preceding"))
    invoice.preceding.push_back({part(row, 0), root.day_of(part(row, 1), "preceding")});
  invoice.prepaid = root.decimal("prepaid").value_or(Decimal{});
  invoice.rounding = root.decimal("rounding").value_or(Decimal{});
  if (auto payment = root.object("payment")) read_payment(*payment, invoice.payment);
  read_reasons(root, invoice);
  if (auto seller = root.object("seller")) invoice.seller = read_party(*seller);
  if (auto buyer = root.object("buyer")) invoice.buyer = read_party(*buyer);
  std::size_t number = 0;
  for (Reader& row : root.objects("lines")) invoice.lines.push_back(read_line(row, ++number));
  for (Reader& row : root.objects("allow")) invoice.adjustments.push_back(read_adjustment(row, true));
  root.end();
  return invoice;
}

}  // namespace

Checked<InvoiceData> invoice_from_json(std::string_view text) {
  if (nests_too_deep(text)) return problem("json.unreadable");
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return problem("json.unreadable");
  Problems problems;
  Reader root(json, "", problems);
  InvoiceData invoice = read_invoice(root);
  if (!problems.empty()) return problems;
  reckon(invoice);
  return invoice;
}

}  // namespace vireo
