#pragma once
// SettingsView: the facts of one's own business as a form, the day from which a change holds, the number
// series, and the history of every fact. No widget. Fields are profile keys; the address is typed in parts.
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/parties/profile.h"
#include "core/store/catalog/catalog.h"

namespace vireo {

class SettingsView {
 public:
  using Choice = std::pair<std::string, std::string>;  // value, worded
  explicit SettingsView(Session& session);
  /// Reads the book again; a half-typed form stays as it is.
  void refresh();
  void load();

  FormModel form;
  TableOf<ProfileFact> history;

  std::string label(const std::string& field) const;
  /// The closed list of a field; empty when it is free text.
  std::vector<Choice> choices(const std::string& field) const;
  /// "id.vat" ... as the country knows them.
  const std::vector<std::string>& identifier_fields() const { return identifier_fields_; }
  std::string identifier_example(const std::string& field) const;
  /// How another field is typed, or empty.
  std::string example(const std::string& field) const;
  bool has_regime() const { return pack_.has_value(); }

  /// Writes what was changed, from the day in field "from". Problems are shown beside their fields.
  bool save();
  /// The bytes of today's logo, or empty.
  std::string logo() const;
  /// Where the second copies go, or empty.
  std::string second_place() const;

 private:
  void read_knowledge(const Profile& profile);
  std::vector<std::pair<std::string, std::string>> changed_facts() const;
  std::string fact_or_usual(const Profile& profile, const std::string& field) const;
  std::string typed_value(const std::string& field) const;
  std::string shown_value(const std::string& key, const std::string& value) const;
  std::string word(const std::string& id) const { return session_.wording().text(id); }

  Session& session_;
  Catalog catalog_;
  std::optional<Country> country_;
  std::optional<RegimePack> pack_;
  std::vector<std::string> identifier_fields_;
};

}  // namespace vireo
