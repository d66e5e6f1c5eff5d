#pragma once
// The look of a paper: its few colours and type styles, all derived from the accent. Used by the pdf files
// alone.
#include "reports/writers/pdf_text.h"

namespace vireo::pdf {

struct Look {
  explicit Look(paper::Colour accent);

  Ink accent;        // dark enough for white text on it
  Ink accent_deep;   // where the head's band begins
  Ink accent_light;  // where it ends
  Ink accent_pale;   // behind quiet bands
  Ink zebra;         // behind every second row
  Ink ink = {0.10, 0.13, 0.19};
  Ink muted = {0.40, 0.44, 0.52};
  Ink hairline = {0.87, 0.89, 0.92};
  Ink white = {1, 1, 1};

  TypeStyle body;
  TypeStyle strong;
  TypeStyle small;
  TypeStyle label;    // capitals, muted
  TypeStyle heading;  // capitals, accent
  TypeStyle title;    // a paragraph that heads a section
};

Ink mixed(Ink from, Ink to, double share);

}  // namespace vireo::pdf
