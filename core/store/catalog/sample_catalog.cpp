#include "core/store/catalog/sample_catalog.h"

#include "core/store/catalog/toml_reader.h"

namespace vireo {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairs_if(const TomlTable& table, std::string_view key) {
  const auto inner = table.table_if(key);
  if (!inner) return {};
  const auto map = inner->text_map();
  return {map.begin(), map.end()};
}

std::vector<int> whole_numbers(const TomlTable& table, std::string_view key) {
  std::vector<int> numbers;
  for (const std::string& text : table.texts(key)) {
    const auto value = Decimal::parse(text);
    if (value && value->at_places(0))
      numbers.push_back(static_cast<int>(*value->at_places(0)));
    else
      table.refuse("template.not_a_whole_number", key, {{"written", text}});
  }
  return numbers;
}

SampleClient client_of(const TomlTable& table) {
  return {table.text("name"), table.text("address"), table.text_if("email").value_or(""),
          pairs_if(table, "id"), table.boolean_if("business", true)};
}

SampleMonthlyInvoice monthly_of(const TomlTable& table) {
  SampleMonthlyInvoice invoice{table.text("client"),
                               table.text("text"),
                               table.text("unit"),
                               table.text("price"),
                               table.integer("day"),
                               table.texts("quantities"),
                               whole_numbers(table, "paid_after"),
                               table.text("method")};
  if (invoice.quantities.size() != invoice.paid_after.size())
    table.refuse("template.lists_differ", "paid_after",
                 {{"first", static_cast<std::int64_t>(invoice.quantities.size())},
                  {"second", static_cast<std::int64_t>(invoice.paid_after.size())}});
  return invoice;
}

SampleDocument document_of(const TomlTable& table) {
  SampleDocument document{table.text("kind"), table.text("client"), table.integer("days_ago"),
                          table.texts("lines")};
  if (const auto days = table.integer_if("paid_after"))
    document.payment = SamplePayment{*days, table.text_if("method").value_or("transfer"),
                                     table.text_if("paid_amount").value_or("")};
  document.answer = table.text_if("answer").value_or("");
  document.credited = table.boolean_if("credited", false);
  document.draft = table.boolean_if("draft", false);
  return document;
}

SampleExpense expense_of(const TomlTable& table) {
  return {table.text("category"),
          table.text("supplier"),
          table.text("amount"),
          table.text_if("vat").value_or(""),
          table.integer_if("day").value_or(5),
          table.integer_if("days_ago").value_or(0)};
}

SampleRecurring recurring_of(const TomlTable& table) {
  return {table.text("label"),
          table.text_if("category").value_or(""),
          table.text("amount"),
          table.integer_if("months").value_or(1),
          table.integer_if("day").value_or(5),
          table.boolean_if("income", false)};
}

SampleEngagement engagement_of(const TomlTable& table) {
  return {table.text("client"),
          table.text("name"),
          table.text_if("hours").value_or(""),
          table.text("price"),
          table.integer_if("rollover_cycles").value_or(0),
          table.text_if("rollover_cap").value_or(""),
          table.text_if("scope").value_or(""),
          table.text_if("excluded").value_or(""),
          table.integer_if("response_hours").value_or(0)};
}

SampleTask task_of(const TomlTable& table) {
  return {table.text("name"),
          table.text_if("client").value_or(""),
          table.text_if("kind").value_or(""),
          table.integer("due_days"),
          table.text("hours"),
          table.boolean_if("important", false),
          table.integer_if("repeat_days").value_or(0)};
}

SampleTime time_of(const TomlTable& table) {
  return {table.text("client"), table.text("note"),       table.integer("weekday"),
          table.text("from"),   table.integer("minutes"), table.integer_if("weeks").value_or(4)};
}

SampleLead lead_of(const TomlTable& table) {
  return {table.text("name"), table.text("source"), table.text("amount"), table.text("probability"),
          table.integer("expected_days")};
}

SampleContact contact_of(const TomlTable& table) {
  return {table.text("client"), table.integer("days_ago"), table.text("channel"), table.text("text"),
          table.integer_if("cadence_days").value_or(0)};
}

}  // namespace

Checked<SampleYear> load_sample_year(const TemplateSource& source, std::string_view id) {
  const TomlFile file(source, "samples/" + std::string(id) + ".toml");
  const TomlTable root = file.root();
  SampleYear year;
  year.country = root.text("country");
  year.regime = root.text("regime");
  year.activity = root.text("activity");
  year.name = root.text("name");
  year.address = root.text("address");
  year.currency = root.text("currency");
  year.language = root.text("language");
  year.months = root.integer("months");
  year.identifiers = pairs_if(root, "id");
  year.facts = pairs_if(root, "facts");
  year.opening_bank = root.text("opening_bank");
  const TomlTable declaration = root.table("declaration");
  year.declaration_obligation = declaration.text("obligation");
  year.declaration_office = declaration.text("office");
  year.declaration_category = declaration.text("category");
  for (const TomlTable& table : root.tables("client")) year.clients.push_back(client_of(table));
  for (const TomlTable& table : root.tables("service"))
    year.services.push_back({table.text("name"), table.text("unit"), table.text("price")});
  for (const TomlTable& table : root.tables_if("monthly_invoice"))
    year.monthly_invoices.push_back(monthly_of(table));
  for (const TomlTable& table : root.tables_if("document")) year.documents.push_back(document_of(table));
  for (const TomlTable& table : root.tables_if("expense")) year.expenses.push_back(expense_of(table));
  for (const TomlTable& table : root.tables_if("recurring")) year.recurring.push_back(recurring_of(table));
  for (const TomlTable& table : root.tables_if("engagement"))
    year.engagements.push_back(engagement_of(table));
  for (const TomlTable& table : root.tables_if("task")) year.tasks.push_back(task_of(table));
  for (const TomlTable& table : root.tables_if("time")) year.times.push_back(time_of(table));
  for (const TomlTable& table : root.tables_if("lead")) year.leads.push_back(lead_of(table));
  for (const TomlTable& table : root.tables_if("contact")) year.contacts.push_back(contact_of(table));
  return file.finish(std::move(year));
}

}  // namespace vireo
