#include "app/desktop/theme/icons.h"

#include <algorithm>
#include <string>

#include <wx/image.h>
#include <wx/rawbmp.h>

#include "app/desktop/strings.h"
#include "app/desktop/theme/embedded_icons.h"
#include "core/base/expect.h"

namespace vireo {
namespace {

const EmbeddedFile* find_icon(std::string_view name) {
  const std::string file = std::string(name) + ".svg";
  for (const EmbeddedFile& found : embedded_icons())
    if (found.path == file) return &found;
  return nullptr;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

/// A drawing of one colour: only its coverage is taken from the SVG, the colour is ours. wx 3.2.2
/// premultiplies SVG bitmaps twice on GTK (wxWidgets issue 24064), which spoils colours but not coverage.
class OneColourSvg : public wxBitmapBundleImpl {
 public:
  OneColourSvg(const wxBitmapBundle& svg, const wxColour& colour, int size)
      : svg_(svg), colour_(colour), size_(size, size) {}

  wxSize GetDefaultSize() const override { return size_; }
  wxSize GetPreferredBitmapSizeAtScale(double scale) const override { return size_ * scale; }
  wxBitmap GetBitmap(const wxSize& size) override {
    wxImage image = svg_.GetBitmap(size).ConvertToImage();
    if (!image.HasAlpha()) return image;
    unsigned char* pixel = image.GetData();
    for (int i = 0; i < image.GetWidth() * image.GetHeight(); ++i) {
      *pixel++ = colour_.Red();
      *pixel++ = colour_.Green();
      *pixel++ = colour_.Blue();
    }
    return image;
  }

 private:
  wxBitmapBundle svg_;
  wxColour colour_;
  wxSize size_;
};

}  // namespace

bool has_icon(std::string_view name) {
  return find_icon(name) != nullptr;
}

wxBitmapBundle icon(std::string_view name, const wxColour& colour, int size) {
  const EmbeddedFile* file = find_icon(name);
  expect(file != nullptr, "the icon is among the embedded ones: " + std::string(name));
  // NanoSVG does not know currentColor. 1.75 is Tabler's own suggestion for small sizes.
  const std::string svg = replaced(replaced(std::string(file->text), "currentColor", "#000000"),
                                   "stroke-width=\"2\"", "stroke-width=\"1.75\"");
  const auto drawn = wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
  return wxBitmapBundle::FromImpl(new OneColourSvg(drawn, colour, size));
}

}  // namespace vireo
