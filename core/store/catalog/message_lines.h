#pragma once
// The fast way to read a message file that travels inside the program: its lines are of three plain forms
// only (a table with a quoted name, a language with a text, a comment), so a scan does what a TOML parser
// would do twenty times slower. Whatever else it meets it leaves to the strict reader. Used by
// wording_catalog alone; a test holds both readers equal.
#include <string_view>

#include "core/base/wording.h"

namespace vireo {

/// Adds the patterns of `language`. False when a line is of another form, a message lacks the language or
/// stands twice: then the strict reader tells what is wrong, with its line.
bool read_message_lines(std::string_view text, std::string_view language, Wording::Patterns& patterns);

}  // namespace vireo
