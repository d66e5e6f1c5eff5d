#include "reports/writers/xlsx_formats.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace vireo {
namespace {

constexpr lxw_color_t header_fill = 0xE9EDF5;
constexpr lxw_color_t heading_fill = 0xF4F6FA;
constexpr lxw_color_t rule_colour = 0x8A94A6;
// Number format 14 is "the reader's own short date"; a spreadsheet shows it as its language writes dates.
constexpr uint8_t short_date = 14;

lxw_format* made(lxw_workbook* workbook) {
  lxw_format* format = workbook_add_format(workbook);
  if (!format) throw std::runtime_error("xlsx: no memory for a cell format");
  return format;
}

std::string number_format(CellKind kind, int decimals) {
  const std::string fraction = decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "";
  if (kind == CellKind::money) return "#,##0" + fraction;
  return kind == CellKind::rate ? "0" + fraction + "%" : "";
}

bool is_number(CellKind kind) {
  return kind != CellKind::text && kind != CellKind::date;
}

}  // namespace

XlsxFormats::Look XlsxFormats::look_of(SheetRow::Weight weight) {
  switch (weight) {
    case SheetRow::Weight::heading:
      return Look::heading;
    case SheetRow::Weight::subtotal:
      return Look::subtotal;
    case SheetRow::Weight::plain:
      break;
  }
  return Look::plain;
}

lxw_format* XlsxFormats::header(CellKind kind) {
  lxw_format*& format = headers_[kind];
  if (format) return format;
  format = made(workbook_);
  format_set_bold(format);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (is_number(kind)) format_set_align(format, LXW_ALIGN_RIGHT);
  format_set_bg_color(format, header_fill);
  format_set_bottom(format, LXW_BORDER_THIN);
  format_set_bottom_color(format, rule_colour);
  return format;
}

lxw_format* XlsxFormats::cell(CellKind kind, int decimals, Look look) {
  const bool as_it_comes = kind != CellKind::money && kind != CellKind::rate && kind != CellKind::date;
  if (as_it_comes && look == Look::plain)
    return nullptr;  // no style makes the file smaller and quicker to write
  decimals = std::clamp(decimals, 0, most_decimals);
  lxw_format*& format = cells_[static_cast<int>(kind)][static_cast<int>(look)][decimals];
  if (format) return format;
  format = made(workbook_);
  if (kind == CellKind::date) {
    format_set_num_format_index(format, short_date);
    format_set_align(format, LXW_ALIGN_LEFT);
  } else if (const std::string pattern = number_format(kind, decimals); !pattern.empty()) {
    format_set_num_format(format, pattern.c_str());
  }
  if (look == Look::plain) return format;
  if (look == Look::tall) {
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (kind == CellKind::text) format_set_text_wrap(format);
    return format;
  }
  format_set_bold(format);
  if (look == Look::heading) format_set_bg_color(format, heading_fill);
  if (look == Look::subtotal || look == Look::totals) {
    format_set_top(format, LXW_BORDER_THIN);
    format_set_top_color(format, rule_colour);
  }
  return format;
}

}  // namespace vireo
