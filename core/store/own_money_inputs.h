#pragma once
// Gathers from a book what belongs to others of the money in its bank and cash.
#include "core/store/book.h"
#include "core/tax/own_money.h"

namespace vireo {

OwnMoneyRequest own_money_inputs(const Book& book, Date today, std::optional<Figure> set_aside);

}  // namespace vireo
