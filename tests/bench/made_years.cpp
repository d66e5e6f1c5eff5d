#include "tests/bench/made_years.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace vireo::bench {
namespace {

/// A small generator of our own: the standard's distributions differ from library to library.
class Draws {
 public:
  std::int64_t below(std::int64_t end) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int64_t>((state_ >> 33) % static_cast<std::uint64_t>(end));
  }

 private:
  std::uint64_t state_ = 20260101;
};

struct Line {
  const char* account;
  const char* label;
  std::int64_t cents;  // positive is debit
};

struct Transaction {
  Date date{};
  std::int64_t number = 0;
  const char* journal = "";
  const char* journal_label = "";
  const char* party = "";  // prefix of the subaccount
  std::int64_t party_number = 0;
  std::string label{};
  std::vector<Line> lines{};
};

constexpr std::array<Line, 8> costs{{{"606400", "Fournitures", 0},
                                     {"613500", "Locations et hébergement", 0},
                                     {"615600", "Maintenance", 0},
                                     {"618100", "Documentation", 0},
                                     {"622600", "Honoraires", 0},
                                     {"625100", "Déplacements", 0},
                                     {"626000", "Télécommunications", 0},
                                     {"651100", "Redevances logiciels", 0}}};

std::string amount(std::int64_t cents, char mark) {
  return fmt::format("{}{}{:02}", cents / 100, mark, cents % 100);
}

Transaction transaction(std::int64_t number, Date date, Draws& draws) {
  Transaction made;
  made.date = date;
  made.number = number;
  const std::int64_t net = 1000 + draws.below(400000);
  const std::int64_t tax = net / 5;
  made.party_number = draws.below(300);
  switch (draws.below(4)) {
    case 0:
    case 1:
      made.journal = "VT", made.journal_label = "Ventes", made.party = "C";
      made.label = fmt::format("Facture F{:07} assistance à distance", number);
      made.lines = {{"411000", "Clients", net + tax},
                    {"706000", "Prestations de services", -net},
                    {"445710", "TVA collectée", -tax}};
      break;
    case 2: {
      Line cost = costs[static_cast<std::size_t>(draws.below(8))];
      cost.cents = net;
      made.journal = "AC", made.journal_label = "Achats", made.party = "F";
      made.label = fmt::format("Achat {:07}", number);
      made.lines = {cost, {"445660", "TVA déductible", tax}, {"401000", "Fournisseurs", -net - tax}};
      break;
    }
    default:
      made.journal = "BQ", made.journal_label = "Banque", made.party = "C";
      made.label = fmt::format("Règlement client {:07}", number);
      made.lines = {{"512000", "Banque", net + tax}, {"411000", "Clients", -net - tax}};
  }
  return made;
}

void put_fec(std::ofstream& file, const Transaction& made) {
  std::string text;
  std::string day = made.date.text();
  std::erase(day, '-');
  for (const Line& line : made.lines) {
    const bool has_party = line.account[0] == '4' && (line.account[1] == '0' || line.account[1] == '1');
    const std::string party = has_party ? fmt::format("{}{:04}", made.party, made.party_number) : "";
    text += fmt::format("{0}\t{1}\t{2}\t{3}\t{4}\t{5}\t{6}\t{7}\tP{2}\t{3}\t{8}\t{9}\t{10}\t\t\t{3}\t\t\r\n",
                        made.journal, made.journal_label, made.number, day, line.account, line.label, party,
                        has_party ? "Tiers " + party : "", made.label,
                        amount(line.cents > 0 ? line.cents : 0, ','),
                        amount(line.cents < 0 ? -line.cents : 0, ','));
  }
  file << text;
}

void put_journal(std::ofstream& file, const Transaction& made) {
  std::string text = fmt::format("\n{} * ({}) {}\n", made.date.text(), made.number, made.label);
  for (const Line& line : made.lines)
    text += fmt::format("    {} {}  {}{} EUR\n", line.account, line.label, line.cents < 0 ? "-" : "",
                        amount(line.cents < 0 ? -line.cents : line.cents, '.'));
  file << text;
}

}  // namespace

MadeYears make_years(const std::filesystem::path& folder, std::int64_t transactions) {
  std::filesystem::create_directories(folder);
  const MadeYears years{folder / "123456782FEC20261231.txt", folder / "made.journal"};
  std::ofstream fec(years.fec, std::ios::binary);
  std::ofstream journal(years.journal, std::ios::binary);
  fec << "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tP"
         "ieceRef\t"
         "PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n";
  const Date first = *Date::of(2022, 1, 1);
  const std::int64_t days = days_between(first, *Date::of(2027, 1, 1));
  Draws draws;
  for (std::int64_t number = 1; number <= transactions; ++number) {
    const Date date = first.plus_days(static_cast<int>((number - 1) * days / transactions));
    const Transaction made = transaction(number, date, draws);
    put_fec(fec, made);
    put_journal(journal, made);
  }
  return years;
}

}  // namespace vireo::bench
