#include "app/desktop/model/table_model.h"

#include <algorithm>
#include <numeric>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr char between_columns =
    '\x1f';  // no typed word holds it, so that a word never matches across columns

std::vector<std::string> words_of(std::string_view typed) {
  auto words = split(folded(trimmed(typed)), ' ');
  std::erase(words, "");
  return words;
}

/// A tab or a line break inside a cell would break the row apart where it is pasted.
std::string in_one_cell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

void TableModel::edit(std::string_view id, const std::function<void(TableColumn&)>& change) {
  for (TableColumn& column : columns_)
    if (column.id == id) change(column);
}

void TableModel::set_rows(std::size_t count, std::function<RowId(std::size_t)> id) {
  count_ = count;
  id_ = std::move(id);
  keys_.assign(columns_.size(), {});
  searches_.clear();
  arrange();
}

void TableModel::refresh_row(RowId id) {
  const auto place = place_of(id);
  for (SortKeys& keys : keys_) keys = {};
  if (place && !searches_.empty()) searches_[shown_[*place]].clear();
  if (!place) searches_.clear();  // a hidden row: which one is not worth searching for
  if (place) place_changed.emit(*place);
}

const TableModel::SortKeys& TableModel::keys_of(std::size_t column) {
  SortKeys& keys = keys_[column];
  if (keys.ready) return keys;
  const TableColumn& source = columns_[column];
  for (std::size_t row = 0; row < count_; ++row) {
    if (source.key)
      keys.numbers.push_back(source.key(row));
    else
      keys.texts.push_back(folded(source.text(row)));
  }
  keys.ready = true;
  return keys;
}

const std::string& TableModel::search_text(std::size_t row) {
  std::string& found = searches_[row];
  if (found.empty())
    for (const TableColumn& column : columns_) {
      found += folded(column.search ? column.search(row) : column.text(row));
      found += between_columns;
    }
  return found;
}

void TableModel::sort_by(std::optional<TableOrder> order) {
  order_ = order && order->column < columns_.size() ? order : std::nullopt;
  arrange();
}

void TableModel::arrange() {
  sorted_.resize(count_);
  std::iota(sorted_.begin(), sorted_.end(), 0U);
  if (order_ && count_ > 0) {
    const SortKeys& keys = keys_of(order_->column);
    const auto by = [&](const auto& values) {
      if (order_->ascending)
        std::stable_sort(sorted_.begin(), sorted_.end(),
                         [&](auto a, auto b) { return values[a] < values[b]; });
      else
        std::stable_sort(sorted_.begin(), sorted_.end(),
                         [&](auto a, auto b) { return values[b] < values[a]; });
    };
    keys.numbers.empty() ? by(keys.texts) : by(keys.numbers);
  }
  apply_filter(sorted_);
}

void TableModel::filter(std::string_view typed) {
  if (typed == filter_) return;
  // One more letter keeps a part of what is shown: no need to look at the rest.
  const bool narrower = !filter_.empty() && typed.starts_with(filter_);
  filter_ = typed;
  const auto candidates = narrower ? shown_ : sorted_;
  apply_filter(candidates);
}

void TableModel::apply_filter(const std::vector<std::uint32_t>& candidates) {
  const auto words = words_of(filter_);
  places_.clear();
  if (words.empty()) {
    shown_ = sorted_;
  } else {
    if (searches_.size() != count_) searches_.assign(count_, {});
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t row : candidates) {
      const std::string& text = search_text(row);
      const auto occurs = [&](const std::string& word) { return text.find(word) != std::string::npos; };
      if (std::all_of(words.begin(), words.end(), occurs)) kept.push_back(row);
    }
    shown_ = std::move(kept);
  }
  rearranged.emit();
}

std::optional<std::size_t> TableModel::place_of(RowId id) const {
  if (places_.empty())
    for (std::size_t place = 0; place < shown_.size(); ++place)
      places_.emplace(id_(shown_[place]), static_cast<std::uint32_t>(place));
  const auto found = places_.find(id);
  if (found == places_.end()) return std::nullopt;
  return found->second;
}

Tone TableModel::tone(std::size_t place, std::size_t column) const {
  const auto& tone_of = columns_[column].tone;
  return tone_of ? tone_of(shown_[place]) : Tone::normal;
}

std::string TableModel::as_tsv(const std::vector<std::size_t>& places) const {
  std::string out;
  for (std::size_t column = 0; column < columns_.size(); ++column)
    out += (column == 0 ? "" : "\t") + in_one_cell(columns_[column].title);
  out += '\n';
  for (const std::size_t place : places) {
    for (std::size_t column = 0; column < columns_.size(); ++column)
      out += (column == 0 ? "" : "\t") + in_one_cell(text(place, column));
    out += '\n';
  }
  return out;
}

}  // namespace vireo
