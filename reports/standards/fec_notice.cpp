#include "reports/standards/fec_notice.h"

#include <fmt/format.h>

#include <array>

namespace vireo {
namespace {

struct Zone {
  const char* name;
  const char* meaning;
};

constexpr std::array<Zone, 22> zones{{
    {"JournalCode", "code du journal"},
    {"JournalLib", "libellé du journal"},
    {"EcritureNum", "rang de l'écriture dans l'ordre de validation de l'exercice, sans rupture"},
    {"EcritureDate", "date de comptabilisation"},
    {"CompteNum", "numéro de compte"},
    {"CompteLib", "libellé du compte"},
    {"CompAuxNum", "numéro de compte auxiliaire (client ou fournisseur)"},
    {"CompAuxLib", "libellé du compte auxiliaire"},
    {"PieceRef", "référence de la pièce justificative"},
    {"PieceDate", "date de la pièce justificative"},
    {"EcritureLib", "libellé de l'écriture"},
    {"Debit", "montant au débit"},
    {"Credit", "montant au crédit"},
    {"EcritureLet", "lettrage"},
    {"DateLet", "date de lettrage"},
    {"ValidDate", "date de validation, à partir de laquelle l'écriture est intangible"},
    {"Montantdevise", "montant en devise"},
    {"Idevise", "code de la devise (ISO 4217)"},
    {"DateRglt", "date de règlement"},
    {"ModeRglt", "mode de règlement (VIR virement, CB carte, CHQ chèque, ESP espèces, PRLV prélèvement)"},
    {"NatOp", "nature de l'opération"},
    {"IdClient", "identification du client"},
}};

Zone zone_at(std::size_t index, const FecNotice& notice) {
  if (notice.has_amount_and_side && index == 11) return {"Montant", "montant de la ligne"};
  if (notice.has_amount_and_side && index == 12) return {"Sens", "sens : D ou +1 débit, C ou -1 crédit"};
  return zones[index];
}

}  // namespace

std::string fec_notice(const FecNotice& notice) {
  std::string text = fmt::format(
      "Fichier : {}\r\nNature : fichier des écritures comptables, exercice du {} au {}\r\n"
      "Lignes : {}\r\nJeu de caractères : UTF-8 sans marque d'ordre\r\n"
      "Structure : fichier à plat, une ligne par ligne d'écriture, zones séparées par une tabulation, "
      "enregistrements terminés par CR LF, noms des zones en première ligne\r\n"
      "Dates : AAAAMMJJ. Montants : virgule décimale, sans séparateur de milliers\r\n",
      notice.file_name, notice.year.begin().text(), notice.year.last().text(), notice.lines);
  if (notice.drafts > 0)
    text += fmt::format(
        "PROVISOIRE : {} lignes appartiennent à des écritures non validées (ValidDate vide). "
        "Ce fichier n'est pas le fichier définitif de l'exercice.\r\n",
        notice.drafts);
  text += "\r\nZones :\r\n";
  for (std::size_t i = 0; i < notice.columns; ++i) {
    const Zone zone = zone_at(i, notice);
    text += fmt::format("{:>2}  {:<14} {}\r\n", i + 1, zone.name, zone.meaning);
  }
  return text;
}

}  // namespace vireo
