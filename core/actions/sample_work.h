#pragma once
// The working week of the sample book: what was agreed, time of the last weeks, tasks, leads, contacts. A
// part of make_sample_book.
#include "core/actions/context.h"
#include "core/store/book.h"
#include "core/training/sample_year.h"

namespace vireo {

/// Problems of the sample's own data.
Problems make_sample_work(Book& book, const SampleYear& year, const Context& context);

}  // namespace vireo
