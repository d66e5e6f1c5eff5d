#pragma once
// What makes a PDF an archive copy (PDF/A-3b): colours named by a profile, facts as XMP beside those of the
// file, and an electronic invoice attached as Factur-X asks. Used by pdf_container.cpp.
#include <string>

#include <qpdf/QPDF.hh>

#include "reports/writers/pdf_container.h"

namespace vireo::pdf {

void make_archive(QPDF& file, const ContainerFacts& facts);

}  // namespace vireo::pdf
