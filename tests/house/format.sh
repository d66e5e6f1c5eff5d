#!/bin/sh
# Every source is written as .clang-format says. 77 tells CTest that the tool is missing.
cd "$(dirname "$0")/../.." || exit 1
command -v clang-format >/dev/null || { echo "clang-format is not installed: not checked"; exit 77; }
find core reports app tests -name '*.cpp' -print -o -name '*.h' -print | xargs clang-format --dry-run --Werror
