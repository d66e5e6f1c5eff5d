#pragma once
// The register of assets, and loans.
#include <optional>
#include <vector>

#include "core/spending/depreciation.h"
#include "core/store/book.h"

namespace vireo {

std::vector<Asset> assets(const Book& book);
std::optional<Asset> asset(const Book& book, std::int64_t id);
std::int64_t insert_asset(Book::Write& write, const Asset& asset);
void update_asset(Book::Write& write, const Asset& asset);

std::vector<Loan> loans(const Book& book);
std::int64_t insert_loan(Book::Write& write, const Loan& loan);

}  // namespace vireo
