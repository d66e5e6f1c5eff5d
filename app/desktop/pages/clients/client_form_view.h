#pragma once
// ClientFormView: one client as a form: loaded, checked, saved, archived. Which identifiers it asks for
// follows from the country typed. No wx; shown by client_form.h, beside the list and in the "new client"
// dialog.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/session.h"
#include "core/parties/country.h"

namespace vireo {

/// A value the form keeps and the words for it.
struct ClientChoice {
  std::string value{};
  std::string text{};
};

/// An identifier of the client's country: form field "id.<kind>".
struct IdentifierQuestion {
  std::string field{};
  std::string label{};
  std::string example{};
  friend bool operator==(const IdentifierQuestion&, const IdentifierQuestion&) = default;
};

class ClientFormView {
 public:
  explicit ClientFormView(Session& session);

  /// An empty form, with a name when one was already typed elsewhere.
  void begin(const std::string& name = {});
  void load(PartyId id);
  std::optional<PartyId> id() const { return id_; }
  bool archived() const { return archived_; }
  std::string title() const;

  /// What is asked for in the country typed now, own one when none is.
  std::vector<IdentifierQuestion> identifiers() const;
  std::vector<std::string> country_names() const;
  std::vector<ClientChoice> kinds() const;
  std::vector<ClientChoice> languages() const;

  /// Adds or changes; on a refusal every field says what is wrong with it.
  Checked<PartyId> save();
  Checked<Done> archive(bool archived);

  FormModel form;

 private:
  ClientFormView(Session& session, std::vector<Country> countries, std::vector<IdentifierKind> common);
  const Country* country_typed() const;
  std::string country_code() const;
  std::string country_name(const std::string& code) const;
  Problems in_fields(Problems problems) const;

  Session& session_;
  std::vector<Country> countries_;
  std::vector<IdentifierKind> common_;
  std::string own_country_;
  std::optional<PartyId> id_;
  bool archived_ = false;
};

}  // namespace vireo
