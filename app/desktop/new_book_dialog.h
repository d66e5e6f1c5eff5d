#pragma once
// NewBookDialog: asks the least a new book needs and shows all that is wrong in place. It makes no file.
#include <wx/dialog.h>

#include "app/desktop/pages/start/new_book_view.h"
#include "app/desktop/theme/look.h"

class wxButton;

namespace vireo {

class FormGrid;

class NewBookDialog : public wxDialog {
 public:
  NewBookDialog(wxWindow* parent, const Look& look, const Context& context);
  ~NewBookDialog() override;
  NewBookRequest request() const { return view_.request(); }
  std::filesystem::path path() const { return view_.path(); }

 private:
  void fill_grid(Date today);
  void show_choices();
  void browse();
  void accept();

  const Look& look_;
  NewBookView view_;
  FormGrid* grid_ = nullptr;
  Connection typed_;
  bool settling_ = false;
};

}  // namespace vireo
