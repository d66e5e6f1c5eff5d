#pragma once
// declaration show, mark of what is not the regime's own declaration: VAT returns, the yearly income return,
// a local tax.
#include "app/cli/invocation.h"
#include "core/store/book_figures.h"

namespace vireo::cli {

/// Whether the command names a duty rather than the regime's declaration.
bool names_a_duty(const Invocation& invocation);
void show_duty_return(Invocation& invocation, Book& book);
void mark_duty_return(Invocation& invocation, Book& book);

/// The answers behind a filled return or estimate: what was asked, what holds, who says so.
void tell_answers(Invocation& invocation, const Calculation& pack, const std::vector<BookAnswer>& answers);

}  // namespace vireo::cli
