#include "app/desktop/pages/money/expense_form_view.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/actions/attach_file.h"
#include "core/billing/payment.h"
#include "core/store/catalog/catalog.h"
#include "core/store/expenses_table.h"
#include "core/store/profile_table.h"
#include "core/store/whole_file.h"

namespace vireo {
namespace {

constexpr const char* automatic = "usual";

std::optional<Date> day_typed(const FormModel& form, const char* field, const Session& session,
                              Problems& all) {
  return take(parse_typed_date(form.text(field), session.today(), session.wording().style()), all, field);
}

}  // namespace

ExpenseFormView::ExpenseFormView(Session& session)
    : form({"date", "category", "supplier", "label", "gross", "unpaid", "paid_date", "method", "vat",
            "reference", "currency", "exchange", "exchange_source", "due", "client"}),
      session_(session) {
  if (auto known = Catalog(session.templates()).categories()) categories_ = std::move(known).value();
  begin_new();
}

void ExpenseFormView::begin_new() {
  editing_.reset();
  is_final_ = false;
  waiting_.clear();
  form.load({{"date", session_.wording().date(session_.today())},
             {"method", "card"},
             {"vat", automatic},
             {"currency", session_.currency().code()}});
  files_changed.emit();
}

bool ExpenseFormView::load(ExpenseId id) {
  const auto found = expense(session_.book(), id);
  if (!found) return false;
  const Wording& wording = session_.wording();
  const ExpenseRequest known = request_of(*found);
  editing_ = id;
  is_final_ = found->is_final;
  waiting_.clear();
  const bool foreign = known.exchange.has_value();
  form.load({{"date", wording.date(known.date)},
             {"category", known.category},
             {"supplier", known.supplier},
             {"label", known.label},
             {"gross", wording.amount(known.gross)},
             {"unpaid", known.paid ? "" : "yes"},
             {"paid_date", known.paid && known.paid_date ? wording.date(*known.paid_date) : ""},
             {"method", known.method},
             {"vat", known.vat ? std::string(name_of(*known.vat)) : automatic},
             {"reference", known.reference},
             {"currency", known.gross.currency().code()},
             {"exchange", foreign ? wording.number(known.exchange->value) : ""},
             {"exchange_source", foreign ? known.exchange->source : ""},
             {"due", known.due_date ? wording.date(*known.due_date) : ""},
             {"client", known.client}});
  files_changed.emit();
  return true;
}

std::string ExpenseFormView::title() const {
  if (!editing_) return session_.wording().text("in_out.new_expense");
  return session_.wording().text(is_final_ ? "in_out.final_expense" : "in_out.change_expense");
}

std::vector<NamedValue> ExpenseFormView::categories() const {
  std::vector<NamedValue> all;
  for (const ExpenseCategory& category : categories_)
    all.push_back({category.id, category.names.in(session_.wording().language())});
  return all;
}

std::vector<NamedValue> ExpenseFormView::vat_treatments() const {
  std::vector<NamedValue> all{{automatic, session_.wording().text("in_out.vat.usual")}};
  for (const auto& [name, treatment] : expense_vat_names())
    all.push_back({name, session_.wording().text("in_out.vat." + name)});
  return all;
}

std::vector<NamedValue> ExpenseFormView::methods() const {
  std::vector<NamedValue> all;
  for (const auto& [name, method] : payment_method_names())
    all.push_back({name, session_.wording().text("payment.method." + name)});
  return all;
}

std::vector<NamedValue> ExpenseFormView::currencies() const {
  std::vector<NamedValue> all;
  for (const auto& [code, sign] : session_.wording().style().currency_signs) all.push_back({code, code});
  const std::string home = session_.currency().code();
  std::stable_partition(all.begin(), all.end(), [&](const NamedValue& named) { return named.value == home; });
  return all;
}

std::vector<std::string> ExpenseFormView::known_suppliers() const {
  return names_of(PartyRole::supplier);
}

std::vector<std::string> ExpenseFormView::known_clients() const {
  return names_of(PartyRole::client);
}

std::vector<std::string> ExpenseFormView::names_of(PartyRole role) const {
  std::vector<std::string> names;
  for (const Party& party : parties(session_.book(), {role, "", false, 500})) names.push_back(party.name);
  return names;
}

const ExpenseCategory* ExpenseFormView::chosen_category() const {
  const auto found =
      std::find_if(categories_.begin(), categories_.end(),
                   [&](const ExpenseCategory& category) { return category.id == form.text("category"); });
  return found == categories_.end() ? nullptr : &*found;
}

std::string ExpenseFormView::advice() const {
  const ExpenseCategory* category = chosen_category();
  if (!category) return {};
  const Wording& wording = session_.wording();
  std::string text = category->advice.in(wording.language());
  if (vat_matters())
    text += (text.empty() ? "" : " ") +
            wording.text("in_out.advice." + std::string(name_of(category->usual_vat)));
  return text;
}

bool ExpenseFormView::vat_matters() const {
  const ExpenseCategory* category = chosen_category();
  const bool owed_by_buyer = category && category->usual_vat == ExpenseVat::reverse_charge;
  return owed_by_buyer || !profile_on(session_.book(), session_.today()).vat_exempt();
}

Checked<Done> ExpenseFormView::add_file(const std::filesystem::path& path) {
  auto bytes = whole_file(path);
  const auto utf8 = path.filename().u8string();
  const std::string name(utf8.begin(), utf8.end());
  if (!bytes) return bytes.problems();
  if (bytes->empty()) return problem("attachment.empty", {name});
  waiting_.push_back({"expense", 0, name, std::move(*bytes)});
  files_changed.emit();
  return Done{};
}

std::vector<ExpenseFormView::File> ExpenseFormView::files() const {
  std::vector<File> all;
  if (editing_)
    for (const Attachment& kept : attachments_of(session_.book(), "expense", editing_->value()))
      all.push_back({kept.name, kept.id});
  for (const NewAttachment& file : waiting_) all.push_back({file.name, std::nullopt});
  return all;
}

std::filesystem::path ExpenseFormView::file_to_open(AttachmentId id) const {
  const auto kept = attachment(session_.book(), id);
  if (!kept) return {};
  const auto folder = std::filesystem::temp_directory_path() / ("vireo-" + kept->blob_hash.substr(0, 12));
  std::filesystem::create_directories(folder);
  // A name from elsewhere stays inside the folder.
  const auto target =
      folder / std::filesystem::path(std::u8string(kept->name.begin(), kept->name.end())).filename();
  std::ofstream(target, std::ios::binary) << attachment_bytes(session_.book(), *kept);
  return target;
}

void ExpenseFormView::drop_file(std::size_t at) {
  const auto all = files();
  if (at >= all.size()) return;
  if (const auto kept = all[at].kept) {
    static_cast<void>(session_.act([&](Book& book) { return detach_file(book, *kept); }));
  } else {
    const std::size_t waiting = at - (all.size() - waiting_.size());
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(waiting));
  }
  files_changed.emit();
}

std::optional<ExchangeRate> ExpenseFormView::read_exchange(const Currency& currency,
                                                           Problems& problems) const {
  const Currency home = session_.currency();
  if (currency == home || form.text("exchange").empty()) return std::nullopt;
  const auto value = parse_typed_decimal(form.text("exchange"));
  if (!value || *value <= Decimal::of(0)) {
    problems.push_back(
        problem("in_out.exchange_unreadable", {"", 0, "exchange"}, {{"typed", form.text("exchange")}}));
    return std::nullopt;
  }
  return ExchangeRate{currency, home, *value, form.text("exchange_source"), session_.today()};
}

std::optional<ExpenseRequest> ExpenseFormView::read(Problems& problems) const {
  ExpenseRequest wanted;
  const Currency currency =
      form.text("currency").empty() ? session_.currency() : Currency::of(form.text("currency"));
  if (const auto day = day_typed(form, "date", session_, problems)) wanted.date = *day;
  if (const auto gross = take(parse_typed_money(form.text("gross"), currency), problems, "gross"))
    wanted.gross = *gross;
  if (form.text("category").empty())
    problems.push_back(problem("in_out.category_missing", {"", 0, "category"}));
  wanted.category = form.text("category");
  wanted.supplier = form.text("supplier");
  wanted.label = form.text("label");
  wanted.reference = form.text("reference");
  wanted.method = form.text("method");
  wanted.paid = form.text("unpaid").empty();
  if (wanted.paid && !form.text("paid_date").empty())
    wanted.paid_date = day_typed(form, "paid_date", session_, problems);
  if (!form.text("due").empty()) wanted.due_date = day_typed(form, "due", session_, problems);
  wanted.client = form.text("client");
  if (form.text("vat") != automatic && !form.text("vat").empty())
    wanted.vat = take(expense_vat(form.text("vat")), problems, "vat");
  wanted.exchange = read_exchange(currency, problems);
  if (wanted.exchange) wanted.exchange->date = wanted.date;
  return problems.empty() ? std::optional(wanted) : std::nullopt;
}

Problems ExpenseFormView::keep_files(ExpenseId id) {
  Problems problems;
  for (NewAttachment& file : waiting_) {
    file.owner_id = id.value();
    const auto kept = session_.act([&](Book& book) { return attach_file(book, file); });
    if (!kept) append(problems, kept.problems());
  }
  waiting_.clear();
  return problems;
}

Checked<std::string> ExpenseFormView::save() {
  const Wording& wording = session_.wording();
  Problems problems;
  const auto wanted = read(problems);
  if (!wanted) {
    form.show(problems, wording);
    return problems;
  }
  const auto saved = session_.act([&](Book& book) {
    return editing_ ? change_expense(book, session_.context(), *editing_, *wanted)
                    : add_expense(book, session_.context(), *wanted);
  });
  if (!saved) {
    form.show(saved.problems(), wording);
    return saved.problems();
  }
  const auto refused = keep_files(saved->expense);
  std::string told = wording.text(editing_ ? "in_out.expense_changed" : "in_out.expense_added",
                                  {{"amount", saved->amounts.gross}});
  if (wanted->vat.value_or(ExpenseVat::none) == ExpenseVat::reverse_charge)
    told += " " + wording.text("in_out.vat_owed", {{"amount", saved->amounts.tax}});
  for (const Problem& warned : saved.problems()) told += " " + wording.text(warned);
  begin_new();
  if (!refused.empty()) return refused;
  return told;
}

}  // namespace vireo
