#pragma once
// Text: UTF-8 strings as a person reads and searches them. Nothing here depends on a locale.
#include <string>
#include <string_view>
#include <vector>

namespace vireo {

bool is_valid_utf8(std::string_view bytes);
/// Without blanks (also no-break ones) at both ends.
std::string trimmed(std::string_view text);
/// Lower case without accents, ligatures opened: "Œuvre Noël" -> "oeuvre noel". For searching and comparing.
std::string folded(std::string_view text);
/// A name as an id: "Crédit du Nord" -> "credit_du_nord"; empty when nothing of it is a letter or digit.
std::string id_from(std::string_view name);
/// ASCII letters as capitals; everything else stays.
std::string capitals(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
/// As split, but "quoted; parts" keep their separators; a doubled quote inside quotes is one quote.
std::vector<std::string> split_quoted(std::string_view text, char separator);
/// How many edits (insert, delete, change, swap of neighbours) lead from one word to the other.
int edit_distance(std::string_view from, std::string_view to);
/// The nearest of `known` to a misspelt `word`, or empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);
/// Decodes ISO 8859-15 (the French one with the euro sign) to UTF-8.
std::string from_latin9(std::string_view bytes);

}  // namespace vireo
