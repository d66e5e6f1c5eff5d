#pragma once
// The headers that nearly every file of core/ and reports/ includes, compiled once: a cold build with
// sanitizers is mostly reading them. Files still include what they use: this only makes them quick.
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/money.h"
#include "core/base/wording.h"

#include "core/store/book.h"
