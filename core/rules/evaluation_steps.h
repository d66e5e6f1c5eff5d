#pragma once
// The steps an evaluation leaves behind: how a parameter, a number and a result are told. Used by
// evaluation.cpp alone.
#include "core/rules/regime_pack.h"

namespace vireo {

/// The parameter that RegimePack::parameter reads: the activity's own one first. Null when there is none.
const Parameter* described_parameter(const RegimePack& pack, std::string_view id, std::string_view activity);

Step parameter_step(const Parameter& parameter, const ParameterValue& value);
Step number_step(const Decimal& number);
/// Without value and children.
Step result_step(const DeclaredResult& row, std::optional<Message> rule);
std::optional<Message> rule_of(Mechanism mechanism);

}  // namespace vireo
