#pragma once
// The words of a piece of HTML, as learning platforms keep questions: tags go, lines and cells stay apart,
// entities become their letters. No browser: what it does not know it leaves out.
#include <string>
#include <string_view>

namespace vireo {

std::string text_of_html(std::string_view html);

}  // namespace vireo
