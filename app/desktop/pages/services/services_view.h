#pragma once
// ServicesView: what one offers, as a list, and one service as a form. No wx; shown by services_page.h.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/work/service.h"
#include "core/work/starter_service.h"
#include "core/work/unit.h"

namespace vireo {

class ServicesView {
 public:
  explicit ServicesView(Session& session);

  void refresh();
  /// "7 services".
  std::string note() const;
  std::string title() const;
  const std::vector<Unit>& units() const { return units_; }

  void begin();
  void load(ServiceId id);
  std::optional<ServiceId> id() const { return id_; }
  /// Adds or changes; on a refusal every field says what is wrong with it.
  Checked<Done> save();
  Checked<Done> archive();

  /// The starter set, to be ticked, and its form: "hourly" and one check by id.
  const std::vector<StarterService>& starters() const { return starters_; }
  Checked<std::string> add_starters();

  TableOf<Service> table;
  FormModel starter_form;
  FormModel form{{"name", "detail", "unit", "unit_price"}};

 private:
  ServicesView(Session& session, std::vector<StarterService> starters);
  std::string unit_name(const std::string& id) const;

  Session& session_;
  std::vector<Unit> units_;
  std::vector<StarterService> starters_;
  std::optional<ServiceId> id_;
};

}  // namespace vireo
