#pragma once
// Paper: a printed document as blocks from top to bottom (title, parties, table, totals, notes), with what
// stands on every page. It knows no library and no file format; reports/papers/ make it,
// reports/writers/pdf.h draws it. All texts are ready-worded in the reader's language.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vireo::paper {

struct Colour {
  std::uint8_t red = 0x2b;
  std::uint8_t green = 0x4c;
  std::uint8_t blue = 0x8c;

  friend bool operator==(const Colour&, const Colour&) = default;
};

/// How the first page begins: a band of colour across it; a white head under one thick line of colour; a
/// sober head in black, title first.
enum class Layout { band, letter, sober };

/// The band at the head of the first page. The later pages repeat sender and title in one small line.
struct Header {
  std::string sender = {};    // "Éloïse Béranger EI"
  std::string tagline = {};   // "Assistante virtuelle indépendante"
  std::string title = {};     // "Facture"
  std::string subtitle = {};  // "N° F-2026-0042"
  std::string logo = {};      // bytes of a PNG or JPEG picture; empty = the sender's initial in a disc
};

/// Two or three columns of addresses side by side. The first line of each is emphasised.
struct PartyColumn {
  std::string heading = {};
  std::vector<std::string> lines = {};
};
struct Parties {
  std::vector<PartyColumn> columns = {};
};

/// A quiet band of labelled values (issue date, due date, order).
struct Fact {
  std::string label = {};
  std::string value = {};
};
struct Facts {
  std::vector<Fact> facts = {};
};

enum class Align { left, right, centre };

struct TableColumn {
  std::string header = {};
  Align align = Align::left;
  /// Share of the width left by the other columns; 0 = exactly as wide as its widest text.
  int weight = 0;
};
struct TableCell {
  std::string text = {};
  std::string detail = {};  // smaller, below the text
};
struct TableRow {
  std::vector<TableCell> cells = {};
  bool emphasised = false;  // a subtotal
};
/// Rows are never cut by a page's end; the header is repeated on each page.
struct Table {
  std::vector<TableColumn> columns = {};
  std::vector<TableRow> rows = {};
};

/// A QR code drawn at the left with lines beside it; without payload, the lines alone.
struct Qr {
  std::string payload = {};
  std::string heading = {};
  std::vector<std::string> lines = {};
};

struct TotalRow {
  std::string label = {};
  std::string value = {};
  bool emphasised = false;  // the one to pay
};
/// Sums at the right, kept with the last row of the table before it; `beside` stands at their left.
struct Totals {
  std::vector<TotalRow> rows = {};
  std::optional<Qr> beside = {};
};

enum class TextStyle { body, small, strong, heading };
struct Paragraph {
  std::string text = {};  // may hold several lines
  TextStyle style = TextStyle::body;
};

struct Spacer {
  int points = 12;
};

/// The explanation of a figure, one line a step.
struct StepLine {
  int depth = 0;
  std::string label = {};
  std::string value = {};
  std::string note = {};  // rule, source, rounding; smaller, below the label
};
struct StepTree {
  std::vector<StepLine> lines = {};
};

/// Bars side by side and lines over them, with an axis of amounts. A chart has no words for a screen
/// reader: its figures stand in a table beside it.
struct ChartSeries {
  std::string name = {};
  bool line = false;
  std::vector<std::int64_t> values = {};  // minor units, one for each label
};
struct Chart {
  std::string title = {};
  std::vector<std::string> labels = {};
  std::vector<ChartSeries> series = {};
  std::int64_t lowest = 0, highest = 0;  // minor units the axis spans
  std::string lowest_label = {}, highest_label = {}, zero_label = {};
};

/// The headings of the paper with their pages; the writer fills the entries.
struct ContentsEntry {
  std::string heading = {};
  std::size_t page = 0;
};
struct Contents {
  std::string title = {};
  std::vector<ContentsEntry> entries = {};
};

/// What follows begins a new page.
struct PageBreak {};

using Block =
    std::variant<Parties, Facts, Table, Totals, Paragraph, Qr, Spacer, StepTree, Chart, Contents, PageBreak>;

}  // namespace vireo::paper

namespace vireo {

struct Paper {
  std::string language = "fr";  // of the texts: "fr", "en" (line breaking, screen readers)
  std::string author = {};
  std::string title = {};  // of the file: "Facture F-2026-0042"
  paper::Header header = {};
  paper::Layout layout = paper::Layout::band;
  paper::Colour accent = {};
  std::string footer = {};  // centred on each page; may hold several lines
  /// "{page} / {pages}" with both words replaced; drawn when there is more than one page, or always if asked.
  std::string page_label = "{page} / {pages}";
  bool page_label_always = false;
  std::string watermark = {};  // large and pale across each page ("PROJET"); empty = none
  std::vector<paper::Block> blocks = {};
};

}  // namespace vireo
