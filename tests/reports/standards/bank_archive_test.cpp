#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"
#include "reports/writers/zip.h"

namespace vireo {
namespace {

std::string archive_of(const std::vector<ZippedFile>& files) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("vireo-archive-" + std::to_string(std::random_device{}()) + ".zip");
  write_zip(files, *Date::parse("2026-03-31"), path);
  std::ifstream in(path, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  in.close();
  std::filesystem::remove(path);
  return all.str();
}

Checked<StatementFile> read(const std::string& bytes) {
  static const auto knowledge = load_bank_knowledge(TemplateSource());
  return read_statement(bytes, *knowledge);
}

const char* const march = "Date;Libellé;Montant\n02/03/2026;A;-10,00\n";
const char* const april = "Date;Libellé;Montant\n14/04/2026;B;5,50\n15/04/2026;C;1,00\n";

/// What each archive says: "2 statements, 3 movements", or the code and the file it is told of.
struct ArchiveCase {
  const char* what;
  std::string bytes;
  std::string said;
};

std::string said_of(const std::string& bytes) {
  const auto file = read(bytes);
  if (file.ok())
    return std::to_string(file->statements.size()) + " statements, " +
           std::to_string(file->movement_count()) + " movements";
  std::string said;
  for (const Problem& each : file.problems())
    said += (said.empty() ? "" : " ") + std::string(each.code()) + "@" + each.place.file;
  return said;
}

TEST(BankArchive, GivesTheStatementsOfAllItsFilesOrNone) {
  const std::string whole = archive_of({{"march.csv", march}, {"2026/april.csv", april}});
  std::string torn = whole;
  torn.resize(torn.size() - 30);
  const std::vector<ArchiveCase> rows{
      {"two months", whole, "2 statements, 3 movements"},
      {"what a Mac puts beside a file",
       archive_of(
           {{"march.csv", march}, {"__MACOSX/._march.csv", std::string("\0\5", 2)}, {".DS_Store", "x"}}),
       "1 statements, 1 movements"},
      {"a file that is wrong refuses the others too",
       archive_of({{"march.csv", march}, {"bad.csv", "Date;Libellé;Montant\n31/02/2026;A;1,00\n"}}),
       "bank.date_missing_day@bad.csv"},
      {"two formats",
       archive_of({{"march.csv", march}, {"april.qif", "!Type:Bank\nD14/04/2026\nT5.50\n^\n"}}),
       "bank.zip_formats@april.qif"},
      {"an archive in an archive", archive_of({{"inner.zip", whole}}), "bank.unknown_format@inner.zip"},
      {"cut short", torn, "zip.unreadable@"},
      {"a name that leaves its folder", archive_of({{"../march.csv", march}}),
       "zip.name_unsafe@../march.csv"},
      {"nothing in it but a folder's file that is empty", archive_of({{"a.csv", ""}}), "bank.empty@a.csv"},
  };
  for (const ArchiveCase& row : rows) EXPECT_EQ(said_of(row.bytes), row.said) << row.what;
}

TEST(BankArchive, IsRefusedBeforeItFillsTheMemory) {
  const std::string bytes = archive_of({{"zeros.csv", std::string(3'000'000, '0')}, {"march.csv", march}});
  EXPECT_LT(bytes.size(), 10'000U);
  const auto large = read_zip(bytes, {.bytes = 1'000'000});
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.problems().front().code(), "zip.too_large");
  const auto many = read_zip(bytes, {.files = 1});
  ASSERT_FALSE(many.ok());
  EXPECT_EQ(many.problems().front().code(), "zip.too_many");
}

}  // namespace
}  // namespace vireo
