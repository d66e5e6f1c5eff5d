#include "reports/writers/pdf_picture.h"

#include <algorithm>
#include <cstring>

namespace vireo::pdf {
namespace {

struct Size {
  std::int64_t width = 0;
  std::int64_t height = 0;
  bool sensible() const {
    constexpr std::int64_t most_pixels = 40'000'000;
    constexpr std::int64_t longest_side = 20'000;
    return width > 0 && height > 0 && width <= longest_side && height <= longest_side &&
           width * height <= most_pixels;
  }
};

std::int64_t big_endian(const std::string& bytes, std::size_t at, std::size_t count) {
  std::int64_t number = 0;
  for (std::size_t index = at; index < at + count; ++index)
    number = (number << 8) | static_cast<unsigned char>(bytes[index]);
  return number;
}

struct Reading {
  const std::string& bytes;
  std::size_t at = 0;
};

cairo_status_t read_bytes(void* closure, unsigned char* data, unsigned int length) {
  auto& reading = *static_cast<Reading*>(closure);
  if (reading.bytes.size() - reading.at < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, reading.bytes.data() + reading.at, length);
  reading.at += length;
  return CAIRO_STATUS_SUCCESS;
}

/// Size of a JPEG in grey or RGB from its frame header.
std::optional<Size> jpeg_size(const std::string& bytes) {
  std::size_t at = 2;
  while (at + 9 < bytes.size() && static_cast<unsigned char>(bytes[at]) == 0xFF) {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      const auto channels = bytes[at + 9];
      if (channels != 1 && channels != 3) return std::nullopt;
      return Size{big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
    }
    at += 2 + static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Picture> Picture::read(const std::string& bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg(bytes);
  return std::nullopt;
}

std::optional<Picture> Picture::read_png(const std::string& bytes) {
  if (bytes.size() < 24 || !Size{big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)}.sensible())
    return std::nullopt;
  Reading reading{bytes};
  Surface decoded(cairo_image_surface_create_from_png_stream(read_bytes, &reading));
  if (cairo_surface_status(decoded.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  const int width = cairo_image_surface_get_width(decoded.get());
  const int height = cairo_image_surface_get_height(decoded.get());
  // A photograph of 4000 pixels would make each invoice many megabytes: 900 are sharp on paper at a logo's
  // size.
  constexpr int longest_side = 900;
  const double scale = static_cast<double>(longest_side) / std::max(width, height);
  if (scale >= 1) return Picture(std::move(decoded));
  const int new_width = std::max(1, static_cast<int>(width * scale));
  const int new_height = std::max(1, static_cast<int>(height * scale));
  Surface smaller(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, new_width, new_height));
  cairo_t* target = cairo_create(smaller.get());
  cairo_scale(target, static_cast<double>(new_width) / width, static_cast<double>(new_height) / height);
  cairo_set_source_surface(target, decoded.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(target), CAIRO_FILTER_BEST);
  cairo_paint(target);
  cairo_destroy(target);
  return Picture(std::move(smaller));
}

std::optional<Picture> Picture::read_jpeg(const std::string& bytes) {
  const auto size = jpeg_size(bytes);
  if (!size || !size->sensible()) return std::nullopt;
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(size->width),
                                             static_cast<int>(size->height)));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  // The file travels into the PDF as it is; the surface only lends its size.
  auto* copy = new std::string(bytes);
  const auto forget = [](void* data) { delete static_cast<std::string*>(data); };
  const auto status =
      cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG,
                                  reinterpret_cast<unsigned char*>(copy->data()), copy->size(), forget, copy);
  if (status != CAIRO_STATUS_SUCCESS) {
    delete copy;
    return std::nullopt;
  }
  return Picture(std::move(surface));
}

double Picture::aspect() const {
  return static_cast<double>(cairo_image_surface_get_width(surface_.get())) /
         cairo_image_surface_get_height(surface_.get());
}

void Picture::draw(cairo_t* target, const Box& box) const {
  cairo_save(target);
  cairo_translate(target, box.x, box.y);
  cairo_scale(target, box.width / cairo_image_surface_get_width(surface_.get()),
              box.height / cairo_image_surface_get_height(surface_.get()));
  cairo_set_source_surface(target, surface_.get(), 0, 0);
  cairo_paint(target);
  cairo_restore(target);
}

}  // namespace vireo::pdf
