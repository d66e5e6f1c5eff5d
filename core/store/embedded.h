#pragma once
// Files of the source tree that travel inside the programs: templates (knowledge), migrations, icons.
#include <span>
#include <string_view>

namespace vireo {

struct EmbeddedFile {
  std::string_view path;  // below its root: "messages/money.toml"
  std::string_view text;
};

std::span<const EmbeddedFile> embedded_templates();
std::span<const EmbeddedFile> embedded_migrations();

}  // namespace vireo
