#pragma once
// What an invoice becomes on its way to a target: the name its type has there, a place of delivery that is
// whole where one is asked for. Nothing that changes a figure. Used before check_target() and the writers.
#include "core/einvoice/invoice_data.h"
#include "core/einvoice/invoice_target.h"

namespace vireo {

InvoiceData fitted(InvoiceData invoice, const InvoiceTarget& target);

}  // namespace vireo
