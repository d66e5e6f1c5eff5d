#pragma once
// DraftView: a quote or an invoice being written: its fields as typed, what they come to, what is still
// missing before it can be issued. No wx; shown by draft_editor.h. Lines and totals stand in draft_view.cpp,
// saving and issuing in draft_saving_view.cpp.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/navigator.h"
#include "app/desktop/session.h"
#include "core/actions/draft_document.h"
#include "core/parties/party.h"
#include "core/work/unit.h"
#include "reports/writers/pdf.h"

namespace vireo {

/// A line as typed, with what is wrong with its parts ("quantity").
struct DraftLine {
  LineRequest typed{};
  std::map<std::string, std::string, std::less<>> errors{};

  /// Nothing typed: such a line is passed over.
  bool blank() const;
};

struct DraftChoice {
  std::string value{};
  std::string text{};
};

/// One row of the totals, worded.
struct TotalRow {
  std::string label{};
  std::string amount{};
  bool strong = false;
};

/// What has to be there before issuing, and where one says it: a field of this form, or another page.
struct MissingThing {
  std::string text{};
  std::string field{};
  std::optional<Route> route{};
};

/// A price as one would type it: with the currency's decimals unless it is finer.
std::string price_text(const UnitPrice& price, const Wording& wording);

class DraftView {
 public:
  explicit DraftView(Session& session);

  void begin(DocumentKind kind, std::optional<PartyId> client = std::nullopt);
  /// False when it is no draft (any more).
  bool load(DocumentId id);
  std::optional<DocumentId> id() const { return id_; }
  DocumentKind kind() const { return kind_; }
  std::string title() const;
  bool dirty() const { return lines_dirty_ || form.dirty(); }

  /// The client whose name is typed, as soon as it is clear who is meant.
  std::optional<Party> client() const;
  /// What stands below the client's name: who was recognised, or that nobody was.
  std::string client_note() const;
  void choose_client(PartyId id);
  /// Names that hold what is typed, for proposals.
  std::vector<std::string> client_names(const std::string& typed) const;

  const std::vector<DraftLine>& lines() const { return lines_; }
  /// `part`: text, quantity, unit, unit_price, vat.
  void set_part(std::size_t line, const std::string& part, const std::string& typed);
  void add_line(std::size_t after);
  void remove_line(std::size_t line);
  void move_line(std::size_t line, int by);
  std::vector<std::string> service_names() const;
  std::vector<DraftChoice> units() const;
  bool vat_applies() const;
  std::vector<DraftChoice> vat_choices() const;
  /// "475,00 €", or empty while the line cannot be reckoned.
  std::string net_text(std::size_t line) const;

  std::vector<TotalRow> totals() const;
  std::vector<MissingThing> missing() const;
  /// What is worth knowing but hinders nothing: a price below the floor, time not invoiced.
  std::vector<MissingThing> advice() const;

  /// Keeps the draft; on a refusal fields and lines say what is wrong.
  Checked<DocumentId> save();
  Checked<Done> discard();
  /// The number it would get and the amount, for the question before issuing. Saves first.
  struct Outlook {
    std::string number{};
    Money total_gross{};
  };
  Checked<Outlook> before_issue();
  /// The PDF as it would be sent today; saves first.
  Checked<std::string> preview_pdf();
  /// What is typed so far as a page of that many pixels across; empty while nobody is named.
  PaperPicture picture(int width) const;
  Checked<IssuedDocument> issue();

  FormModel form{{"client", "reference", "service_first", "service_last", "payment_term_days", "notes"}};
  Signal<> lines_rearranged;        // other rows than before
  Signal<std::size_t> line_filled;  // the view filled in parts of a line (a service's price)
  Signal<> lines_typed;
  Signal<> errors_changed;  // of lines

 private:
  DraftLine new_line() const;
  void fill_from_service(DraftLine& line, std::size_t at);
  Problems read_form(DraftRequest& request) const;
  /// What is typed; `reckonable_only` passes over lines without readable figures and lends a text to those
  /// that have none, so that there are totals while one types.
  DraftRequest request_of_lines(bool reckonable_only, std::vector<std::size_t>* kept = nullptr) const;
  void show(const Problems& problems, const std::vector<std::size_t>& kept);
  MissingThing missing_thing(const Problem& problem) const;
  Currency currency() const;

  Session& session_;
  std::vector<Unit> units_;
  DocumentKind kind_ = DocumentKind::invoice;
  std::optional<DocumentId> id_;
  std::optional<Currency> currency_;  // of the draft, when it is not the book's
  std::vector<DraftLine> lines_;
  bool lines_dirty_ = false;
};

}  // namespace vireo
