#pragma once
// Own values: numbers a person puts in place of a pack's (a rate told in a letter, the rates of a country
// without a pack), from a day on and with a source of their own. Facts "own.<parameter>" and
// "own_source.<parameter>"; an empty value gives the pack's number back from that day.
#include <memory>
#include <vector>

#include "core/rules/dated_fact.h"
#include "core/rules/parameter.h"

namespace vireo {

/// The set with the facts laid over it; each such range is marked `is_own`.
void put_own_values(ParameterSet& parameters, const std::vector<DatedFact>& facts);

}  // namespace vireo
