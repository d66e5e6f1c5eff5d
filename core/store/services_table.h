#pragma once
// The services of a book.
#include <optional>
#include <string_view>
#include <vector>

#include "core/store/book.h"
#include "core/work/service.h"

namespace vireo {

ServiceId add_service_row(Book::Write& write, const Service& service);
void change_service_row(Book::Write& write, const Service& service);
std::optional<Service> service(const Book& book, ServiceId id);
/// By name, folded; archived ones only when asked for.
std::vector<Service> services(const Book& book, bool archived_too = false);
/// Exact folded name, else the only fragment: problems "service.unknown" {typed, nearest},
/// "service.ambiguous".
Checked<Service> find_service(const Book& book, std::string_view typed);

}  // namespace vireo
