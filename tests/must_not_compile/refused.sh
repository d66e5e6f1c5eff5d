#!/bin/sh
# refused.sh COMPILER ROOT FILE: passes when FILE compiles as it stands and is refused with its WRONG line.
"$1" -std=c++20 -fsyntax-only -I"$2" "$3" || { echo "the control does not compile"; exit 1; }
if "$1" -std=c++20 -fsyntax-only -I"$2" -DWRONG "$3" 2>/dev/null; then
  echo "the compiler lets the wrong line pass"
  exit 1
fi
