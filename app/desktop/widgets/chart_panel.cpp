#include "app/desktop/widgets/chart_panel.h"

#include <algorithm>
#include <memory>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dcbuffer.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/chart_painter.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

/// The drawing. It takes the focus, so that the arrow keys walk from label to label.
class ChartPanel::Plot : public wxWindow {
 public:
  Plot(wxWindow* parent, const Look& look, const ChartData& data) : look_(look), data_(data) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxFULL_REPAINT_ON_RESIZE | wxWANTS_CHARS | wxBORDER_NONE);
    SetMinSize(FromDIP(wxSize(280, 150)));
    set_accessible_role(this, AccessibleRole::image);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
      const auto layout = laid_out();
      hover(layout.hit(event.GetX(), event.GetY()));
    });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { hover(std::nullopt); });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
      event.Skip();
      hover(std::nullopt);
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
      event.Skip();
      Refresh();
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { on_key(event); });
  }
  bool AcceptsFocus() const override { return true; }

  void hover(std::optional<std::size_t> label) {
    if (label && *label >= data_.labels.size()) label.reset();
    if (hovered_ == label) return;
    hovered_ = label;
    std::string told = data_.summary;
    if (hovered_) {
      told.clear();
      for (const std::string& line : hover_lines(data_, *hovered_, look_.wording)) told += line + ". ";
    }
    set_accessible(this, data_.title, told);
    Refresh();
  }

 private:
  ChartLayout laid_out() {
    wxClientDC dc(this);
    dc.SetFont(look_.fonts.small);
    const wxSize size = GetClientSize();
    return {data_, look_.wording, {0, 0, double(size.x), double(size.y)}, [&](const std::string& text) {
              return double(dc.GetTextExtent(U(text)).x);
            }};
  }
  void on_key(wxKeyEvent& event) {
    const auto last = data_.labels.empty() ? 0 : data_.labels.size() - 1;
    switch (event.GetKeyCode()) {
      case WXK_LEFT:
        hover(hovered_ && *hovered_ > 0 ? *hovered_ - 1 : std::size_t{0});
        break;
      case WXK_RIGHT:
        hover(hovered_ ? std::min(*hovered_ + 1, last) : std::size_t{0});
        break;
      case WXK_HOME:
        hover(std::size_t{0});
        break;
      case WXK_END:
        hover(last);
        break;
      case WXK_ESCAPE:
        hover(std::nullopt);
        break;
      case WXK_TAB:
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        break;
      default:
        event.Skip();
    }
  }
  void paint() {
    const ChartLayout layout = laid_out();
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(look_.theme.card);
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    draw_chart(*gc, {data_, layout, look_, hovered_});
    if (!HasFocus()) return;
    gc->SetPen(wxPen(look_.theme.accent, 1));
    gc->SetBrush(*wxTRANSPARENT_BRUSH);
    gc->DrawRoundedRectangle(0.5, 0.5, GetClientSize().x - 1, GetClientSize().y - 1, 5);
  }

  const Look& look_;
  const ChartData& data_;
  std::optional<std::size_t> hovered_;
};

/// A square for bars, a stroke for lines, broken for forecasts: not the colour alone tells them apart.
class Swatch : public wxWindow {
 public:
  Swatch(wxWindow* parent, const Theme& theme, SeriesShape shape, Tone tone)
      : wxWindow(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(18, 12)), wxBORDER_NONE) {
    Bind(wxEVT_PAINT, [this, &theme, shape, tone](wxPaintEvent&) {
      wxPaintDC dc(this);
      const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
      const double middle = GetClientSize().y / 2.0;
      gc->SetPen(wxNullGraphicsPen);
      gc->SetBrush(wxBrush(theme.of(tone)));
      if (shape == SeriesShape::bar) gc->DrawRoundedRectangle(5, middle - 5, 10, 10, 3);
      if (shape == SeriesShape::line || shape == SeriesShape::area)
        gc->DrawRoundedRectangle(1, middle - 1, 16, 2.5, 1);
      if (shape == SeriesShape::dashed_line)
        for (const double x : {1.0, 7.0, 13.0}) gc->DrawRectangle(x, middle - 1, 4, 2.5);
    });
  }
  bool AcceptsFocus() const override { return false; }
  bool AcceptsFocusFromKeyboard() const override { return false; }
};

/// Names of the series with their colours, in one line that breaks where it must.
class ChartPanel::Legend : public wxPanel {
 public:
  Legend(wxWindow* parent, const Look& look, const ChartData& data)
      : wxPanel(parent), look_(look), data_(data) {
    SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
  }
  void fill() {
    GetSizer()->Clear(true);
    for (const ChartSeries& series : data_.series) {
      auto* entry = new wxBoxSizer(wxHORIZONTAL);
      entry->Add(new Swatch(this, look_.theme, series.shape, series.tone), 0,
                 wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(6));
      entry->Add(note(this, look_, series.name, Tone::normal), 0, wxALIGN_CENTRE_VERTICAL);
      GetSizer()->Add(entry, 0, wxRIGHT | wxBOTTOM, FromDIP(16));
    }
    Layout();
  }

 private:
  const Look& look_;
  const ChartData& data_;
};

ChartPanel::ChartPanel(wxWindow* parent, const Look& look, const std::string& name)
    : Card(parent, look), name_(name), title_(card_heading(this, look, "")) {
  SetName(U(name));
  toggle_ = make_button(this, look,
                        {.name = name + ".toggle",
                         .text = look.wording.text("widget.show_table"),
                         .icon = "table",
                         .kind = ButtonKind::flat,
                         .run = [this] { show_as_table(!shown_as_table()); }});
  header()->Insert(0, title_, 0, wxALIGN_CENTRE_VERTICAL);
  header()->Add(toggle_, 0, wxALIGN_CENTRE_VERTICAL);
  legend_ = new Legend(this, look, data_);
  book_ = new PartBook(this);
  plot_ = new Plot(book_, look, data_);
  table_ =
      new wxDataViewListCtrl(book_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE);
  plot_->SetName(U(name + ".plot"));
  table_->SetName(U(name + ".table"));
  add_style_class(table_, "table");
  book_->AddPage(plot_, wxString());
  book_->AddPage(table_, wxString());
  content()->Add(legend_, 0, wxEXPAND);
  content()->Add(book_, 1, wxEXPAND);
}

void ChartPanel::show(ChartData data) {
  data_ = std::move(data);
  title_->SetLabelText(U(data_.title));
  SetName(U(name_));
  plot_->hover(std::nullopt);
  set_accessible(plot_, data_.title, data_.summary);
  set_accessible(table_, data_.title, data_.summary);
  legend_->fill();
  fill_table();
  Layout();
  plot_->Refresh();
}

void ChartPanel::fill_table() {
  table_->DeleteAllItems();
  table_->ClearColumns();
  const auto append = [this](const std::string& title, wxAlignment align) {
    auto* column = table_->AppendTextColumn(U(title), wxDATAVIEW_CELL_INERT, FromDIP(130), align,
                                            wxDATAVIEW_COL_RESIZABLE);
    set_cell_padding(column, 10, 6);
    if (align == wxALIGN_RIGHT) use_tabular_figures(column);
  };
  append(look_.wording.text("widget.period"), wxALIGN_LEFT);
  for (const ChartSeries& series : data_.series) append(series.name, wxALIGN_RIGHT);
  append("", wxALIGN_LEFT);  // takes the room that is left
  for (std::size_t i = 0; i < data_.labels.size(); ++i) {
    wxVector<wxVariant> row(1, U(data_.long_label(i)));
    for (const ChartSeries& series : data_.series) {
      const bool known = i < series.values.size() && series.values[i];
      row.push_back(known ? U(value_text(*series.values[i], data_, look_.wording)) : wxString());
    }
    row.push_back(wxString());
    table_->AppendItem(row);
  }
}

void ChartPanel::show_as_table(bool table) {
  book_->ChangeSelection(table ? 1 : 0);
  legend_->Show(!table);
  set_button_text(toggle_, look_.wording.text(table ? "widget.show_chart" : "widget.show_table"));
  Layout();
}

bool ChartPanel::shown_as_table() const {
  return book_->GetSelection() == 1;
}

}  // namespace vireo
