#include "app/desktop/platform/screenshot.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

#include <wx/bitmap.h>
#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/window.h>

#include "app/desktop/strings.h"

namespace vireo {

#ifdef __WXGTK__

bool save_screenshot(wxWindow* window, const std::filesystem::path& png) {
  // Drawing the widget to a surface misses the headers of lists: the window's own pixels are taken.
  GdkWindow* shown = gtk_widget_get_window(static_cast<GtkWidget*>(window->GetHandle()));
  if (!shown) return false;
  GdkPixbuf* pixels =
      gdk_pixbuf_get_from_window(shown, 0, 0, gdk_window_get_width(shown), gdk_window_get_height(shown));
  if (!pixels) return false;
  const bool saved = gdk_pixbuf_save(pixels, png.string().c_str(), "png", nullptr, nullptr);
  g_object_unref(pixels);
  return saved;
}

#else

bool save_screenshot(wxWindow* window, const std::filesystem::path& png) {
  const wxSize size = window->GetClientSize();
  wxBitmap pixels(size);
  wxClientDC screen(window);
  wxMemoryDC memory(pixels);
  memory.Blit(0, 0, size.x, size.y, &screen, 0, 0);
  memory.SelectObject(wxNullBitmap);
  return pixels.SaveFile(U(png.string()), wxBITMAP_TYPE_PNG);
}

#endif

}  // namespace vireo
