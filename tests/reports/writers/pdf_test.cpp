#include "reports/writers/pdf.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>

namespace vireo::pdf_test {

Paper invoice(int lines) {
  Paper paper;
  paper.title = "Facture F-2026-0042";
  paper.author = "Éloïse Béranger EI";
  paper.header = {"Éloïse Béranger EI", "Assistante virtuelle", "Facture", "N° F-2026-0042"};
  paper.footer = "SIRET 732 829 320 00074";
  paper.blocks.push_back(
      paper::Parties{{{"Émetteur", {"Éloïse Béranger EI"}}, {"Facturé à", {"Ateliers Noël"}}}});
  paper.blocks.push_back(paper::Facts{{{"Échéance", "30/12/2026"}}});
  paper::Table table;
  table.columns = {{"Désignation", paper::Align::left, 1}, {"Total", paper::Align::right}};
  for (int line = 1; line <= lines; ++line)
    table.rows.push_back({{{"Ligne " + std::to_string(line) + ".", "saisie des œuvres"}, {"475,00 €"}}});
  paper.blocks.push_back(table);
  paper.blocks.push_back(paper::Totals{{{"Total HT", "475,00 €"}, {"Net à payer", "475,00 €", true}},
                                       paper::Qr{"BCD\n002", "Virement", {"IBAN FR76 3000 6000 0112"}}});
  paper.blocks.push_back(paper::Paragraph{"Pénalités de retard.", paper::TextStyle::small});
  return paper;
}

std::string written(const Paper& paper) {
  return write_pdf(paper, {{}, *Date::parse("2026-11-30")});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

int page_count(const std::string& pdf) {
  const std::regex page("/Type /Page[^s]");
  return static_cast<int>(
      std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), page), std::sregex_iterator()));
}

bool can_read_text() {
  return std::system("command -v pdftotext >/dev/null 2>&1") == 0;
}

/// The text of each page as pdftotext reads it.
std::vector<std::string> pages_of(const std::string& pdf) {
  const auto file =
      std::filesystem::temp_directory_path() / ("vireo-pdf-" + std::to_string(getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << pdf;
  std::string out;
  FILE* pipe = popen(("pdftotext -layout '" + file.string() + "' -").c_str(), "r");
  char chunk[4096];
  while (pipe && std::fgets(chunk, sizeof chunk, pipe)) out += chunk;
  if (pipe) pclose(pipe);
  std::filesystem::remove(file);
  std::vector<std::string> pages(1);
  for (const char sign : out) sign == '\f' ? pages.emplace_back() : std::string(), pages.back() += sign;
  pages.pop_back();
  return pages;
}

TEST(Pdf, equal_papers_give_equal_bytes) {
  const std::string pdf = written(invoice(60));
  EXPECT_EQ(pdf, written(invoice(60)));
  EXPECT_TRUE(pdf.starts_with("%PDF-1.7"));
  EXPECT_TRUE(has(pdf, "D:20261130000000Z"));
  EXPECT_FALSE(has(pdf, "cairo 1."));
  EXPECT_TRUE(has(pdf, "/Lang (fr)"));
  EXPECT_TRUE(has(pdf, "/FontFile"));
}

TEST(Pdf, a_short_invoice_is_one_page_with_all_its_words) {
  const std::string pdf = written(invoice(3));
  EXPECT_EQ(page_count(pdf), 1);
  if (!can_read_text()) GTEST_SKIP() << "pdftotext is not here";
  const auto pages = pages_of(pdf);
  ASSERT_EQ(pages.size(), 1u);
  for (const char* words : {"Éloïse Béranger EI", "N° F-2026-0042", "Échéance", "30/12/2026", "Ligne 3.",
                            "saisie des œuvres", "475,00 €", "Net à payer", "IBAN FR76", "Pénalités"})
    EXPECT_TRUE(has(pages[0], words)) << words << " in\n" << pages[0];
  EXPECT_FALSE(has(pages[0], "1 / 1"));
}

TEST(Pdf, each_page_repeats_the_tables_header_and_tells_its_number) {
  if (!can_read_text()) GTEST_SKIP() << "pdftotext is not here";
  const auto pages = pages_of(written(invoice(60)));
  ASSERT_GT(pages.size(), 2u);
  for (std::size_t at = 0; at < pages.size(); ++at) {
    EXPECT_TRUE(has(pages[at], "Désignation"));
    // The reader may take the small gap of the label for none.
    std::string page = pages[at];
    std::erase(page, ' ');
    EXPECT_TRUE(has(page, std::to_string(at + 1) + "/" + std::to_string(pages.size())));
    EXPECT_TRUE(has(pages[at], "N° F-2026-0042"));
  }
}

TEST(Pdf, totals_never_stand_without_the_last_row) {
  if (!can_read_text()) GTEST_SKIP() << "pdftotext is not here";
  for (int lines = 8; lines <= 20; ++lines) {
    const std::string last = "Ligne " + std::to_string(lines) + ".";
    const auto pages = pages_of(written(invoice(lines)));
    for (const auto& page : pages) EXPECT_EQ(has(page, last), has(page, "Net à payer")) << lines;
    for (int line = 1; line <= lines; ++line) {
      int found = 0;
      for (const auto& page : pages) found += has(page, "Ligne " + std::to_string(line) + ".") ? 1 : 0;
      EXPECT_EQ(found, 1) << "line " << line << " of " << lines;
    }
  }
}

TEST(Pdf, a_text_is_never_markup_and_no_text_stops_it) {
  Paper paper = invoice(1);
  paper.blocks.push_back(paper::Paragraph{"<b>gras</b> & <span size='9999'>"});
  paper.blocks.push_back(paper::Paragraph{std::string("a\0b\x1B[31m", 8) + "\xFF\xFE 🎉 日本語 مرحبا"});
  paper.blocks.push_back(paper::Paragraph{""});
  paper.blocks.push_back(paper::Qr{std::string(9'000, 'x'), "Trop long", {}});
  paper.title = "(\\)\n<</Type /Page>>";
  paper.accent = {255, 255, 255};
  const std::string pdf = written(paper);
  EXPECT_TRUE(pdf.starts_with("%PDF-1.7"));
  if (!can_read_text()) GTEST_SKIP() << "pdftotext is not here";
  const auto pages = pages_of(pdf);
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_TRUE(has(pages[0], "<b>gras</b> & <span size='9999'>"));
}

TEST(Pdf, a_text_longer_than_a_page_goes_on) {
  std::string words;
  for (int count = 0; count < 3'000; ++count) words += "phrase ";
  Paper paper = invoice(1);
  paper.blocks.push_back(paper::Paragraph{words + "fin."});
  paper::Table table;
  table.columns = {{"A", paper::Align::left, 1}, {"B"}};
  table.rows = {{{{"x", words + "terme."}, {"1"}}}};
  paper.blocks.push_back(table);
  const std::string pdf = written(paper);
  EXPECT_GT(page_count(pdf), 4);
  if (!can_read_text()) GTEST_SKIP() << "pdftotext is not here";
  std::string all;
  for (const auto& page : pages_of(pdf)) all += page;
  const std::regex phrase("phrase");
  EXPECT_EQ(std::distance(std::sregex_iterator(all.begin(), all.end(), phrase), std::sregex_iterator()),
            6'000);
  EXPECT_TRUE(has(all, "fin."));
  EXPECT_TRUE(has(all, "terme."));
}

TEST(Pdf, a_broken_or_huge_logo_is_passed_over) {
  const std::string png = "\x89PNG\r\n\x1A\n";
  const std::string huge =
      png + std::string("\0\0\0\x0DIHDR\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF\x08\x06\0\0\0", 21);
  for (const std::string& logo : {png, png + std::string(40, 'x'), huge, std::string("\xFF\xD8\xFF\xC0"),
                                  std::string("\xFF\xD8\xFF\xE0\0\0\xFF\xC0", 8), std::string("GIF89a")}) {
    Paper paper = invoice(1);
    paper.header.logo = logo;
    EXPECT_EQ(written(paper), written(invoice(1)));
  }
}

}  // namespace vireo::pdf_test
