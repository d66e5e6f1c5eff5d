#pragma once
// What the author of a quote or invoice should know before issuing it, without hindering it: prices below the
// own floor, time of the client that is not invoiced yet.
#include "core/actions/context.h"
#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

/// Warnings "price.below_floor" {line, hourly, floor} at "lines[n].unit_price" for lines by the clock
/// (profile fact floor_hourly, price after the line's discount); "time.offer" {count, hours} for an invoice
/// that bills no time.
Problems document_advice(const Book& book, const DraftDocument& draft, const Context& context);

}  // namespace vireo
