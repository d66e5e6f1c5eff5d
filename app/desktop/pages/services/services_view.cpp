#include "app/desktop/pages/services/services_view.h"

#include "core/actions/add_service.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/starter_services_file.h"
#include "core/store/services_table.h"

namespace vireo {
namespace {

std::vector<Unit> units_known(const Session& session) {
  auto units = Catalog(session.templates()).units();
  return units ? std::move(units).value() : std::vector<Unit>{};
}

std::vector<StarterService> starters_known(const Session& session) {
  auto all = load_starter_services(session.templates());
  return all ? std::move(all).value() : std::vector<StarterService>{};
}

std::vector<std::string> starter_fields(const std::vector<StarterService>& starters) {
  std::vector<std::string> fields{"hourly"};
  for (const StarterService& each : starters) fields.push_back(each.id);
  return fields;
}

}  // namespace

ServicesView::ServicesView(Session& session) : ServicesView(session, starters_known(session)) {}

ServicesView::ServicesView(Session& session, std::vector<StarterService> starters)
    : table(session.wording(), [](const Service& row) { return row.id.value(); }),
      starter_form(starter_fields(starters)),
      session_(session),
      units_(units_known(session)),
      starters_(std::move(starters)) {
  const Wording& wording = session.wording();
  table.text("name", wording.text("services.column.name"), &Service::name, 240);
  table.text("detail", wording.text("services.column.detail"), &Service::detail, 220);
  table.text(
      "unit", wording.text("services.column.unit"),
      [this](const Service& row) { return unit_name(row.unit); }, 120);
  table.text(
      "price", wording.text("services.column.price"),
      [this](const Service& row) {
        const Currency currency = row.unit_price.currency();
        const Money shown = Money::rounded(row.unit_price.value(), currency, Rounding::half_away_from_zero);
        return shown.value() == row.unit_price.value()
                   ? session_.wording().money(shown)
                   : session_.wording().number(row.unit_price.value()) + "\u00A0" + currency.code();
      },
      130);
  table.edit("price", [this](TableColumn& column) {
    column.kind = ColumnKind::amount;
    column.key = [this](std::size_t row) {
      return table.rows()[row]
          .unit_price.value()
          .rounded(6, Rounding::half_away_from_zero)
          .at_places(6)
          .value_or(0);
    };
  });
  table.stretch("name");
  table.tint("detail", [](const Service&) { return Tone::muted; });
  refresh();
  begin();
}

std::string ServicesView::unit_name(const std::string& id) const {
  const Unit* unit = unit_named(units_, id);
  return unit ? unit->names.in(session_.wording().language()) : id;
}

void ServicesView::refresh() {
  table.set(services(session_.book()));
}

std::string ServicesView::note() const {
  return session_.wording().text("services.count", {{"count", static_cast<std::int64_t>(table.size())}});
}

std::string ServicesView::title() const {
  if (!id_) return session_.wording().text("services.new");
  const auto found = service(session_.book(), *id_);
  return found ? found->name : std::string();
}

void ServicesView::begin() {
  id_.reset();
  form.clear_errors();
  form.load({{"unit", units_.empty() ? "" : units_.front().id}});
}

void ServicesView::load(ServiceId id) {
  const auto found = service(session_.book(), id);
  if (!found) return begin();
  id_ = id;
  form.clear_errors();
  const Money price =
      Money::rounded(found->unit_price.value(), found->unit_price.currency(), Rounding::half_away_from_zero);
  form.load({{"name", found->name},
             {"detail", found->detail},
             {"unit", found->unit},
             {"unit_price", price.value() == found->unit_price.value()
                                ? session_.wording().amount(price)
                                : session_.wording().number(found->unit_price.value())}});
}

Checked<Done> ServicesView::save() {
  ServiceRequest request;
  request.name = form.text("name");
  request.detail = form.text("detail");
  request.unit = form.text("unit");
  request.unit_price = form.text("unit_price");
  if (id_)
    if (const auto before = service(session_.book(), *id_)) {
      request.vat = before->vat_code;
      request.currency = before->unit_price.currency().code();
    }
  const Context context = session_.context();
  const auto saved = session_.act([&](Book& book) -> Checked<ServiceId> {
    if (!id_) return add_service(book, request, context);
    const auto changed = change_service(book, *id_, request, context);
    if (!changed) return changed.problems();
    return *id_;
  });
  if (!saved) {
    form.show(saved.problems(), session_.wording());
    return saved.problems();
  }
  refresh();
  load(*saved);
  return Done{};
}

Checked<Done> ServicesView::archive() {
  expect(id_.has_value(), "a service in the book is archived");
  auto done = session_.act([&](Book& book) { return archive_service(book, *id_, true); });
  if (done) {
    begin();
    refresh();
  }
  return done;
}

Checked<std::string> ServicesView::add_starters() {
  starter_form.clear_errors();
  StarterRequest request{{}, starter_form.text("hourly"), session_.wording().language()};
  for (const StarterService& each : starters_)
    if (!starter_form.text(each.id).empty()) request.services.push_back(each);
  const auto told = add_starter_services(session_.book(), request, {session_.templates(), session_.today()});
  if (!told) {
    starter_form.show(told.problems(), session_.wording());
    return told.problems();
  }
  refresh();
  return session_.wording().text("cli.said.services_added",
                                 {{"count", static_cast<std::int64_t>(told->added.size())}});
}

}  // namespace vireo
