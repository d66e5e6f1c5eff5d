#pragma once
// What a plan should make its author think: cash below zero, more hours than there are, sales that do not
// feed the business. Warnings with the figure and the way out, never refusals.
#include "core/base/checked.h"
#include "core/plan/plan.h"

namespace vireo {

/// "plan.cash_negative" {month, amount}, "plan.over_capacity" {month, hours, capacity}, "plan.no_margin"
/// {year}, "plan.break_even_out_of_reach" {year, revenue, hours, capacity}, "plan.below_break_even" {year,
/// revenue, needed}, "plan.one_service" {service, percent}. Months and years count from 1.
Problems plan_advice(const PlanParameters& parameters, const Plan& plan);

}  // namespace vireo
