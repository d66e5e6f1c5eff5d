#pragma once
// ClientForm: the fields of one client, scrolled when the room is short; its identifiers follow the country.
// Shows a ClientFormView, which it does not own. Used by the page of clients and by the dialog that adds one.
#include <vector>

#include <wx/scrolwin.h>

#include "app/desktop/pages/clients/client_form_view.h"
#include "app/desktop/theme/look.h"

namespace vireo {

class FormGrid;

class ClientForm : public wxScrolledWindow {
 public:
  ClientForm(wxWindow* parent, const Look& look, ClientFormView& view);
  bool focus_first_error();
  void focus_first();

 private:
  void build();
  /// Other identifiers when another country is typed; the cursor stays where it is.
  void follow_country();

  const Look& look_;
  ClientFormView& view_;
  FormGrid* grid_ = nullptr;
  std::vector<IdentifierQuestion> asked_;
  Connection loaded_;
};

}  // namespace vireo
