#pragma once
// NumberLocale: while it lives, this thread's C library writes numbers with a point. A window sets the
// person's locale for the whole program, and libxlsxwriter prints through printf: a decimal comma would break
// its XML.
#include <clocale>
#ifdef _WIN32
#include <string>
#else
#include <locale.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif
#endif

namespace vireo {

class NumberLocale {
 public:
  NumberLocale(const NumberLocale&) = delete;
  NumberLocale& operator=(const NumberLocale&) = delete;
#ifdef _WIN32
  NumberLocale()
      : per_thread_(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)), before_(setlocale(LC_NUMERIC, nullptr)) {
    setlocale(LC_NUMERIC, "C");
  }
  ~NumberLocale() {
    setlocale(LC_NUMERIC, before_.c_str());
    _configthreadlocale(per_thread_);
  }

 private:
  int per_thread_;
  std::string before_;
#else
  NumberLocale() : plain_(newlocale(LC_NUMERIC_MASK, "C", nullptr)), before_(uselocale(plain_)) {}
  ~NumberLocale() {
    uselocale(before_);
    freelocale(plain_);
  }

 private:
  locale_t plain_;
  locale_t before_;
#endif
};

}  // namespace vireo
