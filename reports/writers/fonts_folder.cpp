#include "reports/writers/fonts_folder.h"

#include <cstdlib>
#include <string>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace vireo {
namespace {

/// The running program's own file; each system has its own way to tell.
std::filesystem::path program_file() {
#if defined(_WIN32)
  std::wstring buffer(32768, L'\0');
  buffer.resize(GetModuleFileNameW(nullptr, buffer.data(), static_cast<DWORD>(buffer.size())));
  return buffer;
#elif defined(__APPLE__)
  std::string buffer(4096, '\0');
  auto size = static_cast<std::uint32_t>(buffer.size());
  if (_NSGetExecutablePath(buffer.data(), &size) != 0) return {};
  return std::filesystem::weakly_canonical(buffer.c_str());
#else
  std::error_code unknown;
  return std::filesystem::read_symlink("/proc/self/exe", unknown);
#endif
}

}  // namespace

std::filesystem::path fonts_folder() {
  if (const char* chosen = std::getenv("VIREO_FONTS")) return chosen;
  return program_file().parent_path().parent_path() / "share" / "vireo" / "fonts";
}

}  // namespace vireo
